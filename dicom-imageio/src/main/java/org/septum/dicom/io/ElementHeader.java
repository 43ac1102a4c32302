package org.septum.dicom.io;

import org.septum.dicom.data.VR;

/**
 * What stands before a value.
 *
 * @param vr as the stream or the dictionary has it; null where neither knows
 * @param length of the value; {@link #UNDEFINED} where delimiters end it
 * @param valueAt where the value starts
 * @param explicit whether this very element was encoded with its VR
 */
record ElementHeader(int tag, VR vr, long length, long valueAt, boolean explicit) {
    static final long UNDEFINED = 0xFFFF_FFFFL;

    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    boolean isUndefined() {
        return length == UNDEFINED;
    }

    boolean isDelimiter() {
        return tag == ITEM || tag == ITEM_END || tag == SEQUENCE_END;
    }
}
