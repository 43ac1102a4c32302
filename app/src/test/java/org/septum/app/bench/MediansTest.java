package org.septum.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {
    @Test
    void theMiddleOfAnyOrder() {
        assertEquals(3, Medians.median(9, 3, 1));
        assertEquals(2.5, Medians.median(4, 1, 2, 3));
        assertTrue(Double.isNaN(Medians.median()));
    }

    @Test
    void aRatioIsTakenRoundByRound() {
        // The machine is three times as slow in the second round; the ratio of the two is 2 in each.
        assertEquals(2, Medians.ratio(List.of(60.0, 20.0, 58.0), List.of(30.0, 10.0, 29.0)));
    }
}
