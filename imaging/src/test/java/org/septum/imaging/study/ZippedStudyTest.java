package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.archive.ZipBytes;
import org.septum.imaging.nifti.NiftiBytes;

/** Studies in ZIP archives, opened through the catalogue as folders are. */
class ZippedStudyTest {
    @TempDir
    Path folder;

    private Path plain;

    @BeforeEach
    void study() throws IOException {
        plain = Files.createDirectory(folder.resolve("plain"));
    }

    private static Catalogue open(Path... paths) throws IOException {
        return Catalogue.open(List.of(paths), Progress.none());
    }

    /** All files of a folder, by turns deflated and stored. */
    private Path zipped(String name) throws IOException {
        ZipBytes zip = new ZipBytes();
        try (Stream<Path> files = Files.walk(plain)) {
            int n = 0;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.add("study/" + plain.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), n++ % 2 == 0);
            }
        }
        return Files.write(folder.resolve(name), zip.build());
    }

    @Test
    void aZippedCineIsTheCine() throws IOException {
        new DicomFiles(plain).cine(5, 4, DicomFiles.Skip.none());
        Files.writeString(plain.resolve("readme.txt"), "hello");
        Path zip = zipped("an archive without extension");
        Series expected = open(plain).series().getFirst();
        Catalogue catalogue = open(zip);
        assertEquals(List.of(), catalogue.problems());
        Series series = catalogue.series().getFirst();
        assertEquals(expected.grid(), series.grid());
        try (Volume volume = series.load(Progress.none()); Volume whole = expected.load(Progress.none());
                Volume frame = series.loadFrame(3, 2)) {
            assertEquals(-1, volume.samples().mismatch(whole.samples()));
            assertEquals(DicomFiles.sample(3, 2), frame.stored(0, 0, 0, 0));
        }
        assertEquals(zip.resolve("study").resolve("i0001.dcm").toString(), series.info().files().getFirst().toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing is unpacked beside it");
        }
    }

    @Test
    void framesOfADeflatedFileAreReadOneByOne() throws IOException {
        new DicomFiles(plain).write(0, 0, d -> {
            d.setInt(Tag.NumberOfFrames, VR.IS, 40);
            d.setBytes(Tag.PixelData, VR.OW, DicomFiles.pixels(500, 40));
        });
        Series series = open(zipped("one.zip")).series().getFirst();
        try (Volume volume = series.load(Progress.none())) {
            for (int n = 0; n < 40; n++) {
                assertEquals(500 + n, volume.stored(1, 1, series.grid().phases() > 1 ? 0 : n, series.grid().phases() > 1 ? n : 0));
            }
        }
    }

    @Test
    void archivesInFoldersAreOpenedAndThoseInArchivesAreNot() throws IOException {
        new DicomFiles(plain).write(0, 0, d -> { });
        Path inner = zipped("inner.zip");
        Files.move(inner, plain.resolve("inner.zip"));
        Catalogue ofFolder = open(plain);
        assertEquals(1, ofFolder.series().size());
        assertTrue(ofFolder.problems().getFirst().reason().startsWith("holds the same picture as"), "a copy in the archive");
        Catalogue nested = open(zipped("outer.zip"));
        assertEquals(1, nested.series().size());
        assertEquals("is a ZIP archive inside another, which is not opened", nested.problems().getFirst().reason());
        assertTrue(nested.problems().getFirst().file().endsWith("inner.zip"));
    }

    @Test
    void niftiInAnArchiveIsRead() throws IOException {
        NiftiBytes.little().dim(4, 3, 2).type(2, 8).samples(24, 1, b -> b.put(new byte[24])).writeTo(plain.resolve("scan.nii.gz"));
        Series series = open(zipped("nifti.zip")).series().getFirst();
        assertEquals(4, series.grid().columns());
        series.load(Progress.none()).close();
    }

    @Test
    void anArchiveWithoutPicturesSaysSo() throws IOException {
        Files.writeString(plain.resolve("readme.txt"), "hello");
        assertReason(zipped("texts.zip"), "holds no DICOM or NIfTI files");
        assertReason(Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0, 0}), "is a damaged ZIP archive");
        ZipBytes secret = new ZipBytes();
        secret.add("IM1", new byte[] {1}).flags |= 1;
        assertReason(Files.write(folder.resolve("secret.zip"), secret.build()), "its file IM1 is encrypted");
    }

    private void assertReason(Path named, String reason) {
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> open(named));
        assertEquals(named, e.file());
        assertTrue(e.reason().contains(reason), e.getMessage());
    }
}
