package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/** Multi-frame files whose functional groups say for each frame where it lies, when it was taken and what it means. */
class EnhancedTest {
    private static final int FRAMES = 6;

    @TempDir
    Path folder;

    /** How one frame differs: its number in the file, its groups. */
    private interface Change {
        void apply(int frame, Attributes own);
    }

    /** Frames 0 to 5 at three places, the first three at each; samples are frame numbers. */
    private List<Series> series(Consumer<Attributes> file, Change change) throws IOException {
        new DicomFiles(folder).write(0, 0, d -> {
            d.setString(Tag.SOPClassUID, VR.UI, UID.EnhancedMRImageStorage);
            for (int tag : new int[] {Tag.ImagePositionPatient, Tag.ImageOrientationPatient, Tag.PixelSpacing, Tag.TriggerTime}) {
                d.remove(tag);
            }
            Attributes shared = d.newItem(Tag.SharedFunctionalGroupsSequence);
            shared.newItem(Tag.PlaneOrientationSequence).setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
            shared.newItem(Tag.PixelMeasuresSequence).setDouble(Tag.PixelSpacing, VR.DS, 1.5, 1.25);
            for (int frame = 0; frame < FRAMES; frame++) {
                Attributes own = d.newItem(Tag.PerFrameFunctionalGroupsSequence);
                own.newItem(Tag.PlanePositionSequence).setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 8.0 * (frame % 3));
                own.newItem(Tag.FrameContentSequence);
                change.apply(frame, own);
            }
            d.setInt(Tag.NumberOfFrames, VR.IS, FRAMES);
            d.setBytes(Tag.PixelData, VR.OW, DicomFiles.pixels(0, FRAMES));
            file.accept(d);
        });
        return Catalogue.open(List.of(folder), Progress.none()).series();
    }

    private static Attributes content(Attributes own) {
        return own.getNestedDataset(Tag.FrameContentSequence);
    }

    /** The later half of the file is the earlier phase. */
    private static void assertReversed(List<Series> all) throws IOException {
        assertEquals(1, all.size());
        Series series = all.getFirst();
        assertEquals(List.of(3, 2), List.of(series.grid().slices(), series.grid().phases()));
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < 3; slice++) {
                assertEquals(3 + slice, volume.stored(0, 0, slice, 0));
                assertEquals(slice, volume.stored(0, 0, slice, 1));
            }
        }
    }

    @Test
    void temporalPositionIndex() throws IOException {
        assertReversed(series(d -> { }, (n, own) -> content(own).setLong(Tag.TemporalPositionIndex, VR.UL, n < 3 ? 2 : 1)));
    }

    @Test
    void percentageOfTheCardiacPhase() throws IOException {
        assertReversed(series(d -> { }, (n, own) -> own.newItem(Tag.CardiacSynchronizationSequence)
                .setDouble(Tag.NominalPercentageOfCardiacPhase, VR.FL, n < 3 ? 75 : 5)));
    }

    @Test
    void acquisitionTimesOfTheFrames() throws IOException {
        List<Series> all = series(d -> { }, (n, own) -> content(own).setString(Tag.FrameAcquisitionDateTime, VR.DT,
                n < 3 ? "2020010200000%d.5".formatted(n) : "2020010123595%d.5".formatted(n)));
        assertReversed(all);
        assertEquals(List.of("no-trigger-times"), all.getFirst().warnings().stream().map(Warning::code).toList());
    }

    @Test
    void dimensionsThatAreNoPlaces() throws IOException {
        assertReversed(series(d -> {
            d.newItem(Tag.DimensionIndexSequence).setInt(Tag.DimensionIndexPointer, VR.AT, Tag.InStackPositionNumber);
            d.newItem(Tag.DimensionIndexSequence).setInt(Tag.DimensionIndexPointer, VR.AT, Tag.DiffusionBValue);
        }, (n, own) -> content(own).setLong(Tag.DimensionIndexValues, VR.UL, n % 3 + 1, n < 3 ? 2 : 1)));
    }

    @Test
    void stacksAreVolumesOfTheirOwn() throws IOException {
        List<Series> all = series(d -> { }, (n, own) -> content(own).setString(Tag.StackID, VR.SH, n < 3 ? "1" : "2"));
        assertEquals(List.of(3, 3), all.stream().map(s -> s.grid().slices()).toList());
        assertTrue(all.stream().allMatch(s -> s.grid().phases() == 1));
    }

    @Test
    void rescalePerFrame() throws IOException {
        List<Series> all = series(d -> { }, (n, own) -> {
            content(own).setLong(Tag.TemporalPositionIndex, VR.UL, n < 3 ? 2 : 1);
            Attributes values = own.newItem(Tag.PixelValueTransformationSequence);
            values.setDouble(Tag.RescaleSlope, VR.DS, n + 1);
            values.setDouble(Tag.RescaleIntercept, VR.DS, 0.5);
            values.setString(Tag.RescaleType, VR.LO, "ms");
        });
        try (Volume volume = all.getFirst().load(Progress.none())) {
            assertEquals(SampleType.FLOAT32, volume.type());
            assertEquals("ms", all.getFirst().unit());
            assertEquals(5 * 6 + 0.5, volume.value(0, 0, 2, 0));
            assertEquals(1 * 2 + 0.5, volume.value(0, 0, 1, 1));
        }
    }

    @Test
    void philipsScaleOfEachFrame() throws IOException {
        List<Series> all = series(d -> { }, (n, own) -> {
            content(own).setLong(Tag.TemporalPositionIndex, VR.UL, n < 3 ? 2 : 1);
            own.newItem(Tag.PixelValueTransformationSequence).setDouble(Tag.RescaleSlope, VR.DS, 2);
            Attributes inner = own.newItem(own.reservePrivateTag("Philips MR Imaging DD 005", 0x2005, 0x0F));
            inner.setDouble(inner.reservePrivateTag("Philips MR Imaging DD 001", 0x2005, 0x0E), VR.FL, 0.25);
        });
        try (Volume volume = all.getFirst().load(Progress.none())) {
            assertEquals(5 * 2 / (2 * 0.25), volume.value(0, 0, 2, 0), 1e-6);
        }
    }
}
