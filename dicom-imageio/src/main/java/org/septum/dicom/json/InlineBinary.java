package org.septum.dicom.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/**
 * Binary values as Base64 (PS3.18 F.2.7), little endian whatever the file's order was. They go through in steps, so a large value
 * is never in memory as a whole. Encapsulated pixel data is the items of its stream, offset table first, without the delimiter at
 * its end.
 */
final class InlineBinary {
    private static final int STEP = 3 << 16;
    private static final byte[] ITEM = {(byte) 0xFE, (byte) 0xFF, 0x00, (byte) 0xE0};

    private InlineBinary() {
    }

    static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Run run -> run.length() == 0;
            case Fragments fragments -> fragments.fragments().isEmpty() && fragments.offsets().length() == 0;
            default -> throw new IllegalArgumentException("no binary value: " + value.getClass());
        };
    }

    static void append(Value value, VR vr, Appendable out) throws IOException {
        try (OutputStream encoder = Base64.getEncoder().wrap(new Ascii(out))) {
            switch (value) {
                case Value.Run run -> copy(run, run.bigEndian() ? vr.unit() : 1, encoder);
                case Fragments fragments -> items(fragments, encoder);
                default -> throw new IllegalArgumentException("no binary value: " + value.getClass());
            }
        }
    }

    private static void items(Fragments fragments, OutputStream encoder) throws IOException {
        item(fragments.offsets(), encoder);
        for (Value.Run fragment : fragments.fragments()) {
            item(fragment, encoder);
        }
    }

    private static void item(Value.Run run, OutputStream encoder) throws IOException {
        encoder.write(ITEM);
        for (int shift = 0; shift < 32; shift += 8) {
            encoder.write((int) (run.length() >>> shift));
        }
        copy(run, 1, encoder);
    }

    private static void copy(Value.Run run, int unit, OutputStream encoder) throws IOException {
        byte[] step = new byte[(int) Math.min(STEP, run.length())];
        for (long at = 0; at < run.length(); at += step.length) {
            int count = (int) Math.min(step.length, run.length() - at);
            run.copy(at, step, 0, count);
            swap(step, count, unit);
            encoder.write(step, 0, count);
        }
    }

    private static void swap(byte[] bytes, int count, int unit) {
        for (int at = 0; unit > 1 && at + unit <= count; at += unit) {
            for (int i = 0; i < unit / 2; i++) {
                byte held = bytes[at + i];
                bytes[at + i] = bytes[at + unit - 1 - i];
                bytes[at + unit - 1 - i] = held;
            }
        }
    }

    /** Hands the encoder's letters on as text. */
    private static final class Ascii extends OutputStream {
        private final Appendable out;

        Ascii(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.append((char) b);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.append(new String(bytes, offset, count, StandardCharsets.ISO_8859_1));
        }
    }
}
