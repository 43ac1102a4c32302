package org.septum.ai.tumour.series;

import java.util.ArrayList;
import java.util.List;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Volume;
import org.septum.imaging.distance.DistanceTransform;
import org.septum.imaging.window.Percentiles;

/**
 * How bright a head is by depth below its edge, in bands of a few mm: of each band the logarithm of the median and of the 10th and
 * 90th percentile, relative to the head's median. Cortex lies near the edge and white matter deep, so the profile rises with depth where
 * white matter is the brighter of the two, as in T1, and not in FLAIR. training/brain/roles.py computes the same.
 */
final class DepthProfile {
    private static final double[] EDGES_MM = {0, 3, 6, 9, 12, 16, 20, 26, 34, 44, Double.POSITIVE_INFINITY};
    private static final double[] SHARES = {0.5, 0.1, 0.9};
    private static final int MOST_PLANES = 8;
    private static final double WELL_FILLED = 0.6;
    private static final float HEAD = 0.25f;
    private static final double CLIP = 5;
    private static final double ABOVE_ZERO = 0.05;

    private final Volume volume;
    private final AxialPlanes planes;
    private final HeadScale scale;

    private DepthProfile(Volume volume) {
        this.volume = volume;
        planes = AxialPlanes.of(volume.grid());
        scale = HeadScale.of(volume, CLIP);
    }

    /** Throws ArithmeticException saying why where the volume has no scale. */
    static double[] of(Volume volume) {
        return new DepthProfile(volume).features();
    }

    private double[] features() {
        List<Percentiles> bands = new ArrayList<>();
        for (int band = 0; band + 1 < EDGES_MM.length; band++) {
            bands.add(new Percentiles());
        }
        for (int plane : middlePlanes()) {
            float[] picture = picture(plane);
            double[] squared = DistanceTransform.squared(outside(picture), planes.columns(), planes.rows(), 1,
                    new double[] {planes.spacing(0), planes.spacing(1), 1});
            for (int i = 0; i < picture.length; i++) {
                if (squared[i] > 0) {
                    bands.get(band(Math.sqrt(squared[i]))).add(picture[i]);
                }
            }
        }
        double[] features = new double[bands.size() * SHARES.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = Math.log(quantile(bands.get(i / SHARES.length), SHARES[i % SHARES.length]) + ABOVE_ZERO);
        }
        return features;
    }

    private float[] picture(int plane) {
        float[] picture = planes.values(volume, plane);
        scale.scale(picture, picture.length);
        return picture;
    }

    /** Up to eight planes spread over the middle half of those the head fills well. */
    private List<Integer> middlePlanes() {
        long[] area = new long[planes.planes()];
        long largest = 0;
        for (int plane = 0; plane < area.length; plane++) {
            for (float v : picture(plane)) {
                area[plane] += v > HEAD ? 1 : 0;
            }
            largest = Math.max(largest, area[plane]);
        }
        List<Integer> full = new ArrayList<>();
        for (int plane = 0; plane < area.length; plane++) {
            if (area[plane] > WELL_FILLED * largest) {
                full.add(plane);
            }
        }
        List<Integer> middle = full.subList(full.size() / 4, full.size() - full.size() / 4);
        List<Integer> chosen = new ArrayList<>();
        for (int n = 0; n < MOST_PLANES; n++) {
            int plane = middle.get((int) Math.rint((middle.size() - 1.0) * n / (MOST_PLANES - 1)));
            if (!chosen.contains(plane)) {
                chosen.add(plane);
            }
        }
        return chosen;
    }

    /** What is not head: dark pixels that hang together with the picture's border through their edges. */
    private boolean[] outside(float[] picture) {
        int columns = planes.columns();
        boolean[] outside = new boolean[picture.length];
        int[] queue = new int[picture.length];
        int end = 0;
        for (int i = 0; i < picture.length; i++) {
            boolean border = i < columns || i >= picture.length - columns || i % columns == 0 || i % columns == columns - 1;
            if (border && !(picture[i] > HEAD)) {
                outside[i] = true;
                queue[end++] = i;
            }
        }
        for (int head = 0; head < end; head++) {
            int i = queue[head];
            int[] beside = {i % columns > 0 ? i - 1 : i, i % columns < columns - 1 ? i + 1 : i, i - columns, i + columns};
            for (int n : beside) {
                if (n >= 0 && n < picture.length && !outside[n] && !(picture[n] > HEAD)) {
                    outside[n] = true;
                    queue[end++] = n;
                }
            }
        }
        return outside;
    }

    private static int band(double mm) {
        int band = 0;
        while (mm > EDGES_MM[band + 1]) {
            band++;
        }
        return band;
    }

    /** Linear between the two nearest ranks; 1 where a band is empty. */
    private static double quantile(Percentiles values, double share) {
        if (values.size() == 0) {
            return 1;
        }
        double rank = share * (values.size() - 1);
        return values.lower(share) + (rank - Math.floor(rank)) * (values.upper(share) - values.lower(share));
    }
}
