package org.septum.imaging.registration;

import java.util.SplittableRandom;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/** Known moves, and how far another one is from them. */
final class Moves {
    private Moves() {}

    /** A move of a length about a centre, along and about random axes. */
    static RigidTransform random(SplittableRandom random, double[] centre, double mm, double degrees) {
        double[] axis = direction(random);
        double[] shift = direction(random);
        double[] turns = new double[3];
        for (int a = 0; a < 3; a++) {
            turns[a] = Math.toRadians(degrees) * axis[a];
            shift[a] *= mm;
        }
        return RigidTransform.about(centre, turns, shift);
    }

    private static double[] direction(SplittableRandom random) {
        double[] d = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        return new double[] {d[0] / length, d[1] / length, d[2] / length};
    }

    /** The largest distance in mm between where two moves put places around a centre that are 80 mm away from it. */
    static double apartMm(RigidTransform a, RigidTransform b, double[] centre) {
        double largest = 0;
        for (int n = 0; n < 6; n++) {
            double[] p = centre.clone();
            p[n / 2] += n % 2 == 0 ? 80 : -80;
            double[] q = a.apply(p[0], p[1], p[2]);
            double[] r = b.apply(p[0], p[1], p[2]);
            largest = Math.max(largest, Math.hypot(Math.hypot(q[0] - r[0], q[1] - r[1]), q[2] - r[2]));
        }
        return largest;
    }

    /** The same samples lying elsewhere in the patient; the caller closes it. */
    static Volume moved(Volume volume, RigidTransform move) {
        Grid g = volume.grid();
        Grid there = new Grid(g.columns(), g.rows(), g.slices(), g.phases(), move.map().after(g.toPatient()));
        Volume moved = Volume.allocate(there, volume.type(), volume.rescale());
        moved.samples().copyFrom(volume.samples());
        return moved;
    }

    /** The middle of a grid in patient mm. */
    static double[] middle(Grid g) {
        return g.toPatient().apply((g.columns() - 1) / 2.0, (g.rows() - 1) / 2.0, (g.slices() - 1) / 2.0);
    }
}
