package org.septum.dicom.pixel;

import java.io.IOException;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/**
 * Palette Color Lookup Tables (PS3.3 C.7.6.3.1.5 and .6, C.7.9.2 for segmented ones), brought to 8 bits.
 *
 * @param first the stored value of the first entry
 */
record Palette(int first, byte[] red, byte[] green, byte[] blue) {

    static Palette of(Attributes data, String name) throws DicomException {
        int first = descriptor(data, Tag.RedPaletteColorLookupTableDescriptor, name)[1];
        return new Palette(first,
                table(data, Tag.RedPaletteColorLookupTableDescriptor, Tag.RedPaletteColorLookupTableData,
                        Tag.SegmentedRedPaletteColorLookupTableData, name),
                table(data, Tag.GreenPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableData,
                        Tag.SegmentedGreenPaletteColorLookupTableData, name),
                table(data, Tag.BluePaletteColorLookupTableDescriptor, Tag.BluePaletteColorLookupTableData,
                        Tag.SegmentedBluePaletteColorLookupTableData, name));
    }

    private static int[] descriptor(Attributes data, int tag, String name) throws DicomException {
        int[] descriptor = data.getInts(tag);
        if (descriptor.length != 3 || descriptor[2] != 8 && descriptor[2] != 16) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the palette's descriptor (%04X,%04X) is missing or damaged"
                    .formatted(tag >>> 16, tag & 0xFFFF));
        }
        return descriptor;
    }

    private static byte[] table(Attributes data, int descriptorTag, int dataTag, int segmentedTag,
            String name) throws DicomException {
        int[] descriptor = descriptor(data, descriptorTag, name);
        int entries = (descriptor[0] & 0xFFFF) == 0 ? 1 << 16 : descriptor[0] & 0xFFFF;
        try {
            boolean plain = data.containsValue(dataTag);
            byte[] bytes = data.getBytes(plain ? dataTag : segmentedTag);
            boolean wide = descriptor[2] == 16 || plain && bytes.length >= 2 * entries;
            int[] values = wide ? words(bytes) : bytes(bytes);
            int[] all = plain ? values : SegmentedTable.expand(values, entries);
            if (all.length < entries) {
                throw new CodecException("%d of %d entries".formatted(all.length, entries));
            }
            return eightBits(all, entries, descriptor[2]);
        } catch (IOException e) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the palette is damaged: " + e.getMessage(), e);
        }
    }

    private static int[] words(byte[] bytes) {
        int[] words = new int[bytes.length / 2];
        for (int i = 0; i < words.length; i++) {
            words[i] = bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8;
        }
        return words;
    }

    private static int[] bytes(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 0xFF;
        }
        return values;
    }

    /** Some writers put 8 bits into 16-bit entries that are said to have 16: then the high byte is empty everywhere. */
    private static byte[] eightBits(int[] values, int entries, int bits) {
        boolean low = bits == 8 || java.util.Arrays.stream(values, 0, entries).allMatch(value -> value <= 0xFF);
        byte[] table = new byte[entries];
        for (int i = 0; i < entries; i++) {
            table[i] = (byte) (low ? values[i] : values[i] >>> 8);
        }
        return table;
    }

    byte[] toRgb(Frame frame) {
        byte[] rgb = new byte[frame.length() * 3];
        for (int i = 0; i < frame.length(); i++) {
            int index = Math.clamp((long) frame.value(i) - first, 0, red.length - 1);
            rgb[3 * i] = red[index];
            rgb[3 * i + 1] = green[Math.min(index, green.length - 1)];
            rgb[3 * i + 2] = blue[Math.min(index, blue.length - 1)];
        }
        return rgb;
    }
}
