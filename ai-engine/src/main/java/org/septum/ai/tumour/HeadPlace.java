package org.septum.ai.tumour;

import org.septum.ai.window.HeadScale;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * Where the head lies in the planes of a FLAIR, and how large it is: what is brighter than a quarter of its median.
 *
 * @param row centroid's row index, over all planes
 * @param column centroid's column index
 * @param widthMm from the patient's right to the left
 * @param depthMm from front to back
 * @param heightMm from the feet up, as far as the planes reach
 * @param ml its volume
 */
record HeadPlace(double row, double column, double widthMm, double depthMm, double heightMm, double ml) {
    private static final float HEAD = 0.25f;

    /** Lines with less of the head than this part of the fullest do not count towards its size: noise, a nose, ears. */
    private static final double LEAST_OF_FULLEST = 0.3;

    static HeadPlace of(AxialPlanes planes, Volume flair, HeadScale scale) {
        Grid grid = PlaneGrid.of(planes);
        long[] rows = new long[grid.rows()];
        long[] columns = new long[grid.columns()];
        long[] levels = new long[grid.slices()];
        for (int plane = 0; plane < grid.slices(); plane++) {
            float[] picture = planes.values(flair, plane);
            scale.scale(picture, picture.length);
            for (int i = 0; i < picture.length; i++) {
                if (picture[i] > HEAD) {
                    rows[i / grid.columns()]++;
                    columns[i % grid.columns()]++;
                    levels[plane]++;
                }
            }
        }
        return new HeadPlace(centroid(rows), centroid(columns), extent(columns) * grid.toPatient().spacing(0),
                extent(rows) * grid.toPatient().spacing(1), extent(levels) * grid.toPatient().spacing(2),
                sum(levels) * grid.voxelMl());
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long n : counts) {
            sum += n;
        }
        return sum;
    }

    private static double centroid(long[] counts) {
        double moment = 0;
        for (int i = 0; i < counts.length; i++) {
            moment += (double) i * counts[i];
        }
        return moment / sum(counts);
    }

    private static int extent(long[] counts) {
        long fullest = 0;
        for (long n : counts) {
            fullest = Math.max(fullest, n);
        }
        int first = 0;
        while (counts[first] < LEAST_OF_FULLEST * fullest) {
            first++;
        }
        int last = counts.length - 1;
        while (counts[last] < LEAST_OF_FULLEST * fullest) {
            last--;
        }
        return last - first + 1;
    }
}
