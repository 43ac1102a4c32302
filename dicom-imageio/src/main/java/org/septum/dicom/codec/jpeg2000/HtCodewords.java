package org.septum.dicom.codec.jpeg2000;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The variable-length codewords of the HT cleanup pass, looked up by context and the next seven bits (T.814 annex C, in
 * ht-codewords.txt). An entry is 0 where nothing starts so; otherwise bits 0 to 2 are the codeword's length, bit 3 whether an
 * offset follows, bits 4 to 7 the significance of the quad's samples (upper left, lower left, upper right, lower right), bits 8 to
 * 11 the samples whose highest bit is known, bits 12 to 15 that bit.
 */
final class HtCodewords {
    private static final String FILE = "ht-codewords.txt";
    private static final char[][] TABLES = read();

    private HtCodewords() {
    }

    /** For the first row of quads. The index is the context, times 128, plus the next seven bits. */
    static char[] first() {
        return TABLES[0];
    }

    /** For all other rows. */
    static char[] later() {
        return TABLES[1];
    }

    private static char[][] read() {
        try (InputStream in = HtCodewords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
            int later = lines.indexOf("later");
            return new char[][] {table(lines.subList(lines.indexOf("first") + 1, later)),
                table(lines.subList(later + 1, lines.size()))};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char[] table(List<String> lines) {
        char[] table = new char[1024];
        for (String word : String.join(" ", lines).split(" ")) {
            int packed = Integer.parseUnsignedInt(word, 16);
            int context = packed >>> 28;
            int significant = packed >>> 24 & 15;
            int offset = packed >>> 20 & 15;
            int known = packed >>> 16 & 15;
            int highest = packed >>> 12 & 15;
            int length = packed >>> 8 & 15;
            char entry = (char) (highest << 12 | known << 8 | significant << 4 | offset << 3 | length);
            for (int rest = 0; rest < 128; rest += 1 << length) {
                table[context << 7 | rest | packed & 0xFF] = entry;
            }
        }
        return table;
    }
}
