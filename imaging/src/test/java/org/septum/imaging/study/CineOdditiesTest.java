package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/** Cines whose headers tell time in ways that mislead. */
class CineOdditiesTest {
    private static final int SLICES = 3;
    private static final int PHASES = 4;

    @TempDir
    Path folder;

    private DicomFiles files;

    @BeforeEach
    void files() {
        files = new DicomFiles(folder);
    }

    private interface Change {
        void apply(Attributes d, int slice, int phase);
    }

    /** Files of a cine, the last phase first, so that neither names nor instance numbers help. */
    private Series cine(Change change) throws IOException {
        for (int phase = PHASES - 1; phase >= 0; phase--) {
            for (int slice = 0; slice < SLICES; slice++) {
                int s = slice;
                int p = phase;
                files.write(slice, phase, d -> change.apply(d, s, p));
            }
        }
        return Catalogue.open(List.of(folder), Progress.none()).series().getFirst();
    }

    private static void assertInOrder(Series series) throws IOException {
        assertEquals(List.of(SLICES, PHASES), List.of(series.grid().slices(), series.grid().phases()));
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < SLICES; slice++) {
                for (int phase = 0; phase < PHASES; phase++) {
                    assertEquals(DicomFiles.sample(slice, phase), volume.stored(0, 0, slice, phase));
                }
            }
        }
    }

    /** One breath-hold after the other: no time comes twice, so times are ranked within each place. */
    @Test
    void acquisitionTimesOfTheirOwnInEachFileAreRankedWithinEachPlace() throws IOException {
        assertInOrder(cine((d, slice, phase) -> {
            d.remove(Tag.TriggerTime);
            d.setString(Tag.AcquisitionTime, VR.TM, "12%02d%02d.%d".formatted(10 * slice, 7 * phase, slice + phase));
        }));
    }

    @Test
    void aTriggerTimeThatIsTheSameEverywhereOrdersNothing() throws IOException {
        Series series = cine((d, slice, phase) -> {
            d.setDouble(Tag.TriggerTime, VR.DS, 500);
            d.setString(Tag.ContentTime, VR.TM, "1200%02d".formatted(phase));
        });
        assertInOrder(series);
        assertEquals(List.of("no-trigger-times"), DicomFiles.codes(series));
    }

    /** A trigger time that counts on through the whole scan, as a clock would. */
    @Test
    void triggerTimesThatCountOnFromSliceToSliceStillOrderThePhases() throws IOException {
        assertInOrder(cine((d, slice, phase) -> d.setDouble(Tag.TriggerTime, VR.DS, 1000.0 * slice + 40 * phase)));
    }

    @Test
    void theStatedNumberOfImagesIsNotBelieved() throws IOException {
        assertInOrder(cine((d, slice, phase) -> d.setInt(Tag.CardiacNumberOfImages, VR.IS, 25)));
    }

    @Test
    void magnitudeAndPhaseOfOneFlowSeriesAreTwoCines() throws IOException {
        for (int phase = 0; phase < PHASES; phase++) {
            for (String part : new String[] {"M", "P"}) {
                files.write(0, phase, d -> d.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", part));
            }
        }
        List<Series> all = Catalogue.open(List.of(folder), Progress.none()).series();
        assertEquals(List.of(PHASES, PHASES), all.stream().map(s -> s.grid().phases()).toList());
    }
}
