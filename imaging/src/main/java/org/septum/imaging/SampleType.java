package org.septum.imaging;

/** How one sample is stored; native byte order. */
public enum SampleType {
    UINT8(1),
    INT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    SampleType(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }
}
