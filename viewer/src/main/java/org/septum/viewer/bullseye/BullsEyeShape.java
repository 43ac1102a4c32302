package org.septum.viewer.bullseye;

import java.util.Optional;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.AhaSegment.Level;

/**
 * Where the segments lie in a bull's-eye (Cerqueira et al., Circulation 105:539, 2002): the base outside, the apex in the middle,
 * anterior above, the septum at the left. Angles in degrees, counterclockwise from the right as on paper.
 *
 * @param x of the middle
 * @param y of the middle, growing downwards
 * @param radius of the outer circle
 */
public record BullsEyeShape(double x, double y, double radius) {
    /** Outer radii of apex, apical, mid and basal rings as parts of the whole. */
    private static final double[] RINGS = {0.17, 0.45, 0.73, 1};
    /** The anterior insertion: where segment 2 meets segment 1. */
    private static final double INSERTION = 120;
    private static final double TURN = 360;

    public double inner(Level level) {
        return level == Level.APEX ? 0 : radius * RINGS[ring(level) - 1];
    }

    public double outer(Level level) {
        return radius * RINGS[ring(level)];
    }

    private static int ring(Level level) {
        return switch (level) {
            case APEX -> 0;
            case APICAL -> 1;
            case MID -> 2;
            case BASAL -> 3;
        };
    }

    /** Where a segment begins; it spans its level's span counterclockwise. */
    public static double start(AhaSegment segment) {
        return (segment.from() + INSERTION) % TURN;
    }

    /** The middle of a segment: where its words stand. */
    public double[] middle(AhaSegment segment) {
        if (segment == AhaSegment.APEX) {
            return new double[] {x, y};
        }
        double angle = Math.toRadians(start(segment) + segment.level().span() / 2);
        double r = (inner(segment.level()) + outer(segment.level())) / 2;
        return new double[] {x + r * Math.cos(angle), y - r * Math.sin(angle)};
    }

    /** The segment at a place; empty outside the outer circle. */
    public Optional<AhaSegment> at(double px, double py) {
        double r = Math.hypot(px - x, py - y);
        double angle = Math.toDegrees(Math.atan2(y - py, px - x));
        for (Level level : Level.values()) {
            if (r >= inner(level) && r < outer(level)) {
                return Optional.of(level == Level.APEX ? AhaSegment.APEX : AhaSegment.at(level, angle - INSERTION));
            }
        }
        return Optional.empty();
    }
}
