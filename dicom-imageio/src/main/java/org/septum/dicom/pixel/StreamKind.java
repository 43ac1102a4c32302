package org.septum.dicom.pixel;

import org.septum.dicom.data.UID;

/** Tells by its first bytes how a frame is compressed, for files whose transfer syntax says that it is not. */
final class StreamKind {
    private StreamKind() {
    }

    /** The UID of a transfer syntax with such streams, or null. */
    static String of(byte[] stream) {
        if (stream.length < 12) {
            return null;
        }
        int start = dword(stream, 0);
        if (start == 0xFF4FFF51 || start == 12 && dword(stream, 4) == 0x6A502020) {
            return UID.JPEG2000;
        }
        return start >>> 8 == 0xFFD8FF ? jpeg(stream) : null;
    }

    private static int dword(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    /** JPEG-LS has a frame header of its own. */
    private static String jpeg(byte[] stream) {
        int at = 2;
        while (at + 4 <= stream.length && stream[at] == -1) {
            int marker = stream[at + 1] & 0xFF;
            if (marker == 0xF7) {
                return UID.JPEGLSLossless;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xCC) {
                return UID.JPEGLossless;
            }
            at += 2 + ((stream[at + 2] & 0xFF) << 8 | stream[at + 3] & 0xFF);
        }
        return null;
    }
}
