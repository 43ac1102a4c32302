package org.septum.dicom.pixel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/** Compressed frames as encapsulated pixel data: one fragment of even length for each, and a table that says where (PS3.5 A.4). */
final class EncapsulatedPixels {
    private static final int ITEM_HEADER = 8;
    private static final long LARGEST_BASIC_OFFSET = 0xFFFF_FFFFL;

    private final List<Value.Run> fragments = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private long end;
    private long bytes;

    void add(byte[] stream) {
        byte[] even = stream.length % 2 == 0 ? stream : java.util.Arrays.copyOf(stream, stream.length + 1);
        fragments.add(new Bytes(even));
        positions.add(end);
        end += ITEM_HEADER + even.length;
        bytes += stream.length;
    }

    /** Bytes of all frames, without what only fills up. */
    long bytes() {
        return bytes;
    }

    /** Puts them into a data set. Where the Basic Offset Table cannot count so far, the Extended one does. */
    void putInto(Attributes data) throws IOException {
        putInto(data, LARGEST_BASIC_OFFSET);
    }

    void putInto(Attributes data, long largestBasicOffset) throws IOException {
        boolean basic = end - ITEM_HEADER <= largestBasicOffset;
        long[] offsets = positions.stream().mapToLong(Long::longValue).toArray();
        data.remove(Tag.ExtendedOffsetTable);
        data.remove(Tag.ExtendedOffsetTableLengths);
        if (!basic) {
            data.setLong(Tag.ExtendedOffsetTable, VR.OV, offsets);
            data.setLong(Tag.ExtendedOffsetTableLengths, VR.OV, fragments.stream().mapToLong(Value.Run::length).toArray());
        }
        Attributes table = new Attributes(1);
        table.setLong(0, VR.UL, basic ? offsets : new long[0]);
        data.put(Tag.PixelData, VR.OB, new Fragments(new Bytes(table.getBytes(0)), fragments, positions));
    }
}
