package org.septum.dicom.codec.jpeg2000;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

/** The streams that conformance/jpeg2000.py has other encoders make of {@link #picture}. */
final class Streams {
    private Streams() {
    }

    /**
     * A line of streams.tsv.
     *
     * @param exact whether the picture comes back
     * @param sha256 of what OpenJPEG makes of the stream
     */
    record Entry(String name, int columns, int rows, int bits, int samples, boolean signed, boolean exact, String sha256) {
        byte[] bytes() throws IOException {
            return Streams.bytes(name);
        }

        PixelDescription description() {
            int allocated = bits <= 8 ? 8 : 16;
            PixelType type = bits <= 8 ? PixelType.UINT8 : signed ? PixelType.INT16 : PixelType.UINT16;
            return new PixelDescription(rows, columns, samples, allocated, bits, bits - 1, signed, samples == 1 ? "MONOCHROME2" : "RGB",
                    false, 1, type);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Streams.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    static List<Entry> all() throws IOException {
        return new String(bytes("streams.tsv"), StandardCharsets.UTF_8).lines().map(Streams::entry).toList();
    }

    static Entry named(String name) throws IOException {
        return all().stream().filter(entry -> entry.name.equals(name)).findFirst().orElseThrow();
    }

    private static Entry entry(String line) {
        String[] f = line.split("\t");
        return new Entry(f[0], Integer.parseInt(f[1]), Integer.parseInt(f[2]), Integer.parseInt(f[3]), Integer.parseInt(f[4]),
                f[5].equals("signed"), f[6].equals("exact"), f[7]);
    }

    /** The picture's samples, those of a pixel side by side. */
    static int[] picture(Entry e) {
        int[] picture = new int[e.columns * e.rows * e.samples];
        int scale = Math.max(1, 1 << e.bits >> 11);
        for (int i = 0; i < picture.length; i++) {
            int c = i % e.samples;
            int x = i / e.samples % e.columns;
            int y = i / e.samples / e.columns;
            int value = ((x * x * 3 + y * y * 5 + x * y * c + c * 17) * scale / 7 + (x * 7 ^ y * 13) % 11) % (1 << e.bits);
            picture[i] = e.signed ? value - (1 << e.bits - 1) : value;
        }
        return picture;
    }
}
