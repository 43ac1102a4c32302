package org.septum.measurements.tumour;

import java.util.Optional;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.Volume;

/**
 * Finds the midline: of the planes turned up to 25° to either side and tilted up to 15° from the patient's median plane, the one
 * whose mirror image of the head correlates best with the head itself. Tumour is left out, with its mirror image, as it is on one
 * side only. Coarse steps first, then halved ones.
 */
public final class MidlineFinder {
    /** Heads that are less alike on both sides have no midline that could be told: measured in docs/decisions/0085. */
    static final double LEAST_SYMMETRY = 0.7;
    private static final double[] TURNS = {-20, -10, 0, 10, 20};
    private static final double[] TILTS = {-10, 0, 10};
    private static final double[] SHIFTS = {-16, -12, -8, -4, 0, 4, 8, 12, 16};
    private static final int COARSE = 7;
    private static final double[] STEPS = {4, 4, 2};
    private static final double[] LIMITS = {25, 15, 30};
    private static final int HALVINGS = 5;

    private final MirrorImage head;

    private MidlineFinder(MirrorImage head) {
        this.head = head;
    }

    /**
     * Looks at every voxel of the picture once, and some two hundred times at a picture of about 4 mm.
     *
     * @param volume the FLAIR; its first phase is looked at
     * @param tumour labels on its grid; every labelled voxel is left out
     * @return empty where there is no head, or none that is alike on both sides
     */
    public static Optional<Midline> of(Volume volume, LabelMap tumour) {
        MirrorImage head = MirrorImage.of(volume, tumour);
        return head.isEmpty() ? Optional.empty() : new MidlineFinder(head).find();
    }

    private Optional<Midline> find() {
        double[] best = {0, 0, 0};
        double most = Double.NEGATIVE_INFINITY;
        for (double turn : TURNS) {
            for (double tilt : TILTS) {
                for (double shift : SHIFTS) {
                    double[] at = {turn, tilt, shift};
                    double symmetry = head.symmetry(normal(at), offset(at), COARSE);
                    if (symmetry > most) {
                        most = symmetry;
                        best = at;
                    }
                }
            }
        }
        best = refined(best);
        double symmetry = head.symmetry(normal(best), offset(best), 1);
        return symmetry < LEAST_SYMMETRY ? Optional.empty() : Optional.of(midline(best, symmetry));
    }

    private double[] refined(double[] start) {
        double[] best = start;
        double most = head.symmetry(normal(best), offset(best), 1);
        double[] step = STEPS.clone();
        for (int halving = 0; halving <= HALVINGS; halving++) {
            boolean better = true;
            while (better) {
                better = false;
                for (int i = 0; i < 2 * step.length; i++) {
                    double[] at = best.clone();
                    at[i / 2] = Math.clamp(at[i / 2] + (i % 2 == 0 ? step[i / 2] : -step[i / 2]), -LIMITS[i / 2], LIMITS[i / 2]);
                    double symmetry = head.symmetry(normal(at), offset(at), 1);
                    if (symmetry > most) {
                        most = symmetry;
                        best = at;
                        better = true;
                    }
                }
            }
            for (int i = 0; i < step.length; i++) {
                step[i] /= 2;
            }
        }
        return best;
    }

    /** @param at turn round the long axis and tilt in degrees, shift in mm */
    private static Vector3 normal(double[] at) {
        double turn = Math.toRadians(at[0]);
        double tilt = Math.toRadians(at[1]);
        return new Vector3(Math.cos(tilt) * Math.cos(turn), Math.cos(tilt) * Math.sin(turn), Math.sin(tilt));
    }

    private double offset(double[] at) {
        return normal(at).dot(head.centre()) + at[2];
    }

    private Midline midline(double[] at, double symmetry) {
        Vector3 normal = normal(at);
        Vector3 centre = head.centre().plus(normal.times(at[2]));
        return new Midline(normal, offset(at), centre, symmetry);
    }
}
