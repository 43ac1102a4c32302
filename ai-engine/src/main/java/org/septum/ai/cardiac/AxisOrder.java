package org.septum.ai.cardiac;

import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * Whether a file's third axis is space and its fourth time, or the other way round. Neighbours in time are more alike than
 * neighbours in space: the mean absolute difference between phases was 0.09 to 0.17 of that between slices in three studies
 * (one of ACDC, two of Sunnybrook), and 5.6 to 11.6 with the axes exchanged.
 */
final class AxisOrder {
    private static final int LEAST_PHASES = 8;
    private static final int PAIRS = 5;
    private static final double EXCHANGED = 1.5;

    private final Volume volume;
    private final float[] one;
    private final float[] other;

    private AxisOrder(Volume volume) {
        this.volume = volume;
        one = new float[volume.grid().frameSize()];
        other = new float[volume.grid().frameSize()];
    }

    /** Whether time and space are surely exchanged. */
    static boolean exchanged(Volume volume) {
        Grid grid = volume.grid();
        return grid.phases() >= LEAST_PHASES && grid.slices() > 1 && new AxisOrder(volume).surelyExchanged();
    }

    private boolean surelyExchanged() {
        return inTime() > EXCHANGED * inSpace();
    }

    private double inTime() {
        int slice = volume.grid().slices() / 2;
        int pairs = Math.min(PAIRS, volume.grid().phases() - 1);
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            int phase = i * (volume.grid().phases() - 1) / pairs;
            sum += difference(slice, phase, slice, phase + 1);
        }
        return sum / pairs;
    }

    private double inSpace() {
        int pairs = Math.min(PAIRS, volume.grid().slices() - 1);
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            int slice = i * (volume.grid().slices() - 1) / pairs;
            sum += difference(slice, 0, slice + 1, 0);
        }
        return sum / pairs;
    }

    private double difference(int sliceA, int phaseA, int sliceB, int phaseB) {
        volume.values(sliceA, phaseA, one);
        volume.values(sliceB, phaseB, other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
