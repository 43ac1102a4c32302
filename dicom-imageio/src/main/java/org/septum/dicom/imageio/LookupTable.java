package org.septum.dicom.imageio;

import java.io.IOException;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * A Modality or VOI LUT (PS3.3 C.11.1.1 and C.11.2.1.1).
 *
 * @param first the input value of the first entry
 * @param bits of the output
 */
record LookupTable(int first, int bits, int[] entries) {

    /** The table of a LUT sequence's item; null where it is damaged. */
    static LookupTable of(Attributes item) throws IOException {
        int[] descriptor = item.getInts(Tag.LUTDescriptor);
        byte[] data = item.getBytes(Tag.LUTData);
        int count = descriptor.length == 3 ? descriptor[0] & 0xFFFF : 0;
        count = descriptor.length == 3 && count == 0 ? 1 << 16 : count;
        if (count == 0 || data.length < count) {
            return null;
        }
        boolean wide = data.length >= 2 * count;
        int[] entries = new int[count];
        for (int i = 0; i < count; i++) {
            entries[i] = wide ? data[2 * i] & 0xFF | (data[2 * i + 1] & 0xFF) << 8 : data[i] & 0xFF;
        }
        return new LookupTable(descriptor[1], Math.clamp(descriptor[2], 1, 16), entries);
    }

    int value(double input) {
        return entries[(int) Math.clamp((long) input - first, 0, entries.length - 1)];
    }

    int largest() {
        return (1 << bits) - 1;
    }
}
