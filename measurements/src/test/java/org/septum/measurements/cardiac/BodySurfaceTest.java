package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.measurements.Measurement;

class BodySurfaceTest {
    /** 180 cm and 80 kg: √(180 · 80 / 3600) = 2. */
    @Test
    void volumesAndMassAreDividedAndTheRestIsNot() {
        BodySurface body = new BodySurface(180, 80);
        assertEquals(2, body.squareMetres(), 1e-12);
        List<Measurement> indexed = body.index(List.of(new Measurement("lv.edv", "LV end-diastolic volume", 150, "mL", "discs"),
                new Measurement("lv.ef", "LV ejection fraction", 60, "%", "ratio"), new Measurement("lv.mass", "LV mass", 120, "g", "")));
        assertEquals(List.of("lv.edvi", "lv.massi"), indexed.stream().map(Measurement::id).toList());
        assertEquals(75, indexed.get(0).value(), 1e-12);
        assertEquals("mL/m²", indexed.get(0).unit());
        assertEquals("discs / body surface 2.00 m² (Mosteller, 180 cm, 80.0 kg)", indexed.get(0).method());
        assertEquals(60, indexed.get(1).value(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1.8,80", "1800,80", "180,0", "180,8000", "NaN,80", "180,NaN"})
    void sizesNobodyHasAreRefused(double heightCm, double weightKg) {
        assertThrows(IllegalArgumentException.class, () -> new BodySurface(heightCm, weightKg));
    }
}
