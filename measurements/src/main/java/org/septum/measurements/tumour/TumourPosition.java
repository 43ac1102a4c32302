package org.septum.measurements.tumour;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Vector3;

/**
 * Where a tumour lies in the head, told from the head's midline. Lobes are not named: that takes an atlas.
 *
 * @param centre of mass of the whole tumour, patient mm
 * @param midlineMm distance of its nearest voxel from the midline; 0 where it crosses
 * @param centreMm distance of its centre from the midline
 * @param anterior whether its centre is in the front half of the head as far as that is in the picture, rather than the back half
 * @param superior whether it is in the upper half
 */
public record TumourPosition(Side side, Vector3 centre, double midlineMm, double centreMm, boolean anterior, boolean superior) {
    /** Less than this share of the tumour beyond the midline is no tumour on both sides: the midline is not that sure. */
    private static final double SHARE = 0.05;
    /** Less is no distance that the plane is known to. */
    private static final double REACHED_MM = 0.5;

    /** Of the patient. */
    public enum Side {
        LEFT("left"), RIGHT("right"), BOTH("both sides");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Empty where there is no tumour. */
    static Optional<TumourPosition> of(LabelMap map, LabelSet labels, Midline midline) {
        IntPredicate whole = TumourRegion.WHOLE.in(labels);
        Grid grid = map.grid();
        double[] sum = new double[3];
        double[] nearest = {Double.MAX_VALUE, Double.MAX_VALUE};
        long[] count = new long[2];
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] frame = map.frame(slice, 0);
            for (int i = 0; i < frame.length; i++) {
                if (frame[i] != 0 && whole.test(Byte.toUnsignedInt(frame[i]))) {
                    double[] p = grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice);
                    double off = midline.signedMm(Vector3.of(p));
                    int side = off > 0 ? 0 : 1;
                    count[side]++;
                    nearest[side] = Math.min(nearest[side], Math.abs(off));
                    for (int a = 0; a < 3; a++) {
                        sum[a] += p[a];
                    }
                }
            }
        }
        long all = count[0] + count[1];
        return all == 0 ? Optional.empty()
                : Optional.of(of(new Vector3(sum[0] / all, sum[1] / all, sum[2] / all), (double) count[0] / all, nearest,
                        midline));
    }

    private static TumourPosition of(Vector3 centre, double left, double[] nearest, Midline midline) {
        Side side = left < SHARE ? Side.RIGHT : left > 1 - SHARE ? Side.LEFT : Side.BOTH;
        Vector3 from = centre.minus(midline.centre());
        double distance = side == Side.BOTH ? 0 : nearest[side == Side.LEFT ? 0 : 1];
        return new TumourPosition(side, centre, distance, Math.abs(midline.signedMm(centre)), from.dot(midline.anterior()) > 0,
                from.dot(midline.superior()) > 0);
    }

    /** "Right side, 12 mm from the midline, anterior superior quadrant", "Left side, reaching the midline, …". */
    public String sentence() {
        String place = side == Side.BOTH ? "On both sides of the midline"
                : (side == Side.LEFT ? "Left side, " : "Right side, ") + (midlineMm < REACHED_MM ? "reaching the midline"
                        : String.format(Locale.ROOT, "%.0f mm from the midline", midlineMm));
        return place + ", " + (anterior ? "anterior" : "posterior") + " " + (superior ? "superior" : "inferior") + " quadrant";
    }
}
