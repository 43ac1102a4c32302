package org.septum.dicom.io;

import java.io.IOException;
import org.septum.dicom.data.VR;

/** Finds out how elements are encoded by looking at the first of them. */
final class Sniffer {
    private static final int HIGHEST_FIRST_GROUP = 0x0020;

    private Sniffer() {
    }

    /** Whether DICM stands after the preamble. */
    static boolean hasMark(byte[] head) {
        return head.length >= 132 && head[128] == 'D' && head[129] == 'I' && head[130] == 'C' && head[131] == 'M';
    }

    /** As {@link #looksLikeElement} where only the start of a file is at hand: its VR or small length must do. */
    static boolean looksLikeFirstElement(Input in, long at) throws IOException {
        if (in.size() - at < 8) {
            return false;
        }
        Encoding encoding = datasetEncoding(in, at, Encoding.IMPLICIT);
        int group = in.word(at, encoding.bigEndian());
        return (group == 2 || group == 8) && (encoding.explicit() || in.dword(at + 4, false) <= 128);
    }

    /** Whether the bytes at a position could be the first element of a data set. */
    static boolean looksLikeElement(Input in, long at) throws IOException {
        if (in.size() - at < 8) {
            return false;
        }
        Encoding encoding = datasetEncoding(in, at, Encoding.IMPLICIT);
        int group = in.word(at, encoding.bigEndian());
        if (group == 0 || group > HIGHEST_FIRST_GROUP || group % 2 != 0) {
            return false;
        }
        return encoding.explicit() || in.dword(at + 4, encoding.bigEndian()) <= in.size() - at - 8;
    }

    /**
     * How a data set that is said to be encoded as {@code declared} really is. A VR where one can be makes it explicit; the byte
     * order in which the first group is one that comes first is the right one.
     */
    static Encoding datasetEncoding(Input in, long at, Encoding declared) throws IOException {
        if (in.size() - at < 8) {
            return declared;
        }
        int first = in.unsignedByte(at + 4);
        int second = in.unsignedByte(at + 5);
        boolean explicit = VR.of(first, second) != null || declared.explicit() && areLetters(first, second);
        int little = in.word(at, false);
        int big = in.word(at, true);
        boolean bigEndian = Math.min(little, big) > HIGHEST_FIRST_GROUP ? declared.bigEndian()
                : big < little || big == little && declared.bigEndian();
        return new Encoding(explicit, explicit && bigEndian);
    }

    /** How an item of a sequence is encoded: some writers leave VRs out, some put them into UN. */
    static Encoding itemEncoding(Input in, long at, long end, Encoding around) throws IOException {
        if (end - at < 8 || in.word(at, around.bigEndian()) == 0xFFFE) {
            return around;
        }
        int first = in.unsignedByte(at + 4);
        int second = in.unsignedByte(at + 5);
        if (around.explicit()) {
            boolean letters = areLetters(first, second);
            boolean fits = in.dword(at + 4, around.bigEndian()) <= end - at - 8;
            return letters || !fits ? around : new Encoding(false, around.bigEndian());
        }
        boolean impossible = in.dword(at + 4, around.bigEndian()) > end - at - 8;
        return impossible && VR.of(first, second) != null ? new Encoding(true, around.bigEndian()) : around;
    }

    private static boolean areLetters(int first, int second) {
        return first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    }
}
