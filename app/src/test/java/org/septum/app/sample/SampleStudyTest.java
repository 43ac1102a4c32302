package org.septum.app.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.imaging.Progress;

class SampleStudyTest {
    private static final HeartCycle CYCLE = new HeartCycle(25, 900);

    @TempDir
    Path folder;

    @Test
    void aFrameComesOutTheSameEveryTime() {
        PhantomScan scan = new PhantomScan(CYCLE);
        assertArrayEquals(scan.frame(4, 9, scan.still(4)), scan.frame(4, 9, scan.still(4)));
    }

    /** Blood is bright, muscle dark, lung darkest: what makes a bSSFP picture. */
    @Test
    void tissuesHaveTheirBrightness() {
        PhantomScan scan = new PhantomScan(CYCLE);
        short[] frame = scan.frame(4, 0, scan.still(4));
        byte[] truth = scan.truth(4, 0);
        double[] sum = new double[4];
        int[] count = new int[4];
        for (int i = 0; i < frame.length; i++) {
            sum[truth[i]] += frame[i];
            count[truth[i]]++;
        }
        double blood = sum[BeatingHeart.LV] / count[BeatingHeart.LV];
        double muscle = sum[BeatingHeart.MYOCARDIUM] / count[BeatingHeart.MYOCARDIUM];
        assertTrue(blood > 1.8 * muscle, blood + " beside " + muscle);
        assertTrue(muscle > 60, "muscle is not black: " + muscle);
    }

    @Test
    void geometryIsThatOfAShortAxisScan() {
        PhantomDataset dataset = new PhantomDataset(CYCLE);
        short[] pixels = new short[PhantomScan.SIZE * PhantomScan.SIZE];
        Set<String> uids = new HashSet<>();
        double[] first = dataset.of(0, 0, pixels).getDoubles(Tag.ImagePositionPatient);
        for (int slice = 0; slice < PhantomScan.SLICES; slice++) {
            Attributes d = dataset.of(slice, 3, pixels);
            uids.add(d.getString(Tag.SOPInstanceUID));
            double[] o = d.getDoubles(Tag.ImageOrientationPatient);
            assertEquals(0, o[0] * o[3] + o[1] * o[4] + o[2] * o[5], 1e-9, "rows and columns are at right angles");
            double[] normal = {o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]};
            double[] p = d.getDoubles(Tag.ImagePositionPatient);
            double along = 0;
            for (int a = 0; a < 3; a++) {
                along += normal[a] * (p[a] - first[a]);
            }
            assertEquals(-slice * PhantomScan.SPACING_MM, along, 1e-6);
            assertEquals(108, d.getDouble(Tag.TriggerTime, -1), 1e-9);
        }
        assertEquals(PhantomScan.SLICES, uids.size());
        assertTrue(uids.stream().allMatch(u -> u.length() <= 64 && u.matches("2\\.25\\.[1-9][0-9]*")), uids.toString());
    }

    @Test
    void theTruthIsTheSumOfTheTrueDiscs() {
        SampleTruth truth = new SampleStudy().truth();
        assertEquals(9, truth.endSystole());
        assertEquals(55, truth.lvEf(), 2);
        assertEquals(122, truth.lvEdMl(), 2, "the tip below the last slice and the base above the first are in no picture");
        assertEquals(98, truth.massG(), 3);
    }

    @Test
    void aCancelledStudyLeavesNothing() throws IOException {
        Progress unwanted = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new SampleStudy().in(folder.resolve("sample"), unwanted));
        try (Stream<Path> left = Files.list(folder.resolve("sample"))) {
            assertEquals(0, left.count());
        }
    }
}
