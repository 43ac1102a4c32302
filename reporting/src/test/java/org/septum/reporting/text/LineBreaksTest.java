package org.septum.reporting.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static List<String> broken(String text, int limit) {
        return LineBreaks.of(text, limit, String::length);
    }

    @Test
    void aLineIsFilledToTheLimitAndNotPast() {
        assertEquals(List.of("ab cd", "ef"), broken("ab cd ef", 5));
        assertEquals(List.of("ab", "cd", "ef"), broken("ab cd ef", 4));
    }

    @Test
    void aWordLongerThanTheLimitStandsAlone() {
        assertEquals(List.of("a", "longword", "b"), broken("a longword b", 4));
    }

    @Test
    void noWordIsLost() {
        String text = "the left ventricle is missing in the middle of the stack";
        for (int limit = 1; limit < 70; limit++) {
            assertEquals(text, String.join(" ", broken(text, limit)));
        }
    }
}
