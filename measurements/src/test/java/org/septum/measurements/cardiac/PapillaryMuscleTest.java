package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class PapillaryMuscleTest {
    /** 40 of each cavity's pixels are as dark as the wall, the rest four times as bright. */
    private static Volume picture(LabelMap map, int dark) {
        Grid grid = map.grid();
        Volume volume = Volume.allocate(grid, SampleType.INT16, new Rescale(1, 0, ""));
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                byte[] frame = map.frame(slice, phase);
                int seen = 0;
                for (int i = 0; i < frame.length; i++) {
                    boolean muscle = frame[i] == 2 || frame[i] == 3 && seen++ < dark;
                    int value = muscle ? 100 + i % 7 : frame[i] == 3 ? 400 + i % 11 : 50;
                    volume.frame(slice, phase).setAtIndex(java.lang.foreign.ValueLayout.JAVA_SHORT, i, (short) value);
                }
            }
        }
        return volume;
    }

    /** A voxel has 0.04 mL: 40 in each of 10 slices are 16 mL, 16.8 g. */
    @Test
    void darkPixelsMoveFromTheCavityToTheMass() {
        LabelMap map = BeatingHeart.of(10, new int[] {300, 350, 250}, new int[] {120, 175, 260});
        try (Volume volume = picture(map, 40)) {
            AreaTable table = AreaTable.of(map, BeatingHeart.LABELS, volume);
            CardiacReading cavity = CardiacReading.of(table, ReadingChoices.AUTOMATIC, ReadingBasis.NONE);
            CardiacReading muscle = CardiacReading.of(table, ReadingChoices.AUTOMATIC.with(PapillaryConvention.MYOCARDIUM),
                    ReadingBasis.NONE);
            assertEquals(120, value(cavity, "lv.edv"), 1e-9);
            assertEquals(104, value(muscle, "lv.edv"), 1e-9);
            assertEquals(32, value(muscle, "lv.esv"), 1e-9);
            assertEquals(100 * 72.0 / 104, value(muscle, "lv.ef"), 1e-9);
            assertEquals(105 + 16.8, value(muscle, "lv.mass"), 1e-9);
            assertEquals(value(cavity, "rv.edv"), value(muscle, "rv.edv"), 1e-9);
            assertEquals(cavity.phases(), muscle.phases());
        }
    }

    private static double value(CardiacReading reading, String id) {
        return reading.measurement(id).orElseThrow().value();
    }

    @Test
    void whereBloodIsNotBrighterNothingIsMuscle() {
        LabelMap map = BeatingHeart.of(2, new int[] {300, 350, 250}, new int[] {120, 175, 260});
        try (Volume volume = picture(map, 1000)) {
            assertEquals(0, AreaTable.of(map, BeatingHeart.LABELS, volume).papillaryPixels(0, 0));
        }
    }

    @Test
    void anEditIsCountedAnew() {
        LabelMap map = BeatingHeart.of(2, new int[] {300, 350, 250}, new int[] {120, 175, 260});
        try (Volume volume = picture(map, 40)) {
            AreaTable table = AreaTable.of(map, BeatingHeart.LABELS, volume);
            java.util.Arrays.fill(map.frame(1, 0), 0, 10, (byte) 0);
            assertEquals(30, table.recounted(1, 0).papillaryPixels(1, 0));
            assertEquals(40, table.papillaryPixels(1, 0));
        }
    }

    @Test
    void thePictureMustLieOnTheGrid() {
        LabelMap map = BeatingHeart.of(2, new int[] {300, 350, 250});
        try (Volume other = Volume.allocate(BeatingHeart.grid(3, 1), SampleType.INT16, new Rescale(1, 0, ""))) {
            assertThrows(IllegalArgumentException.class, () -> AreaTable.of(map, BeatingHeart.LABELS, other));
        }
    }
}
