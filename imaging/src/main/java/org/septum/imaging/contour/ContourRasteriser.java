package org.septum.imaging.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.septum.dicom.rtstruct.Contour;
import org.septum.dicom.rtstruct.Structure;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * Fills the closed contours of a structure on a grid's slices: a voxel belongs to it where its middle lies within an odd number
 * of contours of its slice, so that contours inside others are holes (PS3.3 C.8.8.6.3). A contour belongs to the slice it lies
 * in; slices between contours that are farther apart than slices stay empty.
 */
public final class ContourRasteriser {
    /** Points of a contour may be this far from their slice, in slices. */
    private static final double OFF_SLICE = 0.5;

    private final Grid grid;
    private final Affine toVoxel;

    /**
     * What was filled and what was not.
     *
     * @param filled contours
     * @param outside contours that lie beyond the first or last slice
     * @param oblique contours that leave the slice they begin in: their structure was drawn in another orientation
     */
    public record Outcome(int filled, int outside, int oblique) {
    }

    public ContourRasteriser(Grid grid) {
        this.grid = grid;
        toVoxel = grid.toPatient().inverse();
    }

    /**
     * Gives the voxels of a structure a value; others are left as they are.
     *
     * @param structure in the grid's frame of reference
     * @param value from 1 to 255
     * @param map on this grid
     * @param phase which phase of the map
     */
    public Outcome fill(Structure structure, int value, LabelMap map, int phase) {
        Map<Integer, List<double[]>> slices = new TreeMap<>();
        int filled = 0;
        int outside = 0;
        int oblique = 0;
        for (Contour contour : structure.contours()) {
            if (!contour.isClosed() || contour.size() < 3) {
                continue;
            }
            double[] points = inVoxels(contour);
            int slice = (int) Math.round(meanSlice(points));
            if (!isFlat(points, slice)) {
                oblique++;
            } else if (slice < 0 || slice >= grid.slices()) {
                outside++;
            } else {
                slices.computeIfAbsent(slice, s -> new ArrayList<>()).add(points);
                filled++;
            }
        }
        slices.forEach((slice, contours) -> fill(contours, (byte) value, map.frame(slice, phase)));
        return new Outcome(filled, outside, oblique);
    }

    private double[] inVoxels(Contour contour) {
        double[] points = new double[3 * contour.size()];
        for (int i = 0; i < contour.size(); i++) {
            double[] p = contour.point(i);
            System.arraycopy(toVoxel.apply(p[0], p[1], p[2]), 0, points, 3 * i, 3);
        }
        return points;
    }

    private static double meanSlice(double[] points) {
        double sum = 0;
        for (int i = 2; i < points.length; i += 3) {
            sum += points[i];
        }
        return sum / (points.length / 3);
    }

    private static boolean isFlat(double[] points, int slice) {
        for (int i = 2; i < points.length; i += 3) {
            if (!(Math.abs(points[i] - slice) <= OFF_SLICE + 1e-6)) {
                return false;
            }
        }
        return true;
    }

    private void fill(List<double[]> contours, byte value, byte[] frame) {
        for (int row = 0; row < grid.rows(); row++) {
            double[] crossings = crossings(contours, row);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = (int) Math.max(0, Math.ceil(crossings[i]));
                int to = (int) Math.min(grid.columns() - 1.0, Math.ceil(crossings[i + 1]) - 1);
                for (int column = from; column <= to; column++) {
                    frame[row * grid.columns() + column] = value;
                }
            }
        }
    }

    /** Where the contours cross a row of voxel middles, ascending. An end of an edge counts to the edge below it. */
    private static double[] crossings(List<double[]> contours, int row) {
        double[] found = new double[16];
        int count = 0;
        for (double[] points : contours) {
            int last = points.length - 3;
            for (int i = 0, before = last; i < points.length; before = i, i += 3) {
                double y0 = points[before + 1];
                double y1 = points[i + 1];
                if (y0 <= row != y1 <= row) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = points[before] + (row - y0) / (y1 - y0) * (points[i] - points[before]);
                }
            }
        }
        double[] all = Arrays.copyOf(found, count);
        Arrays.sort(all);
        return all;
    }
}
