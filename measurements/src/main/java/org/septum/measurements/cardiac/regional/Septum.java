package org.septum.measurements.cardiac.regional;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the right ventricle joins the left: of the rays that have it behind the wall, the longest run; its clockwise end as seen
 * from the apex is the anterior insertion, the other one the inferior.
 *
 * @param anterior ray of the anterior insertion
 * @param rays how many rays the septum spans
 */
record Septum(int anterior, int rays) {
    /** Rays without the right ventricle behind them that a run may leap over: 9 degrees. */
    private static final int LEAP = 3;
    /** A shorter run is a corner that touches, not a septum: 30 degrees. */
    private static final int SHORTEST = WallRing.RAYS / 12;

    /** The septum of a ring; angles grow counterclockwise, so the run's first ray is its clockwise end. */
    static Optional<Septum> of(WallRing ring) {
        Septum best = null;
        for (int start = 0; start < WallRing.RAYS; start++) {
            if (ring.beforeRight(start)) {
                int length = runLength(ring, start);
                if (length >= SHORTEST && (best == null || length > best.rays)) {
                    best = new Septum(start, length);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The ray halfway between the insertions. */
    int middle() {
        return (anterior + rays / 2) % WallRing.RAYS;
    }

    /** Degrees of the anterior insertion, averaged over rings as directions; empty where no ring shows a septum. */
    static OptionalDouble anteriorInsertion(List<WallRing> rings) {
        double x = 0;
        double y = 0;
        for (WallRing ring : rings) {
            Optional<Septum> septum = of(ring);
            if (septum.isPresent()) {
                double angle = Math.toRadians(WallRing.degrees(septum.get().anterior));
                x += Math.cos(angle);
                y += Math.sin(angle);
            }
        }
        return x == 0 && y == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(AhaSegment.mod360(Math.toDegrees(Math.atan2(y, x))));
    }

    private static int runLength(WallRing ring, int start) {
        int length = 0;
        for (int i = 0; i < WallRing.RAYS && i - length <= LEAP; i++) {
            if (ring.beforeRight((start + i) % WallRing.RAYS)) {
                length = i + 1;
            }
        }
        return length;
    }
}
