package org.septum.measurements.cardiac.regional;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the right ventricle joins the left: of the rays that have it behind the wall, the longest run; its clockwise end as seen
 * from the apex is the anterior insertion, the other one the inferior.
 */
final class Septum {
    /** Rays without the right ventricle behind them that a run may leap over: 9 degrees. */
    private static final int LEAP = 3;
    /** A shorter run is a corner that touches, not a septum: 30 degrees. */
    private static final int SHORTEST = WallRing.RAYS / 12;

    private Septum() {}

    /** Degrees of the anterior insertion, averaged over rings as directions; empty where no ring shows a septum. */
    static OptionalDouble anteriorInsertion(List<WallRing> rings) {
        double x = 0;
        double y = 0;
        for (WallRing ring : rings) {
            int ray = anteriorEnd(ring);
            if (ray >= 0) {
                double angle = Math.toRadians(WallRing.degrees(ray));
                x += Math.cos(angle);
                y += Math.sin(angle);
            }
        }
        return x == 0 && y == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(AhaSegment.mod360(Math.toDegrees(Math.atan2(y, x))));
    }

    /** The first ray of the longest run, -1 where there is none; angles grow counterclockwise, so it is the clockwise end. */
    private static int anteriorEnd(WallRing ring) {
        int best = -1;
        int bestLength = SHORTEST - 1;
        for (int start = 0; start < WallRing.RAYS; start++) {
            if (ring.beforeRight(start)) {
                int length = runLength(ring, start);
                if (length > bestLength) {
                    best = start;
                    bestLength = length;
                }
            }
        }
        return best;
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
