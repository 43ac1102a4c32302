package org.septum.dicom.codec.jpeg2000;

/** The bits of passes that bypass the arithmetic coder; after a byte of ones the next holds seven (T.800 D.6). */
final class RawBits {
    private byte[] bytes;
    private int at;
    private int current;
    private int left;

    /** Starts a codeword segment; two bytes 0xFF stand behind its end and are read again and again. */
    void start(byte[] segment, int from) {
        bytes = segment;
        at = from;
        current = 0;
        left = 0;
    }

    int bit() {
        if (left == 0) {
            int next = bytes[at] & 0xFF;
            boolean end = current == 0xFF && next > 0x8F;
            left = current == 0xFF && !end ? 7 : 8;
            current = end ? 0xFF : next;
            at += end ? 0 : 1;
        }
        return current >> --left & 1;
    }
}
