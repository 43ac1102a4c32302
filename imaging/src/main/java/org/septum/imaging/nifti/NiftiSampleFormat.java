package org.septum.imaging.nifti;

import java.util.Arrays;
import java.util.Optional;
import org.septum.imaging.SampleType;

/** The sample formats of a NIfTI file that are read, with the code of {@code datatype} and how a volume holds them. */
public enum NiftiSampleFormat {
    UINT8(2, 1, SampleType.UINT8),
    INT16(4, 2, SampleType.INT16),
    INT32(8, 4, SampleType.INT32),
    FLOAT32(16, 4, SampleType.FLOAT32),
    FLOAT64(64, 8, SampleType.FLOAT64),
    INT8(256, 1, SampleType.INT8),
    UINT16(512, 2, SampleType.UINT16),
    UINT32(768, 4, SampleType.FLOAT64),
    INT64(1024, 8, SampleType.FLOAT64),
    UINT64(1280, 8, SampleType.FLOAT64);

    private final int code;
    private final int bytes;
    private final SampleType held;

    NiftiSampleFormat(int code, int bytes, SampleType held) {
        this.code = code;
        this.bytes = bytes;
        this.held = held;
    }

    public int code() {
        return code;
    }

    /** Bytes of one sample in the file. */
    public int bytes() {
        return bytes;
    }

    /** What a volume of these samples is made of. */
    public SampleType held() {
        return held;
    }

    static Optional<NiftiSampleFormat> ofCode(int code) {
        return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
    }

    static NiftiSampleFormat of(SampleType type) {
        if (type.isColour()) {
            throw new IllegalArgumentException("colour pictures are not written as NIfTI");
        }
        return valueOf(type.name());
    }

    /** What a code that is not read stands for, in words. */
    static String describe(int code) {
        return switch (code) {
            case 1 -> "single bits";
            case 32, 1792, 2048 -> "complex numbers";
            case 128, 2304 -> "colours";
            case 1536 -> "128-bit floating point numbers";
            default -> "datatype " + code;
        };
    }
}
