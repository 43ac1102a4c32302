package org.septum.dicom.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of PS3.5 annexes H, I, J and K, byte for byte, and what else stands in (0008,0005). */
class CharacterSetTest {

    private static String decode(String terms, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return CharacterSet.of(Arrays.asList(terms.split("\\\\", -1))).decode(bytes, 0, bytes.length, true);
    }

    @Test
    void japaneseInThreeGroups() {
        assertEquals("Yamada^Tarou=山田^太郎=やまだ^たろう", decode("\\ISO 2022 IR 87",
                "59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f"
                        + "3a1b28423d1b24422464245e24401b28425e1b2442243f246d24261b2842"));
    }

    @Test
    void japaneseWithHalfWidthKatakana() {
        assertEquals("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう", decode("ISO 2022 IR 13\\ISO 2022 IR 87",
                "d4cfc0de5ec0dbb33d1b24423b3345441b284a5e1b244242404f3a1b284a"
                        + "3d1b24422464245e24401b284a5e1b2442243f246d24261b284a"));
    }

    @Test
    void korean() {
        assertEquals("Hong^Gildong=洪^吉洞=홍^길동", decode("\\ISO 2022 IR 149",
                "486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf"));
    }

    @Test
    void chineseInEachEncoding() {
        assertEquals("Wang^XiaoDong=王^小东=", decode("ISO_IR 192", "57616e675e5869616f446f6e673de78e8b5ee5b08fe4b89c3d"));
        assertEquals("Wang^XiaoDong=王^小东=", decode("GB18030", "57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d"));
        assertEquals("Zhang^XiaoDong=张^小东=", decode("\\ISO 2022 IR 58",
                "5a68616e675e5869616f446f6e673d1b242941d5c55e1b242941d0a1b6ab3d"));
    }

    @ParameterizedTest
    @CsvSource({"ISO_IR 100, 4275635e4ae972f46d65, Buc^Jérôme", "ISO_IR 144, bbeeda63e5dcd1e3e0d3, Люкcхмбург",
            "ISO_IR 126, c4e9efedf5f3e9eff2, Διονυσιος", "ISO_IR 138, f9f8e5ef, שרון", "ISO_IR 127, e2c8c7e6ea, قباني",
            "ISO_IR 101, bbb9, ťš", "ISO_IR 148, f0fd, ğı", "ISO_IR 203, a4, €"})
    void singleByteSets(String term, String hex, String expected) {
        assertEquals(expected, decode(term, hex));
    }

    @Test
    void anExtensionEndsWithTheValue() {
        // Greek brought in for the first value only; the second one's high bytes are Latin-1 again.
        byte[] bytes = HexFormat.of().parseHex("1b2d46c45ce9");
        assertEquals("Δ\\é", CharacterSet.of(List.of("ISO 2022 IR 100", "ISO 2022 IR 126")).decode(bytes, 0, bytes.length,
                false));
    }

    @Test
    void aBackslashInsideAGbCharacterDoesNotPartValues() {
        Attributes data = new Attributes();
        data.setString(Tag.SpecificCharacterSet, VR.CS, "GB18030");
        data.setBytes(Tag.StudyDescription, VR.LO, HexFormat.of().parseHex("815c41"));
        assertArrayEquals(new String[] {"乗A"}, data.getStrings(Tag.StudyDescription));
    }

    @Test
    void misspelledTermsAreUnderstoodAndUnknownOnesNamed() {
        assertEquals("é", decode("ISO-IR 100", "e9"));
        assertEquals("é", decode("ISO IR 100", "e9"));
        assertEquals("é", decode("UTF-8", "c3a9"));
        assertEquals("KLINGON", CharacterSet.of(List.of("klingon")).unknownTerm().orElseThrow());
        assertTrue(CharacterSet.of(List.of("ISO_IR 100")).unknownTerm().isEmpty());
    }

    @Test
    void bytesThatMeanNothingAreSeen() {
        assertEquals("a\uFFFDb", decode("ISO_IR 192", "61ff62"));
    }

    @Test
    void encodesWhatItCanAndSaysWhatItCannot() {
        assertArrayEquals(new byte[] {(byte) 0xe9}, CharacterSet.of(List.of("ISO_IR 100")).encode("é", false).orElseThrow());
        assertTrue(CharacterSet.of(List.of("ISO_IR 100")).encode("山", false).isEmpty());
        assertTrue(CharacterSet.DEFAULT.encode("é", false).isEmpty());
        assertArrayEquals("山".getBytes(StandardCharsets.UTF_8), CharacterSet.of(List.of("ISO_IR 192")).encode("山", false).orElseThrow());
    }

    @Test
    void anItemInheritsTheSetUnlessItHasItsOwn() {
        Attributes data = new Attributes();
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        Attributes heir = data.newItem(Tag.RequestAttributesSequence);
        heir.setBytes(Tag.StudyDescription, VR.LO, new byte[] {(byte) 0xe9});
        Attributes own = data.newItem(Tag.RequestAttributesSequence);
        own.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 144");
        own.setBytes(Tag.StudyDescription, VR.LO, new byte[] {(byte) 0xe9});
        assertEquals("é", heir.getString(Tag.StudyDescription));
        assertEquals("щ", own.getString(Tag.StudyDescription));
    }
}
