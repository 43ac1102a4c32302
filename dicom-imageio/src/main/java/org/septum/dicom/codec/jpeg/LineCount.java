package org.septum.dicom.codec.jpeg;

import org.septum.dicom.pixel.CodecException;

/** A stream may say its number of lines only after its first scan, in a DNL segment (T.81 B.2.5). */
final class LineCount {
    private static final int DNL = 0xDC;
    private static final int SOS = 0xDA;

    private LineCount() {
    }

    /** The stream itself, or a copy whose frame header has the number of lines. */
    static byte[] inHeader(byte[] stream) throws CodecException {
        int lines = linesAt(stream);
        if (lines < 0 || stream[lines] != 0 || stream[lines + 1] != 0) {
            return stream;
        }
        for (int at = lines; at + 5 < stream.length; at++) {
            if (stream[at] == -1 && (stream[at + 1] & 0xFF) == DNL && stream[at + 2] == 0 && stream[at + 3] == 4) {
                byte[] whole = stream.clone();
                whole[lines] = stream[at + 4];
                whole[lines + 1] = stream[at + 5];
                return whole;
            }
        }
        throw new CodecException("the JPEG stream has no number of lines");
    }

    /** Where the frame header has its lines; −1 without such a header before the first scan. */
    private static int linesAt(byte[] stream) {
        int at = 2;
        while (at + 6 < stream.length && stream[at] == -1) {
            int marker = stream[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == SOS) {
                return -1;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return at + 5;
            }
            at += 2 + ((stream[at + 2] & 0xFF) << 8 | stream[at + 3] & 0xFF);
        }
        return -1;
    }
}
