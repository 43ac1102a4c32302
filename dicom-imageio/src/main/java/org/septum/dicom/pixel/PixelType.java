package org.septum.dicom.pixel;

/** The type of a frame's samples in memory. */
public enum PixelType {
    UINT8(1, false),
    INT8(1, true),
    UINT16(2, false),
    INT16(2, true),
    UINT32(4, false),
    INT32(4, true),
    FLOAT32(4, true),
    FLOAT64(8, true);

    private final int bytes;
    private final boolean signed;

    PixelType(int bytes, boolean signed) {
        this.bytes = bytes;
        this.signed = signed;
    }

    public int bytes() {
        return bytes;
    }

    public boolean isSigned() {
        return signed;
    }

    public boolean isFloating() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** The narrowest integral type that holds samples of so many allocated bits. */
    static PixelType integral(int bitsAllocated, boolean signed) {
        if (bitsAllocated <= 8) {
            return signed ? INT8 : UINT8;
        }
        if (bitsAllocated <= 16) {
            return signed ? INT16 : UINT16;
        }
        return signed ? INT32 : UINT32;
    }
}
