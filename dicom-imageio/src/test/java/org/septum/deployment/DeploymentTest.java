package org.septum.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.imageio.DicomImageReader;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.pixel.Transcoder;

/** The plug-in where programs meet it: in other JVMs, from class path, from one jar of everything, from the module path. */
class DeploymentTest {
    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void writeImage() throws IOException {
        image = folder.resolve("image.dcm");
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setInt(Tag.Rows, VR.US, 1);
        data.setInt(Tag.Columns, VR.US, 3);
        data.setInt(Tag.BitsAllocated, VR.US, 8);
        data.setInt(Tag.BitsStored, VR.US, 8);
        data.setInt(Tag.HighBit, VR.US, 7);
        data.setInt(Tag.PixelRepresentation, VR.US, 0);
        data.setString(Tag.PresentationLUTShape, VR.CS, "IDENTITY");
        data.setBytes(Tag.PixelData, VR.OB, new byte[] {0, 20, (byte) 255, 0});
        // compressed, so that the decoders have to be found too
        TransferSyntax jpegLs = TransferSyntax.of(UID.JPEGLSLossless);
        DicomFile plain = new DicomFile("image", null, new Attributes(), data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN, List.of(),
                false,
                false);
        DicomWriter.write(image, Transcoder.installed().transcode(plain, jpegLs), jpegLs);
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path classes() throws URISyntaxException {
        return placeOf(DicomImageReader.class);
    }

    private static Path tests() throws URISyntaxException {
        return placeOf(DeploymentProgram.class);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-Xshare:auto"));
        command.addAll(List.of(arguments));
        command.add(image.toString());
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program hangs");
        return Files.readString(said).strip();
    }

    /** One jar of all classes, services of the same name put together, as the shade plug-in's services transformer does. */
    private Path fatJar(Path... more) throws IOException, URISyntaxException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Path place : Stream.concat(Stream.of(classes()), Stream.of(more)).toList()) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    add(entries, place.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
                }
            }
        }
        Path jar = folder.resolve("everything.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    private static void add(Map<String, byte[]> entries, String name, byte[] bytes) {
        if (name.endsWith("/") || name.equals("META-INF/MANIFEST.MF") || name.endsWith("module-info.class")) {
            return;
        }
        if (name.startsWith("META-INF/services/")) {
            String before = new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
            entries.put(name, (before + "\n" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        } else {
            entries.putIfAbsent(name, bytes);
        }
    }

    @Test
    void fromTheClassPath() throws Exception {
        List<Path> path = List.of(classes(), tests());
        String classPath = String.join(File.pathSeparator, path.stream().map(Path::toString).toList());
        assertEquals("3x1 20 false", run("-cp", classPath, DeploymentProgram.class.getName()));
    }

    @Test
    void fromAFatJarInARuntimeCutToSize() throws Exception {
        assertEquals("3x1 20 false", run("--limit-modules", "java.desktop", "-cp", fatJar(tests()).toString(),
                DeploymentProgram.class.getName()));
    }

    @Test
    void fromTheModulePath() throws Exception {
        Files.move(fatJar(), folder.resolve("dicom-imageio-1.0.jar"));
        assertEquals("3x1 20 true", run("-p", folder.resolve("dicom-imageio-1.0.jar").toString(), "--add-modules",
                "dicom.imageio", "-cp", tests().toString(), "--add-reads", "dicom.imageio=ALL-UNNAMED",
                DeploymentProgram.class.getName()));
    }
}
