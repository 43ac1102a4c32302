package org.septum.overlays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

class ReadableColoursTest {
    private static LabelSet set(int... rgb) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < rgb.length; i++) {
            labels.add(new Label(i + 1, "s" + i, "Structure " + i, rgb[i], null));
        }
        return new LabelSet(labels);
    }

    /** ΔE of pure sRGB red and green, by any colour calculator. */
    @Test
    void distanceIsCie76() {
        assertEquals(170.6, ColourVision.TRICHROMAT.distance(0xFF0000, 0x00FF00), 0.1);
        assertEquals(0, ColourVision.TRICHROMAT.distance(0x123456, 0x123456), 1e-9);
        assertEquals(100, ColourVision.TRICHROMAT.distance(0x000000, 0xFFFFFF), 0.1);
    }

    @Test
    void redAndGreenOfOneLightnessAreAlikeToADeuteranope() {
        assertTrue(ColourVision.TRICHROMAT.distance(0xC06030, 0x6C8A34) > 40);
        assertTrue(ColourVision.DEUTERANOPE.distance(0xC06030, 0x6C8A34) < 15);
    }

    @Test
    void theShippedCardiacColoursAreReadable() throws IOException {
        String manifest = Files.readString(Path.of(System.getProperty("septum.root"), "models", "cardiac-sax", "model.json"));
        int[] colours = Pattern.compile("\"color\": *\"#([0-9A-F]{6})\"").matcher(manifest).results()
                .mapToInt(found -> Integer.parseInt(found.group(1), 16)).toArray();
        assertEquals(3, colours.length);
        LabelSet cardiac = set(colours);
        assertTrue(ReadableColours.readable(cardiac));
        assertSame(cardiac, ReadableColours.of(cardiac));
    }

    @Test
    void coloursThatCannotBeToldApartAreReplaced() {
        LabelSet set = set(0xC06030, 0x6C8A34, 0x777777, 0x787878, 0x111111);
        assertFalse(ReadableColours.readable(set));
        LabelSet better = ReadableColours.of(set);
        assertTrue(ReadableColours.readable(better));
        assertEquals("Structure 4", better.labels().get(4).name());
        assertEquals(5, better.labels().get(4).value());
    }
}
