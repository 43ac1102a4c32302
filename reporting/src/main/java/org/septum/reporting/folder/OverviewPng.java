package org.septum.reporting.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.septum.reporting.Findings;
import org.septum.reporting.picture.ContactSheet;

/** overview.png: the contact sheet. */
final class OverviewPng implements ResultFile {
    @Override
    public String name() {
        return "overview.png";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        // through a stream: handed a File, ImageIO hides why it could not be written
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(ContactSheet.paint(findings), "png", out)) {
                throw new IOException("this Java cannot write PNG pictures");
            }
        }
    }
}
