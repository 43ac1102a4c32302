package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final double DAY = LocalDate.of(2026, 11, 21).toEpochDay() * 86_400.0;

    @ParameterizedTest
    @CsvSource({"'', NaN", "07, 25200", "0708, 25680", "070809, 25689", "070809.5, 25689.5", "070809.123456, 25689.123456",
        "07:08:09, 25689", "' 070809 ', 25689", "070809., NaN", "7, NaN", "070809.1234567, NaN", "noon, NaN"})
    void timesOfAnyPrecisionAndWithColons(String tm, double seconds) {
        assertEquals(seconds, Moment.time(tm), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"20261121070809, 25689", "20261121070809.25, 25689.25", "20261121070809.25+0100, 25689.25",
        "20261121070809-0530, 25689", "2026112107, 25200"})
    void momentsWithFractionsAndOffsets(String dt, double seconds) {
        assertEquals(DAY + seconds, Moment.of(dt), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"20261121", "2026.11.21", "' 20261121'"})
    void datesOldAndNew(String da) {
        assertEquals(DAY + 60, Moment.of(da, "0001"), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"20261121", "202611", "20261399070809", "''"})
    void momentsThatAreNone(String dt) {
        assertEquals(Double.NaN, Moment.of(dt));
    }

    @ParameterizedTest
    @CsvSource({"''", "20260230", "2026"})
    void withoutADateTheTimeCounts(String da) {
        assertEquals(60, Moment.of(da, "0001"), 1e-9);
    }
}
