package org.septum.viewer.bullseye;

import java.util.OptionalDouble;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.RegionalWall;

/** What a bull's-eye shows of each segment. */
public enum Quantity {
    THICKENING("Thickening", "%", 0, 100),
    THICKNESS_ED("Thickness at ED", "mm", 0, 16),
    THICKNESS_ES("Thickness at ES", "mm", 0, 22),
    MASS("Mass", "g", 0, 14);

    /** Density of myocardium (Schulz-Menger et al., JCMR 22:19, 2020). */
    private static final double G_PER_ML = 1.05;

    private final String title;
    private final String unit;
    private final double low;
    private final double high;

    Quantity(String title, String unit, double low, double high) {
        this.title = title;
        this.unit = unit;
        this.low = low;
        this.high = high;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /** How light a value is drawn, 0 to 1. */
    public double share(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1);
    }

    /**
     * The value of a segment; empty where it was not measured.
     *
     * @param voxelMl volume of a voxel in mL
     */
    public OptionalDouble of(RegionalWall wall, AhaSegment segment, double voxelMl) {
        RegionalWall.Wall measured = wall.segments().get(segment);
        return switch (this) {
            case THICKENING -> measured == null ? OptionalDouble.empty() : measured.thickeningPercent();
            case THICKNESS_ED -> measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured.edMm());
            case THICKNESS_ES -> measured == null ? OptionalDouble.empty() : measured.esMm();
            case MASS -> wall.pixels().containsKey(segment)
                    ? OptionalDouble.of(G_PER_ML * voxelMl * wall.pixels().get(segment)) : OptionalDouble.empty();
        };
    }
}
