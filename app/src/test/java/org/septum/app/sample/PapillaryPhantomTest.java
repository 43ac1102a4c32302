package org.septum.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.measurements.cardiac.AreaTable;

/** Papillary muscles and ridges are drawn into the phantom's cavity, so how much of them there is is known. */
class PapillaryPhantomTest {
    private static final LabelSet LABELS = new LabelSet(List.of(label(1, "rv"), label(2, "myo"), label(3, "lv")));
    private static final int FIRST = 3;
    private static final int LAST = 6;

    private final PhantomScan scan = new PhantomScan(new HeartCycle(25, 900));
    private final Grid grid = new PhantomDataset(scan.cycle()).grid().withPhases(1);

    private static Label label(int value, String id) {
        return new Label(value, id, id, 0xFFFFFF, new CodedConcept(id, "99TEST", id));
    }

    @Test
    void muscleWithinTheCavityIsFoundByItsSignal() {
        LabelMap map = LabelMap.empty(grid);
        try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
            for (int slice = FIRST; slice <= LAST; slice++) {
                System.arraycopy(scan.truth(slice, 0), 0, map.frame(slice, 0), 0, grid.frameSize());
                short[] stored = scan.frame(slice, 0, scan.still(slice));
                for (int i = 0; i < stored.length; i++) {
                    volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, i, stored[i]);
                }
            }
            AreaTable table = AreaTable.of(map, LABELS, volume);
            int found = 0;
            int drawn = 0;
            for (int slice = FIRST; slice <= LAST; slice++) {
                assertTrue(table.papillaryPixels(slice, 0) > 0, "slice " + slice);
                found += table.papillaryPixels(slice, 0);
                drawn += drawn(map.frame(slice, 0), slice);
            }
            assertEquals(1, (double) found / drawn, 0.25, found + " pixels found, " + drawn + " drawn");
        }
    }

    /** Pixels of the cavity whose middle is muscle. */
    private int drawn(byte[] labels, int slice) {
        HeartPicture picture = new HeartPicture(scan.cycle().contraction(0));
        int muscle = 0;
        for (int i = 0; i < labels.length; i++) {
            double x = PhantomScan.pixel(i % PhantomScan.SIZE) + PhantomScan.SHIFT_X;
            double y = PhantomScan.pixel(i / PhantomScan.SIZE) + PhantomScan.SHIFT_Y;
            boolean dark = picture.brightness(x, y, PhantomScan.z(slice), 0) < (Chest.BLOOD + Chest.MUSCLE) / 2;
            muscle += labels[i] == 3 && dark ? 1 : 0;
        }
        return muscle;
    }
}
