package org.septum.reporting.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.document.EncapsulatedDocument;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.SourceFrame;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.SyntheticStudy;

class ResultFolderTest {
    @TempDir
    private Path tmp;

    private final SyntheticStudy study = new SyntheticStudy(5, 2);

    @AfterEach
    void close() {
        study.close();
    }

    private interface Body {
        void write(Path file) throws IOException;
    }

    private record Made(String name, boolean wanted, Body body) implements ResultFile {
        @Override
        public boolean applies(Findings findings) {
            return wanted;
        }

        @Override
        public void write(Findings findings, List<String> all, Path file) throws IOException {
            body.write(file);
        }
    }

    private static ResultFile text(String name, String content) {
        return new Made(name, true, path -> Files.writeString(path, content));
    }

    private static Set<String> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<String> write(Path out, ResultFile... files) throws IOException {
        return new ResultFolder(List.of(files)).write(study.findings(), out, Progress.none());
    }

    @Test
    void aNewFolderHoldsTheFilesAndNothingElseIsLeft() throws IOException {
        Path out = tmp.resolve("deep/er/out");
        assertEquals(List.of("a.txt", "z.json"), write(out, text("a.txt", "a"), text("z.json", "z")));
        assertEquals(Set.of("a.txt", "z.json"), list(out));
        assertEquals(Set.of("out"), list(out.getParent()));
    }

    @Test
    void anEarlierResultIsReplacedTogetherAndStrangersStay() throws IOException {
        Path out = Files.createDirectory(tmp.resolve("out"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        write(out, text("labels.dcm", "dicom"), text("z.json", "first"));
        assertEquals(Set.of("notes.txt", "labels.dcm", "z.json"), list(out));
        write(out, new Made("labels.dcm", false, path -> {}), text("z.json", "second"));
        assertEquals(Set.of("notes.txt", "z.json"), list(out));
        assertEquals("second", Files.readString(out.resolve("z.json")));
        assertEquals("mine", Files.readString(out.resolve("notes.txt")));
    }

    @Test
    void aFullDiskLeavesNothingAndSaysSo() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no device that is always full");
        ResultFile failing = new Made("b.txt", true, path -> {
            try (OutputStream out = Files.newOutputStream(full)) {
                out.write(new byte[10_000]);
            }
        });
        Path out = tmp.resolve("out");
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> write(out, text("a.txt", "a"), failing));
        assertEquals(out + ": the result cannot be written: the disk is full", e.getMessage());
        assertEquals(Set.of(), list(tmp));
    }

    @Test
    void aFailureLeavesTheEarlierResultAsItWas() throws IOException {
        Path out = tmp.resolve("out");
        write(out, text("a.txt", "old a"), text("z.json", "old z"));
        ResultFile vanishing = new Made("z.json", true, path -> {});
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> write(out, text("a.txt", "new"), vanishing));
        assertTrue(e.getMessage().startsWith(out + ": the result cannot be written: "), e.getMessage());
        assertEquals("old a", Files.readString(out.resolve("a.txt")));
        assertEquals("old z", Files.readString(out.resolve("z.json")));
        assertEquals(Set.of("out"), list(tmp));
        assertEquals(Set.of("a.txt", "z.json"), list(out));
    }

    @Test
    void aPlaceNobodyCanWriteToIsNamed() {
        Path proc = Path.of("/proc/septum/out");
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self")), "no file system that refuses everybody");
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> write(proc, text("a.txt", "a")));
        assertTrue(e.getMessage().startsWith("/proc/septum/out: the result cannot be written: "), e.getMessage());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Assumptions.assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path locked = Files.createDirectory(tmp.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            for (Path out : List.of(locked, locked.resolve("out"))) {
                UnusableInputException e = assertThrows(UnusableInputException.class, () -> write(out, text("a.txt", "a")));
                assertEquals(out + ": the result cannot be written: permission denied", e.getMessage());
            }
            assertEquals(Set.of(), list(locked));
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderOrAboveItIsNamed() throws IOException {
        Path file = Files.writeString(tmp.resolve("file"), "x");
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> write(file, text("a.txt", "a")));
        assertEquals(file + ": is a file, and results need a folder", e.getMessage());
        assertThrows(UnusableInputException.class, () -> write(file.resolve("out"), text("a.txt", "a")));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        Progress cancelledAfterOne = new Progress() {
            private int asked;

            @Override
            public void report(double fraction, String step) {
                assertFalse(fraction == 1, step);
            }

            @Override
            public boolean cancelled() {
                return asked++ > 0;
            }
        };
        ResultFolder folder = new ResultFolder(List.of(text("a.txt", "a"), text("b.txt", "b")));
        Findings findings = study.findings();
        assertThrows(CancellationException.class, () -> folder.write(findings, tmp.resolve("out"), cancelledAfterOne));
        assertEquals(Set.of(), list(tmp));
    }

    @Test
    void dicomInputGetsADicomSegmentation() throws IOException {
        Path header = tmp.resolve("source.dcm");
        Attributes source = new Attributes();
        source.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        source.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4");
        source.setString(Tag.PatientID, VR.LO, "P7");
        DicomWriter.write(header, source, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        SourceFrame frame = new SourceFrame(header, 0, UID.MRImageStorage, "1.2.3.4");
        Findings findings = study.findings().on(new SourceFrames(Collections.nCopies(10, frame)));
        Path out = tmp.resolve("out");
        List<String> names = ResultFolder.standard().write(findings, out, Progress.none());
        assertTrue(names.contains("labels.dcm"), names.toString());
        assertTrue(names.contains("measurements.dcm"), names.toString());
        assertEquals("P7", DicomFile.read(out.resolve("measurements.dcm")).dataset().getString(Tag.PatientID));
        assertArrayEquals(Files.readAllBytes(out.resolve("report.pdf")),
                EncapsulatedDocument.open(out.resolve("report.dcm")).bytes());
        assertEquals("P7", DicomFile.read(out.resolve("labels.dcm")).dataset().getString(Tag.PatientID));
        assertFalse(ResultFolder.standard().write(study.findings(), out, Progress.none()).contains("labels.dcm"));
        assertFalse(Files.exists(out.resolve("labels.dcm")));
        assertFalse(Files.exists(out.resolve("measurements.dcm")));
    }

    @Test
    void theStandardFolderIsWhole() throws IOException {
        Path out = tmp.resolve("out");
        List<String> names = ResultFolder.standard().write(study.findings(), out, Progress.none());
        assertEquals(new TreeSet<>(names), list(out));
        assertEquals("result.json", names.getLast());
        for (String name : names) {
            assertTrue(Files.size(out.resolve(name)) > 100, name);
        }
    }
}
