package org.septum.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import org.septum.dicom.pixel.CodecException;

/** The packet headers of all tile-parts, in PPM segments of the main header (T.800 A.7.4). */
final class PackedHeaders {
    private final TreeMap<Integer, byte[]> segments = new TreeMap<>();
    private Segment all;

    void add(Segment in) throws CodecException {
        segments.put(in.u8(), in.rest());
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The headers of the next tile-part, in the order in which tile-parts follow in the codestream. */
    byte[] next() throws CodecException {
        if (all == null) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            segments.values().forEach(joined::writeBytes);
            all = new Segment(joined.toByteArray(), 0, joined.size());
        }
        int length = all.size();
        int from = all.position();
        all.skip(length);
        return all.copy(from, length);
    }
}
