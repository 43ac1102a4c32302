package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class CineSortingTest {
    @TempDir
    Path folder;

    private DicomFiles files;

    @BeforeEach
    void files() {
        files = new DicomFiles(folder);
    }

    /** Each voxel's value names the slice and phase it must be at. */
    private static void assertInOrder(Series series, int slices, int phases) throws IOException {
        assertEquals(slices, series.grid().slices());
        assertEquals(phases, series.grid().phases());
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < slices; slice++) {
                for (int phase = 0; phase < phases; phase++) {
                    assertEquals(DicomFiles.sample(slice, phase),
                            volume.stored(DicomFiles.COLUMNS - 1, DicomFiles.ROWS - 1, slice, phase));
                }
            }
        }
    }

    @Test
    void slicesAreSortedByPlaceAndPhasesByTriggerTime() throws IOException {
        files.cine(4, 5, DicomFiles.Skip.none());
        Series series = files.series().getFirst();
        assertInOrder(series, 4, 5);
        assertEquals(List.of(10.0, 50.0, 90.0, 130.0, 170.0), series.info().triggerTimesMs());
        assertEquals(List.of(), DicomFiles.codes(series));
        double[] corner = series.grid().toPatient().apply(5, 3, 3);
        assertEquals(-30 + 5 * 1.25, corner[0], 1e-9);
        assertEquals(-40 + 3 * 1.5, corner[1], 1e-9);
        assertEquals(24, corner[2], 1e-9);
    }

    /** Misleading instance numbers, slice locations and a constant temporal position do not disturb. */
    @Test
    void onlyWhatTellsPhasesApartOrdersThem() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int slice = 0; slice < 3; slice++) {
            for (int phase = 0; phase < 4; phase++) {
                files.write(slice, phase, d -> {
                    d.setInt(Tag.InstanceNumber, VR.IS, random.nextInt(1000));
                    d.setDouble(Tag.SliceLocation, VR.DS, random.nextInt(1000));
                    d.setInt(Tag.TemporalPositionIdentifier, VR.IS, 1);
                });
            }
        }
        assertInOrder(files.series().getFirst(), 3, 4);
    }

    @Test
    void fallbacksInTheirOrder() throws IOException {
        assertOrderedBy(0, (d, phase) -> d.setInt(Tag.TemporalPositionIdentifier, VR.IS, 4 - phase), true);
        assertOrderedBy(1, (d, phase) -> {
            d.remove(Tag.TriggerTime);
            d.setString(Tag.AcquisitionTime, VR.TM, "1200%02d.5".formatted(phase));
        }, false);
        assertOrderedBy(2, (d, phase) -> {
            d.remove(Tag.TriggerTime);
            d.setString(Tag.AcquisitionTime, VR.TM, "120000");
            d.setString(Tag.ContentTime, VR.TM, "12:00:%02d".formatted(phase));
        }, false);
        assertOrderedBy(3, (d, phase) -> d.remove(Tag.TriggerTime), false);
    }

    private interface Change {
        void apply(Attributes d, int phase);
    }

    private void assertOrderedBy(int number, Change change, boolean reversed) throws IOException {
        Path own = java.nio.file.Files.createDirectory(folder.resolve("f" + number));
        DicomFiles here = new DicomFiles(own);
        for (int slice = 0; slice < 2; slice++) {
            for (int phase = 0; phase < 4; phase++) {
                int p = phase;
                here.write(slice, phase, d -> change.apply(d, p));
            }
        }
        Series series = Catalogue.open(List.of(own), Progress.none()).series().getFirst();
        if (reversed) {
            try (Volume volume = series.load(Progress.none())) {
                assertEquals(DicomFiles.sample(1, 3), volume.stored(0, 0, 1, 0));
            }
        } else {
            assertInOrder(series, 2, 4);
            assertEquals(List.of("no-trigger-times"), DicomFiles.codes(series));
            assertEquals(List.of(), series.info().triggerTimesMs());
        }
    }

    /** Heart rates differ from breath-hold to breath-hold, so trigger times do too. */
    @Test
    void aMissingPhaseIsFoundThoughHeartRatesDiffer() throws IOException {
        for (int slice = 0; slice < 5; slice++) {
            for (int phase = 0; phase < 20; phase++) {
                double step = 36 + slice;
                double time = step / 2 + step * phase;
                if (slice == 2 && phase == 0 || slice == 4 && phase == 11) {
                    continue;
                }
                files.write(slice, phase, d -> d.setDouble(Tag.TriggerTime, VR.DS, time));
            }
        }
        Series series = files.series().getFirst();
        assertEquals(5, series.grid().slices());
        assertEquals(18, series.grid().phases());
        assertEquals("Some slices lack phase 1, 12 of 20; it is left out everywhere.", series.warnings().getFirst().text());
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < 5; slice++) {
                assertEquals(DicomFiles.sample(slice, 1), volume.stored(0, 0, slice, 0));
                assertEquals(DicomFiles.sample(slice, 10), volume.stored(0, 0, slice, 9));
                assertEquals(DicomFiles.sample(slice, 12), volume.stored(0, 0, slice, 10));
                assertEquals(DicomFiles.sample(slice, 19), volume.stored(0, 0, slice, 17));
            }
        }
    }

    @Test
    void aSliceWithHalfThePhasesIsLeftOutAndTheGapNamed() throws IOException {
        files.cine(5, 8, (slice, phase) -> slice == 2 && phase % 2 == 1);
        Series series = files.series().getFirst();
        assertEquals(4, series.grid().slices());
        assertEquals(8, series.grid().phases());
        assertEquals(List.of("unequal-phases", "missing-slices"), DicomFiles.codes(series));
        assertEquals(32, series.info().files().size());
    }

    @Test
    void localisersAndOtherSizesBecomeStacksOfTheirOwn() throws IOException {
        files.cine(3, 2, DicomFiles.Skip.none());
        files.write(0, 0, d -> d.setDouble(Tag.ImageOrientationPatient, VR.DS, 0, 1, 0, 0, 0, -1));
        files.write(0, 0, d -> {
            d.setInt(Tag.Rows, VR.US, 2);
            d.setInt(Tag.Columns, VR.US, 12);
        });
        files.write(0, 0, d -> d.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "P"));
        List<Series> all = files.series();
        assertEquals(4, all.size());
        assertEquals(List.of(1, 2, 3, 4), all.stream().map(s -> s.info().stack()).toList());
        assertTrue(all.stream().allMatch(s -> DicomFiles.codes(s).contains("mixed-series")));
        assertEquals(3, all.getFirst().grid().slices());
        assertEquals(2, all.getFirst().grid().phases());
    }

    @Test
    void aSliceShotTwiceInAStillStackIsShownOnce() throws IOException {
        Consumer<Attributes> same = d -> d.remove(Tag.TriggerTime);
        for (int slice = 0; slice < 4; slice++) {
            files.write(slice, 0, same);
        }
        files.write(2, 5, same);
        Series series = files.series().getFirst();
        assertInOrder(series, 4, 1);
        assertEquals(List.of("duplicate-slices"), DicomFiles.codes(series));
    }

    @Test
    void oneRescaleStaysARuleAndSeveralBecomeValues() throws IOException {
        rescaled(0, 2, -5);
        rescaled(1, 2, -5);
        try (Volume volume = files.series().getFirst().load(Progress.none())) {
            assertEquals(SampleType.UINT16, volume.type());
            assertEquals(new Rescale(2, -5, "HU"), volume.rescale());
            assertEquals(195, volume.value(0, 0, 1, 0));
        }
        rescaled(2, 0.5, 1);
        try (Volume volume = files.series().getFirst().load(Progress.none()); Volume one = files.series().getFirst().loadFrame(2, 0)) {
            assertEquals(SampleType.FLOAT32, volume.type());
            assertEquals(195, volume.value(0, 0, 1, 0));
            assertEquals(101, volume.value(0, 0, 2, 0));
            assertEquals(101, one.value(0, 0, 0, 0));
        }
    }

    private void rescaled(int slice, double slope, double intercept) throws IOException {
        files.write(slice, 0, d -> {
            d.setString(Tag.Modality, VR.CS, "CT");
            d.setDouble(Tag.RescaleSlope, VR.DS, slope);
            d.setDouble(Tag.RescaleIntercept, VR.DS, intercept);
        });
    }

    @Test
    void picturesWithoutAPlaceAreAStackThatSaysSo() throws IOException {
        for (int n = 0; n < 3; n++) {
            files.write(n, 0, d -> {
                d.remove(Tag.ImagePositionPatient);
                d.remove(Tag.ImageOrientationPatient);
            });
        }
        Series series = files.series().getFirst();
        assertInOrder(series, 3, 1);
        assertEquals(List.of("no-position"), DicomFiles.codes(series));
        assertEquals(Lengths.CALIBRATED, series.placement().lengths());
    }

    @Test
    void enhancedMultiFrameFilesAreSortedByTheirFunctionalGroups() throws IOException {
        files.write(0, 0, d -> {
            d.setString(Tag.SOPClassUID, VR.UI, UID.EnhancedMRImageStorage);
            for (int tag : new int[] {Tag.ImagePositionPatient, Tag.ImageOrientationPatient, Tag.PixelSpacing, Tag.TriggerTime}) {
                d.remove(tag);
            }
            Attributes shared = d.newItem(Tag.SharedFunctionalGroupsSequence);
            shared.newItem(Tag.PlaneOrientationSequence).setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
            shared.newItem(Tag.PixelMeasuresSequence).setDouble(Tag.PixelSpacing, VR.DS, 1.5, 1.25);
            for (int frame = 0; frame < 6; frame++) {
                Attributes own = d.newItem(Tag.PerFrameFunctionalGroupsSequence);
                own.newItem(Tag.PlanePositionSequence).setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, -8.0 * (frame / 2));
                own.newItem(Tag.CardiacSynchronizationSequence)
                        .setDouble(Tag.NominalCardiacTriggerDelayTime, VR.FD, frame % 2 == 0 ? 300 : 20);
            }
            d.setInt(Tag.NumberOfFrames, VR.IS, 6);
            d.setBytes(Tag.PixelData, VR.OW, DicomFiles.pixels(0, 6));
        });
        Series series = files.series().getFirst();
        assertEquals(3, series.grid().slices());
        assertEquals(List.of(20.0, 300.0), series.info().triggerTimesMs());
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(5, volume.stored(0, 0, 0, 0));
            assertEquals(0, volume.stored(0, 0, 2, 1));
        }
        assertEquals(5, series.source(0, 0).orElseThrow().number());
    }
}
