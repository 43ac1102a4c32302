package org.septum.reporting.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Provenance;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.study.SourceFrame;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Software;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.Subject;
import org.septum.reporting.SyntheticStudy;
import org.septum.reporting.Timing;

/** Labels go out as a DICOM segmentation and come back: the same voxels, at the same place, on the same side. */
class StoredSegmentationTest {
    private static final Provenance MODEL = new Provenance("cardiac-sax", "0.1.0", "int8", "0123456789abcdef".repeat(4));

    @TempDir
    Path folder;

    /** Turns by three angles; the sixth argument mirrors the slices' order, and with it the side. */
    @ParameterizedTest
    @CsvSource({"17,13,3,2,0.3,1", "16,8,1,1,0,1", "13,29,5,4,1.1,-1", "7,5,2,7,-2.6,-1", "121,3,2,3,0.8,1"})
    void anyGridAndAnyVoxelsComeBack(int columns, int rows, int slices, int phases, double turn, int hand) throws IOException {
        Grid grid = new Grid(columns, rows, slices, phases, turned(turn, hand));
        LabelMap map = LabelMap.empty(grid);
        Random random = new Random(columns * 31L + rows);
        for (int phase = 0; phase < phases; phase++) {
            for (int slice = 0; slice < slices; slice++) {
                byte[] frame = map.frame(slice, phase);
                for (int i = 0; i < frame.length; i++) {
                    frame[i] = (byte) Math.max(0, random.nextInt(7) - 3);
                }
            }
        }
        Segmentation back = StoredSegmentation.read(written(map, MODEL), sources(grid, 1), grid);
        for (int phase = 0; phase < phases; phase++) {
            for (int slice = 0; slice < slices; slice++) {
                assertArrayEquals(map.frame(slice, phase), back.map().frame(slice, phase));
            }
        }
        assertEquals(grid, back.map().grid());
        assertEquals(SyntheticStudy.LABELS, back.labels());
        assertEquals(MODEL, back.provenance());
    }

    private static Affine turned(double angle, int hand) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double tilt = Math.cos(0.4);
        double lift = Math.sin(0.4);
        double[] column = {1.3 * c, 1.3 * s, 0};
        double[] row = {-1.7 * s * tilt, 1.7 * c * tilt, 1.7 * lift};
        double[] normal = {hand * 9.5 * s * lift, -hand * 9.5 * c * lift, hand * 9.5 * tilt};
        return Affine.ofSteps(column, row, normal, new double[] {-91.25, 40.5, 133.7});
    }

    private Path written(LabelMap map, Provenance provenance) throws IOException {
        Grid grid = map.grid();
        Path file = folder.resolve("labels.dcm");
        try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
                OutputStream out = Files.newOutputStream(file)) {
            Duration none = Duration.ZERO;
            Findings findings = new Findings(new Software("Septum", "test"), Subject.UNKNOWN,
                    List.of(new InputSeries("1.2.4", "cine", "MR", 1, grid)), "cardiac", "Short-axis cine",
                    new Segmentation(map, SyntheticStudy.LABELS, provenance), List.of(), Map.of(), List.of(), List.of(),
                    new Timing(none, none, none, none, none), Optional.empty(), volume);
            Attributes header = new Attributes();
            header.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
            header.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
            header.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.5");
            DicomWriter.write(out, "labels.dcm", SegmentationObject.of(findings, sources(grid, 1), header,
                    LocalDateTime.of(2026, 1, 2, 3, 4, 5), SegmentationIdentity.create(SyntheticStudy.LABELS)),
                    TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        return file;
    }

    /** Frames of one file each, or of one file altogether where {@code series} is 2. */
    private static SourceFrames sources(Grid grid, int series) {
        List<SourceFrame> frames = new ArrayList<>();
        for (int i = 0; i < grid.slices() * grid.phases(); i++) {
            frames.add(new SourceFrame(Path.of("frame" + i), 0, UID.MRImageStorage, "1.2." + series + "." + (i + 1)));
        }
        return new SourceFrames(frames);
    }

    @Test
    void labelsDrawnByHandComeBackAsSuch() throws IOException {
        LabelMap map = LabelMap.empty(new Grid(9, 9, 1, 1, turned(0.2, 1)));
        map.frame(0, 0)[40] = 3;
        Segmentation back = StoredSegmentation.read(written(map, Provenance.MANUAL), sources(map.grid(), 1), map.grid());
        assertEquals(Provenance.MANUAL, back.provenance());
        assertEquals(3, back.map().frame(0, 0)[40]);
    }

    @Test
    void anotherSeriesAnotherPlaceAndAnotherSizeAreRefused() throws IOException {
        LabelMap map = LabelMap.empty(new Grid(9, 9, 2, 1, turned(0.2, 1)));
        map.frame(1, 0)[40] = 3;
        Path file = written(map, MODEL);
        refused("was not drawn on this series", file, sources(map.grid(), 2), map.grid());
        refused("beside the picture", file, sources(map.grid(), 1), new Grid(9, 9, 2, 1, turned(0.21, 1)));
        refused("beside the picture", file, sources(map.grid(), 1), new Grid(9, 9, 2, 1, turned(0.2, -1)));
        refused("9 × 9 pixels", file, sources(map.grid(), 1), new Grid(9, 8, 2, 1, turned(0.2, 1)));
        Path text = folder.resolve("text.dcm");
        Files.writeString(text, "no segmentation");
        refused("text.dcm", text, sources(map.grid(), 1), map.grid());
    }

    private static void refused(String reason, Path file, SourceFrames sources, Grid grid) {
        UnusableInputException e =
                assertThrows(UnusableInputException.class, () -> StoredSegmentation.read(file, sources, grid));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
    }
}
