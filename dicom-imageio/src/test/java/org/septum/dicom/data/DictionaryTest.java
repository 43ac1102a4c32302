package org.septum.dicom.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private final Dictionary dictionary = Dictionary.standard();

    @Test
    void entriesAsThePublishedTablesHaveThem() {
        assertEquals(new DictionaryEntry(List.of(VR.PN), "1", "PatientName", "Patient's Name", false),
                dictionary.find(0x00100010));
        assertEquals(new DictionaryEntry(List.of(VR.US, VR.SS), "1", "SmallestImagePixelValue", "Smallest Image Pixel Value",
                false),
                dictionary.find(0x00280106));
        assertTrue(dictionary.isAmbiguous(0x7FE00010));
        assertFalse(dictionary.isAmbiguous(0x00100010));
        assertTrue(dictionary.find(0x00080010).retired());
        assertNull(dictionary.find(0x00080011));
        assertNull(dictionary.vr(0x00290010));
    }

    @Test
    void repeatingGroups() {
        assertEquals("OverlayRows", dictionary.keyword(0x60000010));
        assertEquals("OverlayRows", dictionary.keyword(0x60060010));
        assertEquals("OverlayData", dictionary.keyword(0x601E3000));
        assertEquals(VR.US, dictionary.vr(0x60020010));
        assertEquals("", dictionary.keyword(0x61000010));
    }

    @Test
    void everyConstantHasTheTagOfItsKeyword() throws IllegalAccessException {
        int checked = 0;
        for (Field field : Tag.class.getFields()) {
            int tag = field.getInt(null);
            // A few retired repeating elements start at a tag that has an entry of its own.
            boolean shared = tag >>> 4 == 0x0028040;
            assertTrue(shared || field.getName().equals(dictionary.keyword(tag)), field.getName());
            assertEquals(tag, dictionary.tag(field.getName()).orElseThrow());
            checked++;
        }
        assertTrue(checked > 5000, checked + " constants");
        assertTrue(dictionary.size() >= checked);
    }

    @Test
    void vrsOfPrivateElements() {
        assertEquals(VR.IS, PrivateDictionary.vr("SIEMENS MR HEADER", 0x0019110C));
        assertNull(PrivateDictionary.vr("SIEMENS MR HEADER", 0x001911FE));
        assertNull(PrivateDictionary.vr("NOBODY", 0x0019110C));
        assertNull(PrivateDictionary.vr(null, 0x0019110C));
    }

    @Test
    void uids() {
        assertEquals("MR Image Storage", UidRegistry.name(UID.MRImageStorage));
        assertEquals("1.2.3", UidRegistry.name("1.2.3"));
        assertEquals("2.25.329800735698586629295641978511506172918",
                UidRegistry.of(UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")), "the example of PS3.5 B.2");
        assertTrue(UidRegistry.create().length() <= 64);
    }

    @Test
    void personNames() {
        PersonName name = PersonName.parse("Adams^John Robert Quincy^^Rev.^B.A. M.Div.=山田");
        assertEquals("Adams", name.alphabetic().family());
        assertEquals("Rev. John Robert Quincy Adams, B.A. M.Div.", name.display());
        assertEquals("山田", name.ideographic().family());
        assertTrue(name.phonetic().isEmpty());
        assertEquals("山田", PersonName.parse("=山田").display());
        assertEquals("", PersonName.parse(null).display());
    }
}
