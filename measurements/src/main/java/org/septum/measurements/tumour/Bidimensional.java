package org.septum.measurements.tumour;

import org.septum.imaging.Vector3;

/**
 * Two diameters of a lesion in one plane, the longest and one perpendicular to it, as the program placed or a reader drew them.
 * The numbers follow from the four end points.
 */
public record Bidimensional(Diameter longest, Diameter perpendicular) {
    /** An end a reader can take hold of. */
    public enum End { LONGEST_FROM, LONGEST_TO, PERPENDICULAR_FROM, PERPENDICULAR_TO }

    /** Product of the two lengths in mm², as the Macdonald and RANO criteria use it. */
    public double productMm2() {
        return longest.lengthMm() * perpendicular.lengthMm();
    }

    /** Angle between the two, at most 90 degrees. */
    public double angleDegrees() {
        return Math.toDegrees(Math.acos(Math.min(1, Math.abs(longest.direction().dot(perpendicular.direction())))));
    }

    /**
     * The same with one end elsewhere, the two still perpendicular. Where an end of the longest diameter moves, the other
     * diameter turns with it and keeps its lengths to either side; an end of the perpendicular one moves along it and takes it
     * along the longest diameter. Points off the plane are taken at their foot on it.
     *
     * @param to patient mm
     * @throws IllegalArgumentException where a diameter would have no length
     */
    public Bidimensional moved(End end, Vector3 to) {
        Vector3 normal = longest.direction().cross(perpendicular.direction()).unit();
        Vector3 foot = to.minus(normal.times(to.minus(longest.from()).dot(normal)));
        return switch (end) {
            case LONGEST_FROM -> turned(new Diameter(foot, longest.to()), normal);
            case LONGEST_TO -> turned(new Diameter(longest.from(), foot), normal);
            case PERPENDICULAR_FROM -> crossed(foot, arm(perpendicular.to()), normal, false);
            case PERPENDICULAR_TO -> crossed(foot, arm(perpendicular.from()), normal, true);
        };
    }

    private Bidimensional turned(Diameter line, Vector3 normal) {
        return across(line, normal, share(perpendicular.from()), arm(perpendicular.from()), arm(perpendicular.to()));
    }

    private Bidimensional crossed(Vector3 end, double other, Vector3 normal, boolean isSecond) {
        double moved = end.minus(longest.from()).dot(normal.cross(longest.direction()));
        return across(longest, normal, Math.clamp(share(end), 0, 1), isSecond ? other : moved, isSecond ? moved : other);
    }

    private static Bidimensional across(Diameter line, Vector3 normal, double share, double from, double to) {
        Vector3 side = normal.cross(line.direction());
        Vector3 crossing = line.at(share);
        return new Bidimensional(line, new Diameter(crossing.plus(side.times(from)), crossing.plus(side.times(to))));
    }

    /** How far along the longest diameter a point lies: 0 at its start, 1 at its end. */
    private double share(Vector3 point) {
        return point.minus(longest.from()).dot(longest.direction()) / longest.lengthMm();
    }

    /** How far from the longest diameter a point lies in mm, positive towards the second end of the perpendicular one. */
    private double arm(Vector3 point) {
        Vector3 normal = longest.direction().cross(perpendicular.direction()).unit();
        return point.minus(longest.from()).dot(normal.cross(longest.direction()));
    }
}
