package org.septum.dicom.display;

import java.io.IOException;
import java.util.Arrays;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/**
 * A Modality, VOI or Presentation LUT (PS3.3 C.11.1.1, C.11.2.1.1, C.11.6.1).
 *
 * @param first the input value of the first entry; what is below takes it too, what is above the last entry's takes the last
 * @param bits of the output, from 1 to 16
 * @param entries the output values, unsigned; not copied
 * @param explanation LUT Explanation (0028,3003); empty where there is none
 */
public record LookupTable(int first, int bits, int[] entries, String explanation) {
    private static final int MOST_ENTRIES = 1 << 16;

    /**
     * Reads the table of a LUT sequence's item. The descriptor's first value is taken as signed or unsigned as the input is,
     * whatever its VR says: many files have the wrong one.
     *
     * @param signedInput whether values below 0 can come in
     * @param name the file, for messages
     * @throws DicomException where it is damaged
     */
    public static LookupTable of(Attributes item, boolean signedInput, String name) throws DicomException {
        int[] descriptor = item.getInts(Tag.LUTDescriptor);
        if (descriptor.length != 3) {
            throw damaged(name, "its descriptor has " + descriptor.length + " values instead of 3");
        }
        int count = (descriptor[0] & 0xFFFF) == 0 ? MOST_ENTRIES : descriptor[0] & 0xFFFF;
        int first = signedInput ? (short) descriptor[1] : descriptor[1] & 0xFFFF;
        if (descriptor[2] < 1 || descriptor[2] > 16) {
            throw damaged(name, "entries of " + descriptor[2] + " bits");
        }
        return new LookupTable(first, descriptor[2], entries(item, count, name), item.getString(Tag.LUTExplanation, ""));
    }

    private static int[] entries(Attributes item, int count, String name) throws DicomException {
        byte[] data = bytes(item, name);
        boolean wide = data.length >= 2 * count;
        if (data.length < count || !wide && data.length > count + 1) {
            throw damaged(name, "%d bytes for %d entries".formatted(data.length, count));
        }
        int[] entries = new int[count];
        for (int i = 0; i < count; i++) {
            entries[i] = wide ? data[2 * i] & 0xFF | (data[2 * i + 1] & 0xFF) << 8 : data[i] & 0xFF;
        }
        return entries;
    }

    private static byte[] bytes(Attributes item, String name) throws DicomException {
        try {
            return item.getBytes(Tag.LUTData);
        } catch (IOException e) {
            throw new DicomException(name, DicomException.NO_OFFSET, "a look-up table cannot be read: " + e.getMessage(), e);
        }
    }

    private static DicomException damaged(String name, String how) {
        return new DicomException(name, DicomException.NO_OFFSET, "a look-up table is damaged: " + how);
    }

    /** The output for an input, which is rounded to a whole number. */
    public int value(double input) {
        return entries[(int) Math.clamp(Math.round(input) - first, 0, entries.length - 1)];
    }

    /** The output for a level between 0 and 1 that stands for the table's whole length: how a Presentation LUT is entered. */
    public int valueAt(double level) {
        return entries[(int) Math.round(Math.clamp(level, 0, 1) * (entries.length - 1))];
    }

    /** The largest output the bits allow, or the largest entry where the descriptor names too few bits. */
    public int largest() {
        return Math.max((1 << bits) - 1, Arrays.stream(entries).max().orElse(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LookupTable that && first == that.first && bits == that.bits
                && Arrays.equals(entries, that.entries) && explanation.equals(that.explanation);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * first + bits) + Arrays.hashCode(entries);
    }
}
