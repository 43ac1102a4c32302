package org.septum.ai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Warning;

class UncertaintyTest {
    private static Uncertainty limit(OptionalDouble limit) {
        return new Uncertainty("nobody", Map.of(), limit);
    }

    @Test
    void aStudyBelowTheLimitIsDoubted() {
        Warning warning = limit(OptionalDouble.of(0.9)).doubt(0.894, "heart").orElseThrow();
        assertEquals("confidence-low", warning.code());
        assertTrue(warning.text().contains("heart (confidence 0.89; 0.90 or more"), warning.text());
    }

    @Test
    void noStudyIsDoubtedAtTheLimitOrWithoutOne() {
        assertEquals(Optional.empty(), limit(OptionalDouble.of(0.9)).doubt(0.9, "heart"));
        assertEquals(Optional.empty(), limit(OptionalDouble.empty()).doubt(0, "heart"));
    }
}
