package org.septum.dicom.io;

import java.io.IOException;
import org.septum.dicom.data.VR;

/** Reads what stands before a value: tag, VR, length (PS3.5 section 7.1). */
final class ElementHeaderReader {
    private final Input in;
    private final Warnings warnings;

    ElementHeaderReader(Input in, Warnings warnings) {
        this.in = in;
        this.warnings = warnings;
    }

    /** The header at a position with at least 8 bytes before {@code end}; null where no reading of the bytes makes sense. */
    ElementHeader read(long at, long end, Encoding encoding) throws IOException {
        boolean big = encoding.bigEndian();
        int tag = in.tag(at, big);
        if (!encoding.explicit() || tag >>> 16 == 0xFFFE) {
            return new ElementHeader(tag, null, in.dword(at + 4, big), at + 8, false);
        }
        VR vr = VR.of(in.unsignedByte(at + 4), in.unsignedByte(at + 5));
        if (vr == null) {
            return unknown(at, end, tag, big);
        }
        if (!vr.hasLongLength()) {
            return new ElementHeader(tag, vr, in.word(at + 6, big), at + 8, true);
        }
        return end - at < 12 ? null : new ElementHeader(tag, vr, in.dword(at + 8, big), at + 12, true);
    }

    /** An explicit stream whose VR is none: the element may be implicit, or its VR unknown to us with either form of length. */
    private ElementHeader unknown(long at, long end, int tag, boolean big) throws IOException {
        boolean letters = isLetter(in.unsignedByte(at + 4)) && isLetter(in.unsignedByte(at + 5));
        ElementHeader implicit = new ElementHeader(tag, null, in.dword(at + 4, big), at + 8, false);
        ElementHeader small = new ElementHeader(tag, VR.UN, in.word(at + 6, big), at + 8, true);
        ElementHeader large = end - at < 12 || in.word(at + 6, big) != 0 ? null
                : new ElementHeader(tag, VR.UN, in.dword(at + 8, big), at + 12, true);
        ElementHeader[] readings = letters ? new ElementHeader[] {large, small, implicit}
                : new ElementHeader[] {implicit, small, large};
        for (ElementHeader reading : readings) {
            if (reading != null && makesSense(reading, end, big)) {
                warnings.add(at, tag, reading.explicit() ? "has an unknown VR, read as UN" : "has no VR, read as implicit");
                return reading;
            }
        }
        return null;
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Whether the value ends where the data set ends or where a later tag stands. */
    private boolean makesSense(ElementHeader header, long end, boolean big) throws IOException {
        if (header.isUndefined()) {
            return header.valueAt() + 8 <= end && in.tag(header.valueAt(), big) == ElementHeader.ITEM;
        }
        long next = header.valueAt() + header.length();
        if (next > end || next + 8 > end) {
            return next == end;
        }
        return Integer.compareUnsigned(in.tag(next, big), header.tag()) > 0;
    }
}
