package org.septum.imaging.nifti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Assembles NIfTI files byte by byte from the format's description, without the code under test. */
public final class NiftiBytes {
    private final int version;
    private final ByteOrder order;
    private final ByteBuffer header;
    private byte[] samples = {};

    public NiftiBytes(int version, ByteOrder order) {
        this.version = version;
        this.order = order;
        header = ByteBuffer.allocate(version == 1 ? 352 : 544).order(order);
        header.putInt(0, version == 1 ? 348 : 540);
        header.put(version == 1 ? 344 : 4, new byte[] {'n', '+', (byte) ('0' + version), 0});
        if (version == 2) {
            header.put(8, new byte[] {'\r', '\n', 26, '\n'});
            header.putLong(168, 544);
        } else {
            header.putFloat(108, 352);
        }
        pixdim(1, 1, 1, 1, 1);
    }

    public static NiftiBytes little() {
        return new NiftiBytes(1, ByteOrder.LITTLE_ENDIAN);
    }

    public NiftiBytes dim(int... sizes) {
        for (int i = 0; i < 8; i++) {
            int n = i == 0 ? sizes.length : i <= sizes.length ? sizes[i - 1] : 1;
            if (version == 1) {
                header.putShort(40 + 2 * i, (short) n);
            } else {
                header.putLong(16 + 8 * i, n);
            }
        }
        return this;
    }

    public NiftiBytes pixdim(double... values) {
        for (int i = 0; i < values.length; i++) {
            real(76 + 4 * i, 104 + 8 * i, values[i]);
        }
        return this;
    }

    public NiftiBytes type(int code, int bits) {
        int at = version == 1 ? 70 : 12;
        header.putShort(at, (short) code).putShort(at + 2, (short) bits);
        return this;
    }

    public NiftiBytes scaling(double slope, double intercept) {
        real(112, 176, slope);
        real(116, 184, intercept);
        return this;
    }

    public NiftiBytes sform(int code, double... rows) {
        whole(254, 348, code);
        for (int i = 0; i < 12; i++) {
            real(280 + 4 * i, 400 + 8 * i, rows[i]);
        }
        return this;
    }

    public NiftiBytes qform(int code, double[] bcd, double[] offset) {
        whole(252, 344, code);
        for (int i = 0; i < 3; i++) {
            real(256 + 4 * i, 352 + 8 * i, bcd[i]);
            real(268 + 4 * i, 376 + 8 * i, offset[i]);
        }
        return this;
    }

    public NiftiBytes units(int code) {
        if (version == 1) {
            header.put(123, (byte) code);
        } else {
            header.putInt(500, code);
        }
        return this;
    }

    /** Any other change of the header. */
    public NiftiBytes with(Consumer<ByteBuffer> change) {
        change.accept(header);
        return this;
    }

    /** Room for {@code count} samples of {@code width} bytes, filled by {@code fill} in the file's byte order. */
    public NiftiBytes samples(int count, int width, Consumer<ByteBuffer> fill) {
        ByteBuffer b = ByteBuffer.allocate(count * width).order(order);
        fill.accept(b);
        samples = b.array();
        return this;
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(header.capacity() + samples.length).put(header.array()).put(samples).array();
    }

    public Path writeTo(Path file) throws IOException {
        return Files.write(file, file.toString().endsWith(".gz") ? gzip(bytes()) : bytes());
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private void real(int at1, int at2, double value) {
        if (version == 1) {
            header.putFloat(at1, (float) value);
        } else {
            header.putDouble(at2, value);
        }
    }

    private void whole(int at1, int at2, int value) {
        if (version == 1) {
            header.putShort(at1, (short) value);
        } else {
            header.putInt(at2, value);
        }
    }
}
