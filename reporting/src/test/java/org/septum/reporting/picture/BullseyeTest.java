package org.septum.reporting.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.measurements.cardiac.regional.AhaSegment;

class BullseyeTest {
    private static final int SIDE = 200;

    /** Where the reader looks for a segment: angle from the right, counterclockwise, and distance from the centre. */
    @ParameterizedTest
    @CsvSource({"BASAL_ANTERIOR,90,0.92", "BASAL_ANTEROSEPTAL,150,0.92", "BASAL_INFEROSEPTAL,210,0.92", "BASAL_INFERIOR,270,0.92",
        "BASAL_INFEROLATERAL,330,0.92", "BASAL_ANTEROLATERAL,30,0.92", "MID_INFERIOR,270,0.55", "APICAL_SEPTAL,180,0.3",
        "APICAL_ANTERIOR,90,0.3", "APEX,0,0.1"})
    void segmentsLieWhereReadersLookForThem(AhaSegment segment, double degrees, double distance) throws IOException {
        BufferedImage picture = painted(s -> s == segment ? OptionalDouble.of(100) : OptionalDouble.of(0), Bullseye.evenEdges());
        assertTrue(strong(picture, degrees, distance), segment + " is not there");
        assertTrue(!strong(picture, degrees + 180, Math.max(distance, 0.3)), segment + " is on the other side too");
    }

    private static boolean strong(BufferedImage picture, double degrees, double distance) {
        // a little off the middle, where the number stands
        double angle = Math.toRadians(degrees + 12);
        int x = (int) Math.round(SIDE / 2.0 + distance * 95 * Math.cos(angle));
        int y = (int) Math.round(SIDE / 2.0 - distance * 95 * Math.sin(angle));
        return new Color(picture.getRGB(x, y)).getRed() < 0x60;
    }

    private static BufferedImage painted(Function<AhaSegment, OptionalDouble> values, double[] edges)
            throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        new Bullseye(values, 0, 100, edges, Theme.PAPER, new Lettering()).paint(g, SIDE / 2.0, SIDE / 2.0, 95, 6);
        g.dispose();
        return picture;
    }

    @Test
    void ringsAreAsLargeAsTheirMass() {
        Map<AhaSegment, Integer> mass = new EnumMap<>(AhaSegment.class);
        mass.put(AhaSegment.APEX, 4);
        mass.put(AhaSegment.APICAL_LATERAL, 12);
        mass.put(AhaSegment.MID_INFERIOR, 20);
        mass.put(AhaSegment.BASAL_ANTERIOR, 28);
        assertArrayEquals(new double[] {Math.sqrt(4 / 64.0), Math.sqrt(16 / 64.0), Math.sqrt(36 / 64.0), 1},
                Bullseye.edgesByMass(mass), 1e-12);
        assertArrayEquals(Bullseye.evenEdges(), Bullseye.edgesByMass(Map.of()), 1e-12);
    }

    @Test
    void whatWasNotMeasuredIsGrey() throws IOException {
        Color apex = new Color(painted(s -> OptionalDouble.empty(), Bullseye.evenEdges()).getRGB(SIDE / 2, SIDE / 2 + 8));
        assertEquals(apex.getRed(), apex.getBlue());
    }
}
