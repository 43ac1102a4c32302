package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DicomDateTest {
    @ParameterizedTest
    @CsvSource({"20261121, 21 Nov 2026", "2026.11.21, 21 Nov 2026", "20120000, 2012", "20120500, May 2012", "'', ''", "00000000, ''",
        "1997, 1997", "20261341, 20261341", "20260230, 20260230", "' 20261121 ', 21 Nov 2026"})
    void datesInWords(String da, String shown) {
        assertEquals(shown, DicomDate.shown(da));
    }
}
