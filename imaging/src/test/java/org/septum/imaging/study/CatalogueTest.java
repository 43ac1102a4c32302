package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiBytes;

class CatalogueTest {
    @TempDir
    Path folder;

    private DicomFiles files;

    @BeforeEach
    void files() {
        files = new DicomFiles(folder);
    }

    private Catalogue open(Path... paths) throws IOException {
        return Catalogue.open(paths.length == 0 ? List.of(folder) : List.of(paths), Progress.none());
    }

    @Test
    void aFolderBecomesPatientsStudiesAndSeries() throws IOException {
        files.write(0, 0, d -> { });
        files.write(0, 0, d -> d.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.9"));
        files.write(0, 0, d -> {
            d.setString(Tag.StudyInstanceUID, VR.UI, "1.2.8");
            d.setString(Tag.StudyDate, VR.DA, "20200101");
        });
        Files.createDirectories(folder.resolve("deeper/still"));
        new DicomFiles(folder.resolve("deeper/still")).write(0, 0, d -> d.setString(Tag.PatientID, VR.LO, "P2"));
        Catalogue catalogue = open();
        assertEquals(List.of("P1", "P2"), catalogue.patients().stream().map(p -> p.patient().id()).toList());
        assertEquals(List.of(2, 1), catalogue.patients().getFirst().studies().stream().map(s -> s.series().size()).toList());
        assertEquals(4, catalogue.series().size());
        SeriesInfo info = catalogue.series().getFirst().info();
        assertEquals("MR", info.modality());
        assertEquals(7, info.number().orElseThrow());
        assertEquals(UID.ExplicitVRLittleEndian, info.transferSyntax());
        assertEquals("1.2.3.4.6", info.frameOfReferenceUid());
    }

    @Test
    void nothingToReadIsSaidWithThePath() throws IOException {
        assertReason(folder, "holds no files", folder);
        Files.writeString(folder.resolve("readme.txt"), "hello");
        assertReason(folder, "holds no DICOM or NIfTI files", folder);
        assertReason(folder.resolve("missing"), "does not exist", folder.resolve("missing"));
        Path text = Files.writeString(folder.resolve("a.dcm"), "hello, this is text and no picture".repeat(20));
        assertReason(text, "not a DICOM file", text);
        assertReason(text, "not a DICOM file", folder);
        Files.writeString(folder.resolve("b.dcm"), "text");
        assertReason(folder, "none of its", folder);
    }

    private void assertReason(Path named, String reason, Path opened) {
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> open(opened));
        assertEquals(named, e.file());
        assertTrue(e.reason().contains(reason), e.getMessage());
    }

    @Test
    void whatCannotBeReadDoesNotStopTheRest() throws IOException {
        files.cine(3, 2, DicomFiles.Skip.none());
        Path text = Files.writeString(folder.resolve("text.dcm"), "no picture");
        Path empty = Files.createFile(folder.resolve("empty.dcm"));
        Path nifti = Files.writeString(folder.resolve("bad.nii"), "no picture");
        Path zip = Files.write(folder.resolve("study.zip"), new byte[] {'P', 'K', 3, 4, 0});
        Path report = files.write(9, 9, d -> {
            d.setString(Tag.SOPClassUID, VR.UI, UID.BasicTextSRStorage);
            d.remove(Tag.Rows);
            d.remove(Tag.PixelData);
        });
        Path colour = files.write(9, 9, d -> {
            d.setInt(Tag.SamplesPerPixel, VR.US, 3);
            d.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
        });
        Path fewer = files.write(9, 9, d -> d.setBytes(Tag.PixelData, VR.OW, new byte[10]));
        Catalogue catalogue = open();
        assertEquals(1, catalogue.series().size());
        assertEquals(6, catalogue.series().getFirst().info().files().size());
        assertEquals(java.util.Set.of(text, empty, nifti, zip, colour, fewer),
                catalogue.problems().stream().map(Problem::file).collect(java.util.stream.Collectors.toSet()));
        ObjectSeries reports = catalogue.objects().getFirst();
        assertEquals(report, reports.objects().getFirst().file());
        assertEquals("structured report", reports.objects().getFirst().summary().kind().title());
        assertEquals(catalogue.patients().getFirst().studies().getFirst().objects(), catalogue.objects());
    }

    @Test
    void aTruncatedFileCostsItsPhaseNotItsSlice() throws IOException {
        files.cine(5, 8, DicomFiles.Skip.none());
        Path cut = folder.resolve("i0008.dcm");
        DicomFiles.truncate(cut, 7);
        Catalogue catalogue = open();
        assertEquals(List.of(cut), catalogue.problems().stream().map(Problem::file).toList());
        Series series = catalogue.series().getFirst();
        assertEquals(5, series.grid().slices());
        assertEquals(7, series.grid().phases());
        assertEquals(List.of("missing-phases"), series.warnings().stream().map(w -> w.code()).toList());
        // files run through the slices of the last phase first: the eighth is phase 6 of slice 2
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < 5; slice++) {
                assertEquals(DicomFiles.sample(slice, 5), volume.stored(0, 0, slice, 5));
                assertEquals(DicomFiles.sample(slice, 7), volume.stored(0, 0, slice, 6));
            }
        }
    }

    @Test
    void copiesOfOneInstanceAreOnePicture() throws IOException {
        Path one = files.write(0, 0, d -> { });
        Path two = Files.copy(one, folder.resolve("copy.dcm"));
        Catalogue catalogue = open();
        assertEquals(1, catalogue.series().getFirst().grid().phases());
        assertEquals(List.of(one), catalogue.problems().stream().map(Problem::file).toList());
        assertEquals(List.of(two), catalogue.series().getFirst().info().files());
    }

    @Test
    void niftiFilesAreSeriesOfTheirOwn() throws IOException {
        Path a = NiftiBytes.little().dim(2, 2, 2).type(2, 8).samples(8, 1, b -> { }).writeTo(folder.resolve("flair.nii.gz"));
        Path b = NiftiBytes.little().dim(2, 2, 2).type(2, 8).samples(8, 1, x -> { }).writeTo(folder.resolve("t1.nii"));
        files.write(0, 0, d -> { });
        assertEquals(3, open().series().size());
        assertEquals(List.of("flair", "t1"), open(a, b).series().stream().map(s -> s.info().description()).toList());
    }

    @Test
    void aDicomdirLeadsToItsOwnFilesOnly() throws IOException {
        Path disc = Files.createDirectory(folder.resolve("disc"));
        Files.createDirectory(disc.resolve("IMAGES"));
        new DicomFiles(disc.resolve("IMAGES")).write(0, 0, d -> { });
        Path secret = files.write(0, 0, d -> d.setString(Tag.PatientID, VR.LO, "SECRET"));
        Files.createSymbolicLink(disc.resolve("LINK"), secret);
        Attributes directory = new Attributes();
        directory.setString(Tag.SOPClassUID, VR.UI, UID.MediaStorageDirectoryStorage);
        directory.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        for (String[] parts : new String[][] {{"IMAGES", "I0001.DCM"}, {"IMAGES", "i0001.dcm"}, {"LINK"},
            {"..", secret.getFileName().toString()}, {"GONE"}, {secret.toString()}}) {
            directory.newItem(Tag.DirectoryRecordSequence).setString(Tag.ReferencedFileID, VR.CS, parts);
        }
        Path dicomdir = disc.resolve("DICOMDIR");
        DicomWriter.write(dicomdir, directory, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        Catalogue catalogue = open(dicomdir);
        assertEquals(List.of("P1"), catalogue.patients().stream().map(p -> p.patient().id()).toList());
        assertEquals(4, catalogue.problems().size(), catalogue.problems().toString());
        assertTrue(catalogue.problems().stream().allMatch(p -> p.file().equals(dicomdir)), catalogue.problems().toString());
    }

    @Test
    void linksAreFollowedOnce() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        new DicomFiles(real).write(0, 0, d -> { });
        Files.createSymbolicLink(real.resolve("loop"), real);
        Files.createSymbolicLink(real.resolve("broken"), folder.resolve("missing"));
        Catalogue catalogue = open(Files.createSymbolicLink(folder.resolve("link"), real));
        assertEquals(1, catalogue.series().size());
        assertEquals(List.of(), catalogue.problems());
    }

    @Test
    void whatIsNotAppliedIsSaid() throws IOException {
        files.write(0, 0, d -> d.newItem(Tag.ModalityLUTSequence).setString(Tag.ModalityLUTType, VR.LO, "HU"));
        assertEquals("modality-lut", open().series().getFirst().warnings().getFirst().code());
    }

    @Test
    void aCancelledScanStops() throws IOException {
        files.cine(2, 2, DicomFiles.Skip.none());
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Catalogue.open(List.of(folder), cancelled));
        Series series = open().series().getFirst();
        assertThrows(CancellationException.class, () -> series.load(cancelled));
    }

    @Test
    void aFileThatVanishesIsNamedWhenLoaded() throws IOException {
        files.cine(2, 2, DicomFiles.Skip.none());
        Series series = open().series().getFirst();
        DicomFiles.truncate(folder.resolve("i0002.dcm"), 20);
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> series.load(Progress.none()));
        assertEquals(folder.resolve("i0002.dcm"), e.file());
    }
}
