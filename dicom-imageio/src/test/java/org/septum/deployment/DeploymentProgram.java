package org.septum.deployment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A program of somebody else's that finds the plug-in by the name of the format; run by the deployment tests in JVMs of its
 * own.
 */
public final class DeploymentProgram {
    private DeploymentProgram() {
    }

    public static void main(String[] files) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("DICOM").next();
        Thread.currentThread().setContextClassLoader(null);
        for (String file : files) {
            BufferedImage whole = ImageIO.read(new File(file));
            BufferedImage streamed = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(new File(file).toPath())));
            System.out.println(whole.getWidth() + "x" + streamed.getHeight() + " " + whole.getRaster().getSample(1, 0, 0) + " "
                    + reader.getClass().getModule().isNamed());
        }
    }
}
