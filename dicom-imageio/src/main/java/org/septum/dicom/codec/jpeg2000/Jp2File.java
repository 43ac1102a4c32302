package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** Some writers put a whole JP2 file (T.800 annex I) into the frame; what counts is the codestream in it. */
final class Jp2File {
    private static final long SOC_SIZ = 0xFF4FFF51L;
    private static final long CODESTREAM = 0x6A703263;

    private Jp2File() {
    }

    /** Where the codestream starts. */
    static int codestream(byte[] frame) throws CodecException {
        if (frame.length >= 4 && dword(frame, 0) == SOC_SIZ) {
            return 0;
        }
        long at = 0;
        while (at + 8 <= frame.length) {
            long length = dword(frame, (int) at);
            int header = length == 1 ? 16 : 8;
            if (header == 16 && at + 16 <= frame.length) {
                length = dword(frame, (int) at + 8) == 0 ? dword(frame, (int) at + 12) : 0;
            }
            if (dword(frame, (int) at + 4) == CODESTREAM && at + header <= frame.length) {
                return (int) at + header;
            }
            if (length < 8) {
                break;
            }
            at += length;
        }
        throw new CodecException("not a JPEG 2000 stream");
    }

    private static long dword(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }
}
