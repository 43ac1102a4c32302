package org.septum.viewer.viewport;

import org.septum.imaging.Affine;
import org.septum.imaging.study.Placement;
import org.septum.viewer.study.SeriesSource;

/**
 * The patient's sides at the edges of a picture, as letters: L R (left, right), A P (front, back), H F (head, feet). An oblique
 * edge gets up to three, the strongest first.
 */
public record Orientation(String left, String right, String top, String bottom) {
    /** Share of the direction below which a side is not named: 0.26 is 15° off a plane. */
    private static final double LEAST = 0.26;

    static final Orientation NONE = new Orientation("", "", "", "");

    /** By the place in the patient; of pictures without one, by what the files say about their edges. */
    public static Orientation of(SeriesSource series) {
        Placement placement = series.placement();
        return placement.inPatient() ? of(series.grid().toPatient())
                : new Orientation(opposite(placement.towardsRight()), placement.towardsRight(),
                        opposite(placement.towardsBottom()), placement.towardsBottom());
    }

    private static String opposite(String sides) {
        StringBuilder text = new StringBuilder();
        for (char side : sides.toCharArray()) {
            int at = "LRAPHF".indexOf(side);
            text.append(at < 0 ? "" : "RLPAFH".charAt(at));
        }
        return text.toString();
    }

    public static Orientation of(Affine toPatient) {
        double[] across = toPatient.step(0);
        double[] down = toPatient.step(1);
        return new Orientation(letters(across, -1), letters(across, 1), letters(down, -1), letters(down, 1));
    }

    private static String letters(double[] step, int sign) {
        double length = Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
        double[] d = {sign * step[0] / length, sign * step[1] / length, sign * step[2] / length};
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 3; n++) {
            int axis = strongest(d);
            if (Math.abs(d[axis]) < LEAST) {
                break;
            }
            text.append(d[axis] > 0 ? "LPH".charAt(axis) : "RAF".charAt(axis));
            d[axis] = 0;
        }
        return text.toString();
    }

    private static int strongest(double[] d) {
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            if (Math.abs(d[a]) > Math.abs(d[axis])) {
                axis = a;
            }
        }
        return axis;
    }
}
