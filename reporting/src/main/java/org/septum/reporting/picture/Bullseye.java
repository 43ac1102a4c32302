package org.septum.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.septum.measurements.cardiac.regional.AhaSegment;

/**
 * The seventeen segments of the left ventricle as rings around the apex, anterior on top and the septum on the left (Cerqueira et
 * al., Circulation 105:539, 2002), each with its value and a colour for it. Rings are equally wide, or their areas are as the
 * wall's masses are.
 */
public final class Bullseye {
    /** Where the anterior insertion of the right ventricle, from which segments are counted, is drawn, in degrees. */
    private static final double ANTERIOR_INSERTION = 120;
    private static final Color LOW = new Color(0xF3F6F9);
    private static final Color HIGH = new Color(0x2F6F9F);
    private static final Color NONE = new Color(0xE4E4E4);
    private static final double BRIGHT = 140;

    private final Function<AhaSegment, OptionalDouble> values;
    private final double lowest;
    private final double highest;
    private final double[] edges;
    private final Theme theme;
    private final Lettering letters;

    /**
     * @param values of each segment, shown as whole numbers
     * @param lowest what has the palest colour, or less
     * @param highest what has the strongest colour, or more
     * @param edges outer radius of apex, apical, mid and basal ring, the last one 1
     */
    public Bullseye(Function<AhaSegment, OptionalDouble> values, double lowest, double highest, double[] edges, Theme theme,
            Lettering letters) {
        this.values = values;
        this.lowest = lowest;
        this.highest = highest;
        this.edges = edges.clone();
        this.theme = theme;
        this.letters = letters;
    }

    /** Rings of one width. */
    public static double[] evenEdges() {
        return new double[] {0.25, 0.5, 0.75, 1};
    }

    /** Rings whose areas are as the masses of their levels; evenly wide where there is no mass. */
    public static double[] edgesByMass(Map<AhaSegment, Integer> mass) {
        AhaSegment.Level[] fromApex = {AhaSegment.Level.APEX, AhaSegment.Level.APICAL, AhaSegment.Level.MID,
            AhaSegment.Level.BASAL};
        double all = mass.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return evenEdges();
        }
        double[] edges = new double[fromApex.length];
        double inside = 0;
        for (int i = 0; i < edges.length; i++) {
            for (AhaSegment segment : AhaSegment.of(fromApex[i])) {
                inside += mass.getOrDefault(segment, 0);
            }
            edges[i] = Math.sqrt(inside / all);
        }
        return edges;
    }

    /** Paints it around a centre; {@code size} is the letters' height. */
    public void paint(Graphics2D g, double x, double y, double radius, double size) {
        g.setStroke(new BasicStroke((float) (size * 0.09)));
        for (AhaSegment segment : AhaSegment.values()) {
            double outer = radius * edges[3 - segment.level().ordinal()];
            double inner = segment == AhaSegment.APEX ? 0 : radius * edges[2 - segment.level().ordinal()];
            if (outer - inner > 0) {
                paint(g, segment, new double[] {x, y, inner, outer}, size);
            }
        }
    }

    private void paint(Graphics2D g, AhaSegment segment, double[] ring, double size) {
        OptionalDouble value = values.apply(segment);
        Color colour = value.isPresent() ? colour(value.getAsDouble()) : NONE;
        Shape shape = shape(segment, ring);
        g.setColor(colour);
        g.fill(shape);
        g.setColor(theme.dim());
        g.draw(shape);
        if (value.isPresent() && ring[3] - ring[2] > size) {
            double angle = Math.toRadians(segment.from() + ANTERIOR_INSERTION + segment.level().span() / 2);
            double middle = segment == AhaSegment.APEX ? 0 : (ring[2] + ring[3]) / 2;
            g.setColor(luma(colour) > BRIGHT ? theme.text() : Color.WHITE);
            letters.drawCentred(g, String.valueOf(Math.round(value.getAsDouble())), ring[0] + middle * Math.cos(angle),
                    ring[1] - middle * Math.sin(angle) + 0.35 * size, size);
        }
    }

    private static Shape shape(AhaSegment segment, double[] ring) {
        double outer = ring[3];
        Ellipse2D disc = new Ellipse2D.Double(ring[0] - outer, ring[1] - outer, 2 * outer, 2 * outer);
        if (segment == AhaSegment.APEX) {
            return disc;
        }
        Area area = new Area(new Arc2D.Double(disc.getBounds2D(), segment.from() + ANTERIOR_INSERTION, segment.level().span(),
                Arc2D.PIE));
        area.subtract(new Area(new Ellipse2D.Double(ring[0] - ring[2], ring[1] - ring[2], 2 * ring[2], 2 * ring[2])));
        return area;
    }

    private Color colour(double value) {
        double t = Math.clamp((value - lowest) / (highest - lowest), 0, 1);
        return new Color(mix(LOW.getRed(), HIGH.getRed(), t), mix(LOW.getGreen(), HIGH.getGreen(), t),
                mix(LOW.getBlue(), HIGH.getBlue(), t));
    }

    private static int mix(int low, int high, double t) {
        return (int) Math.round(low + t * (high - low));
    }

    private static double luma(Color c) {
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
    }
}
