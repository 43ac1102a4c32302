package org.septum.viewer.phantom;

import org.septum.imaging.Confidence;
import org.septum.imaging.LabelMap;

/** What a network might think of the phantom: sure in the middle of the stack, less at its ends, least at the base in systole. */
public final class PhantomConfidence {
    /** Where it is least sure. */
    public static final int WORST_SLICE = BeatingPhantom.SLICES - 1;
    public static final int WORST_PHASE = 7;

    private PhantomConfidence() { }

    static void fill(Confidence table, LabelMap map, int slice, int phase) {
        float[] drawn = new float[3];
        float[] overlap = new float[3];
        for (byte b : map.frame(slice, phase)) {
            if (b > 0) {
                drawn[b - 1] += 2;
            }
        }
        for (int i = 0; i < 3; i++) {
            overlap[i] = (float) (drawn[i] * sure(slice, phase));
        }
        table.set(slice, phase, drawn, drawn, overlap);
    }

    private static double sure(int slice, int phase) {
        double end = Math.abs(slice - (BeatingPhantom.SLICES - 1) / 2.0) / ((BeatingPhantom.SLICES - 1) / 2.0);
        double systole = Math.exp(-Math.pow((phase - WORST_PHASE) / 3.0, 2));
        return 0.97 - 0.12 * Math.pow(end, 3) - (slice >= WORST_SLICE - 1 ? 0.15 * (slice - WORST_SLICE + 2) * systole : 0);
    }
}
