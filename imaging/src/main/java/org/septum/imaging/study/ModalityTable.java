package org.septum.imaging.study;

import java.io.IOException;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * A Modality LUT (PS3.3 C.11.1.1): stored sample to value. Samples before the first entry have the first value, those after the
 * last the last.
 *
 * @param first the sample of the first entry
 */
record ModalityTable(int first, int[] values) {
    /** Empty where the file has none, or one that is cut short. */
    static Optional<ModalityTable> of(Attributes data) throws IOException {
        Attributes item = data.getNestedDataset(Tag.ModalityLUTSequence);
        int[] descriptor = item == null ? new int[0] : item.getInts(Tag.LUTDescriptor);
        if (descriptor.length != 3) {
            return Optional.empty();
        }
        int count = (descriptor[0] & 0xffff) == 0 ? 1 << 16 : descriptor[0] & 0xffff;
        byte[] bytes = item.getBytes(Tag.LUTData);
        boolean wide = bytes.length >= 2 * count;
        if (bytes.length < count) {
            return Optional.empty();
        }
        boolean signed = data.getInt(Tag.PixelRepresentation, 0) == 1;
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = wide ? bytes[2 * i] & 0xff | (bytes[2 * i + 1] & 0xff) << 8 : bytes[i] & 0xff;
        }
        return Optional.of(new ModalityTable(signed ? (short) descriptor[1] : descriptor[1] & 0xffff, values));
    }

    float value(double stored) {
        return values[(int) Math.clamp((long) stored - first, 0, values.length - 1)];
    }
}
