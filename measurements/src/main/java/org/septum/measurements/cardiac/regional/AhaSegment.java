package org.septum.measurements.cardiac.regional;

import java.util.Arrays;
import java.util.List;

/**
 * The seventeen segments of the left ventricle (Cerqueira et al., Circulation 105:539, 2002). Angles are in degrees, counted from
 * the anterior insertion of the right ventricle through the septum, that is counterclockwise as seen from the apex.
 */
public enum AhaSegment {
    BASAL_ANTERIOR(1, "basal anterior", Level.BASAL, 300),
    BASAL_ANTEROSEPTAL(2, "basal anteroseptal", Level.BASAL, 0),
    BASAL_INFEROSEPTAL(3, "basal inferoseptal", Level.BASAL, 60),
    BASAL_INFERIOR(4, "basal inferior", Level.BASAL, 120),
    BASAL_INFEROLATERAL(5, "basal inferolateral", Level.BASAL, 180),
    BASAL_ANTEROLATERAL(6, "basal anterolateral", Level.BASAL, 240),
    MID_ANTERIOR(7, "mid anterior", Level.MID, 300),
    MID_ANTEROSEPTAL(8, "mid anteroseptal", Level.MID, 0),
    MID_INFEROSEPTAL(9, "mid inferoseptal", Level.MID, 60),
    MID_INFERIOR(10, "mid inferior", Level.MID, 120),
    MID_INFEROLATERAL(11, "mid inferolateral", Level.MID, 180),
    MID_ANTEROLATERAL(12, "mid anterolateral", Level.MID, 240),
    APICAL_ANTERIOR(13, "apical anterior", Level.APICAL, 285),
    APICAL_SEPTAL(14, "apical septal", Level.APICAL, 15),
    APICAL_INFERIOR(15, "apical inferior", Level.APICAL, 105),
    APICAL_LATERAL(16, "apical lateral", Level.APICAL, 195),
    APEX(17, "apex", Level.APEX, 0);

    /** How far along the long axis. */
    public enum Level {
        BASAL(6), MID(6), APICAL(4), APEX(1);

        private final int segments;

        Level(int segments) {
            this.segments = segments;
        }

        /** Degrees one of its segments spans. */
        public double span() {
            return 360.0 / segments;
        }
    }

    private final int number;
    private final String title;
    private final Level level;
    private final double from;

    AhaSegment(int number, String title, Level level, double from) {
        this.number = number;
        this.title = title;
        this.level = level;
        this.from = from;
    }

    /** 1 to 17. */
    public int number() {
        return number;
    }

    /** "basal anterior". */
    public String title() {
        return title;
    }

    public Level level() {
        return level;
    }

    /** Where the segment begins, in degrees from the anterior insertion. */
    public double from() {
        return from;
    }

    /** The segment of a level that holds an angle. */
    public static AhaSegment at(Level level, double degrees) {
        double angle = mod360(degrees);
        return of(level).stream().filter(s -> mod360(angle - s.from) < level.span()).findFirst().orElseThrow();
    }

    /** The segments of a level, in the order of their numbers. */
    public static List<AhaSegment> of(Level level) {
        return Arrays.stream(values()).filter(s -> s.level == level).toList();
    }

    /** From 0 to just under 360: what lies a rounding error below 0 is 0. */
    static double mod360(double degrees) {
        double rest = degrees % 360;
        double positive = rest < 0 ? rest + 360 : rest;
        return positive < 360 ? positive : 0;
    }
}
