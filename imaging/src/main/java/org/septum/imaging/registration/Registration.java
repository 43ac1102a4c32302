package org.septum.imaging.registration;

import java.util.Locale;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/**
 * Finds the rigid move between two pictures of one patient, of one kind or of different kinds, by normalised mutual information
 * from coarse to fine (8, 4 and 2 mm). The samples are drawn with fixed seeds, so the same pictures give the same move.
 * It works on one thread, on the first phase, and holds the pictures at 2 mm on the heap meanwhile.
 */
public final class Registration {
    private static final double FINE_MM = 2;
    private static final double MIDDLE_MM = 4;
    private static final double COARSE_MM = 8;
    /** About how far a head's surface is from its middle. */
    private static final double SURFACE_MM = 80;
    private static final long SEED = 20_101;
    private static final long OTHER_SEED = 30_203;

    private final Level[] fixed;
    private final Level[] moving;
    private final Tissue fixedTissue;
    private final Tissue movingTissue;
    private final Progress progress;

    private Registration(Volume fixed, Volume moving, Progress progress) throws UnalignableException {
        this.progress = progress;
        this.fixed = levels(fixed);
        progress.report(0.1, "Aligning");
        progress.checkCancelled();
        this.moving = levels(moving);
        fixedTissue = Tissue.of(this.fixed[0]);
        movingTissue = Tissue.of(this.moving[0]);
        progress.report(0.2, "Aligning");
    }

    /** Coarse first. */
    private static Level[] levels(Volume volume) throws UnalignableException {
        Level fine = Level.of(volume, FINE_MM);
        Level middle = fine.coarser(MIDDLE_MM);
        return new Level[] {middle.coarser(COARSE_MM), middle, fine};
    }

    /**
     * Aligns two pictures, neither of which is changed.
     *
     * @param fixed the picture the other is to be laid on
     * @param moving a picture of the same part of the same patient
     * @throws UnalignableException where they have no place in common, or one of them is empty, flat or holds values that
     *     are no numbers
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled
     */
    public static Alignment align(Volume fixed, Volume moving, Progress progress) throws UnalignableException {
        return new Registration(fixed, moving, progress).align();
    }

    private Alignment align() throws UnalignableException {
        MutualInformation coarse = information(0, 12_000, SEED);
        coarse.at(RigidTransform.identity());
        if (coarse.overlap() < MutualInformation.LEAST_OVERLAP) {
            throw new UnalignableException(String.format(Locale.ROOT,
                    "the pictures have no place in common: %.0f %% of one lies in the other", 100 * coarse.overlap()));
        }
        double[] near = coarsely(coarse);
        progress.report(0.45, "Aligning");
        near = search(information(1, 20_000, SEED), 0.2).from(near, 3).place();
        progress.report(0.6, "Aligning");
        MutualInformation fine = information(2, 40_000, SEED);
        PowellSearch.Found found = search(fine, 0.03).from(near, 1);
        progress.report(0.8, "Aligning");
        PowellSearch.Found again = search(information(2, 40_000, OTHER_SEED), 0.03).from(near, 1);
        progress.report(1, "Aligned");
        return told(fine, found, again);
    }

    /** From where the pictures lie, and from where the patients' middles coincide. */
    private double[] coarsely(MutualInformation coarse) {
        double[] still = new double[6];
        double[] centred = new double[6];
        for (int a = 0; a < 3; a++) {
            centred[3 + a] = movingTissue.centre()[a] - fixedTissue.centre()[a];
        }
        PowellSearch search = search(coarse, 0.5);
        PowellSearch.Found fromStill = search.from(still, COARSE_MM);
        PowellSearch.Found fromCentred = search.from(centred, COARSE_MM);
        return fromCentred.height() > fromStill.height() ? fromCentred.place() : fromStill.place();
    }

    private MutualInformation information(int level, int samples, long seed) {
        return new MutualInformation(new Samples(fixed[level], fixedTissue, samples, seed), moving[level], movingTissue);
    }

    private PowellSearch search(MutualInformation information, double toleranceMm) {
        return new PowellSearch(place -> information.at(move(place)), toleranceMm, progress);
    }

    /** Three turns, as the mm they move the patient's surface by, and three shifts in mm. */
    private RigidTransform move(double[] place) {
        double[] turns = {place[0] / SURFACE_MM, place[1] / SURFACE_MM, place[2] / SURFACE_MM};
        return RigidTransform.about(fixedTissue.centre(), turns, new double[] {place[3], place[4], place[5]});
    }

    private Alignment told(MutualInformation fine, PowellSearch.Found found, PowellSearch.Found again) {
        RigidTransform move = move(found.place());
        double before = fine.at(RigidTransform.identity());
        double after = fine.at(move);
        double spread = meanMm(move, move(again.place()));
        Evidence evidence = new Evidence(meanMm(RigidTransform.identity(), move), move.turnDegrees(), spread,
                found.settled() && again.settled(), after, fine.overlap());
        return new Alignment(move, before, after, evidence.movedMm(), evidence.turnedDegrees(), spread, evidence.settled(),
                evidence.doubts());
    }

    private double meanMm(RigidTransform one, RigidTransform other) {
        double sum = 0;
        double[][] sides = fixedTissue.sides();
        for (double[] side : sides) {
            double[] p = one.apply(side[0], side[1], side[2]);
            double[] q = other.apply(side[0], side[1], side[2]);
            sum += Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
        }
        return sum / sides.length;
    }
}
