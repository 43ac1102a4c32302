package org.septum.dicom.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of PS3.5 annexes H to K, byte for byte, and what comes back from other texts. */
class Iso2022EncoderTest {
    private static CharacterSet set(String terms) {
        return CharacterSet.of(List.of(terms.split(",", -1)));
    }

    private static String hex(String terms, String text) {
        return HexFormat.of().formatHex(set(terms).encode(text, true).orElseThrow());
    }

    @Test
    void theStandardsJapaneseExamples() {
        assertEquals("59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a1b28423d1b24422464245e24401b28425e1b2442243f24"
                + "6d24261b2842", hex(",ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう"));
        assertEquals("d4cfc0de5ec0dbb33d1b24423b3345441b284a5e1b244242404f3a1b284a3d1b24422464245e24401b284a5e1b2442243f246d2426"
                + "1b284a", hex("ISO 2022 IR 13,ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"));
    }

    @Test
    void theStandardsKoreanExample() {
        assertEquals("486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf",
                hex(",ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동"));
    }

    @Test
    void theStandardsChineseExample() {
        assertEquals("5a68616e675e5869616f446f6e673d1b242941d5c55e1b242941d0a1b6ab3d",
                hex(",ISO 2022 IR 58", "Zhang^XiaoDong=张^小东="));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ISO 2022 IR 100,ISO 2022 IR 144 | é Люксембург é", "ISO 2022 IR 100,ISO 2022 IR 126 | Δ\\é^ü=Δ",
        ",ISO 2022 IR 87,ISO 2022 IR 159 | 丂^山=éü", "ISO 2022 IR 6,ISO 2022 IR 166 | ไทย^ก", ",ISO 2022 IR 149,ISO 2022 IR 58 | 洪张\\a홍"})
    void whatIsWrittenIsRead(String terms, String text) {
        for (boolean name : new boolean[] {true, false}) {
            byte[] bytes = set(terms).encode(text, name).orElseThrow();
            assertEquals(text, set(terms).decode(bytes, 0, bytes.length, name));
        }
    }

    @Test
    void whatNoSetHasIsNotWritten() {
        assertTrue(set(",ISO 2022 IR 87").encode("Привет 𝄞", true).isEmpty());
        assertTrue(set("ISO 2022 IR 149").encode("홍", true).isEmpty(), "a wide set cannot stand first");
        assertEquals("abc", new String(set(",ISO 2022 IR 87").encode("abc", true).orElseThrow(), StandardCharsets.US_ASCII));
    }
}
