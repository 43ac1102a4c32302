package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

class EncapsulatedPixelsTest {
    private static EncapsulatedPixels three() {
        EncapsulatedPixels pixels = new EncapsulatedPixels();
        pixels.add(new byte[3]);
        pixels.add(new byte[4]);
        pixels.add(new byte[1]);
        return pixels;
    }

    @Test
    void fragmentsAreEvenAndTheTableCountsTheirItems() throws IOException {
        Attributes data = new Attributes();
        data.setLong(Tag.ExtendedOffsetTable, VR.OV, 1, 2, 3);
        three().putInto(data);
        Fragments fragments = (Fragments) data.value(Tag.PixelData);
        ByteBuffer table = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        fragments.offsets().copy(0, table.array(), 0, 12);
        assertArrayEquals(new int[] {0, 12, 24}, new int[] {table.getInt(), table.getInt(), table.getInt()});
        assertArrayEquals(new long[] {4, 4, 2}, fragments.fragments().stream().mapToLong(f -> f.length()).toArray());
        assertFalse(data.contains(Tag.ExtendedOffsetTable), "what was there belonged to other fragments");
        assertEquals(8, three().bytes());
    }

    @Test
    void whereTheBasicTableCannotCountTheExtendedOneDoes() throws IOException {
        Attributes data = new Attributes();
        three().putInto(data, 20);
        Fragments fragments = (Fragments) data.value(Tag.PixelData);
        assertEquals(0, fragments.offsets().length());
        assertArrayEquals(new String[] {"0", "12", "24"}, longs(data, Tag.ExtendedOffsetTable));
        assertArrayEquals(new String[] {"4", "4", "2"}, longs(data, Tag.ExtendedOffsetTableLengths));
        assertEquals(2, FragmentIndex.of(data, fragments, 3, "test").frame(2, "test").length);
    }

    private static String[] longs(Attributes data, int tag) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(data.getBytes(tag)).order(ByteOrder.LITTLE_ENDIAN);
        String[] texts = new String[bytes.remaining() / 8];
        java.util.Arrays.setAll(texts, i -> Long.toString(bytes.getLong(8 * i)));
        return texts;
    }
}
