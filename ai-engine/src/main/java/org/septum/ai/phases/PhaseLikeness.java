package org.septum.ai.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * How alike neighbouring phases are: Pearson's correlation of the means of blocks of about 10 mm, so that a wall that moves by a few
 * mm counts little and another contrast much. Blocks that are dark in both are left out, as air is alike in all pictures.
 */
final class PhaseLikeness {
    private static final double BLOCK_MM = 10;
    private static final int SLICES = 5;
    private static final double DARK = 0.1;

    private final Volume volume;
    private final Grid grid;
    private final int wide;
    private final int high;

    private PhaseLikeness(Volume volume) {
        this.volume = volume;
        grid = volume.grid();
        wide = pixels(grid.toPatient().spacing(0), grid.columns());
        high = pixels(grid.toPatient().spacing(1), grid.rows());
    }

    private static int pixels(double spacing, int most) {
        return Math.clamp(Math.round(BLOCK_MM / spacing), 1, most);
    }

    /** Of the least alike two neighbours, from -1 to 1; NaN for a single phase and where one shows nothing. */
    static double least(Volume volume) {
        PhaseLikeness likeness = new PhaseLikeness(volume);
        double[] before = likeness.blocks(0);
        double least = Double.NaN;
        for (int phase = 1; phase < volume.grid().phases(); phase++) {
            double[] after = likeness.blocks(phase);
            double r = correlation(before, after);
            if (Double.isNaN(r)) {
                return r;
            }
            least = phase == 1 ? r : Math.min(least, r);
            before = after;
        }
        return least;
    }

    /** Means of the blocks of a few slices of the middle half, above the lowest of them. */
    private double[] blocks(int phase) {
        int across = grid.columns() / wide;
        int down = grid.rows() / high;
        List<Integer> slices = slices();
        double[] means = new double[across * down * slices.size()];
        float[] picture = new float[grid.frameSize()];
        for (int s = 0; s < slices.size(); s++) {
            volume.values(slices.get(s), phase, picture);
            for (int row = 0; row < down * high; row++) {
                for (int column = 0; column < across * wide; column++) {
                    means[(s * down + row / high) * across + column / wide] += picture[row * grid.columns() + column];
                }
            }
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (double mean : means) {
            lowest = Math.min(lowest, mean);
        }
        for (int i = 0; i < means.length; i++) {
            means[i] -= lowest;
        }
        return means;
    }

    private List<Integer> slices() {
        int first = grid.slices() / 4;
        int last = grid.slices() - 1 - first;
        List<Integer> chosen = new ArrayList<>();
        IntStream.range(0, SLICES).map(i -> first + (last - first) * i / (SLICES - 1)).distinct().forEach(chosen::add);
        return chosen;
    }

    private static double correlation(double[] x, double[] y) {
        double darkX = DARK * highest(x);
        double darkY = DARK * highest(y);
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > darkX || y[i] > darkY) {
                n++;
                sumX += x[i];
                sumY += y[i];
                squaresX += x[i] * x[i];
                squaresY += y[i] * y[i];
                products += x[i] * y[i];
            }
        }
        double spread = Math.sqrt((n * squaresX - sumX * sumX) * (n * squaresY - sumY * sumY));
        return spread > 0 ? (n * products - sumX * sumY) / spread : Double.NaN;
    }

    private static double highest(double[] values) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }
}
