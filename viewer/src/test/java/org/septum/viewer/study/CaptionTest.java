package org.septum.viewer.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.septum.imaging.study.Patient;
import org.septum.viewer.phantom.MemorySeries;

class CaptionTest {
    private static String name(String dicom) {
        return Caption.patientName(new Patient("", dicom, "", "", OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void namesAsAPersonWritesThem() {
        assertEquals("Doe, Jane Mary", name("Doe^Jane^Mary^Dr^"));
        assertEquals("Doe", name("Doe"));
        assertEquals("Doe", name("Doe^^"));
        assertEquals("Jane", name("^Jane"));
        assertEquals("Yamada, Tarou", name("Yamada^Tarou=山田^太郎=やまだ^たろう"));
        assertEquals("Unnamed patient", name(""));
        assertEquals("Unnamed patient", name("^^^^"));
    }

    @Test
    void extentCountsSlicesAndPhases() {
        MemorySeries cine = MemorySeries.of(MemorySeries.grid(8, 8, 12, 20), (c, r, s, p) -> 0);
        assertEquals("MR · 12 slices × 20 phases", Caption.extent(cine));
        assertEquals("MR · 1 slice", Caption.extent(MemorySeries.of(MemorySeries.grid(8, 8, 1, 1), (c, r, s, p) -> 0)));
    }
}
