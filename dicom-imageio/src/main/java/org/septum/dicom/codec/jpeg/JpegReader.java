package org.septum.dicom.codec.jpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.septum.dicom.pixel.CodecException;

/** Walks through the segments of a JPEG stream (T.81 annex B) and hands each scan to a decoder. */
final class JpegReader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int SOS = 0xDA;
    private static final int APP14 = 0xEE;
    private static final int APP0 = 0xE0;

    /** Takes a scan in and returns the position after its entropy-coded data. */
    interface ScanDecoder {
        int scan(JpegScan scan, int position) throws CodecException;
    }

    private final byte[] stream;
    private int at;
    private JpegFrame frame;
    private int restartInterval;
    private int adobeTransform = -1;
    private boolean jfif;
    private final HuffmanTable[] dc = new HuffmanTable[4];
    private final HuffmanTable[] ac = new HuffmanTable[4];
    private final int[][] quantisation = new int[4][];

    private JpegReader(byte[] stream) {
        this.stream = stream;
    }

    /** Reads up to the first scan. */
    static JpegReader open(byte[] stream) throws CodecException {
        JpegReader reader = new JpegReader(stream);
        if (stream.length < 4 || stream[0] != -1 || (stream[1] & 0xFF) != SOI) {
            throw new CodecException("not a JPEG stream");
        }
        reader.at = 2;
        if (!reader.toScan()) {
            throw new CodecException("the JPEG stream has no picture");
        }
        return reader;
    }

    JpegFrame frame() {
        return frame;
    }

    int restartInterval() {
        return restartInterval;
    }

    /** The colour transform an Adobe segment names: 0 none, 1 YCbCr; −1 without such a segment. */
    int adobeTransform() {
        return adobeTransform;
    }

    boolean hasJfif() {
        return jfif;
    }

    HuffmanTable dc(int index) throws CodecException {
        return required(dc[index]);
    }

    HuffmanTable ac(int index) throws CodecException {
        return required(ac[index]);
    }

    private static HuffmanTable required(HuffmanTable table) throws CodecException {
        if (table == null) {
            throw new CodecException("a Huffman table is missing");
        }
        return table;
    }

    int[] quantisation(int index) throws CodecException {
        if (index > 3 || quantisation[index] == null) {
            throw new CodecException("a quantisation table is missing");
        }
        return quantisation[index];
    }

    /** Lets a decoder take all scans. */
    void scans(ScanDecoder decoder) throws CodecException {
        do {
            JpegScan scan = scanHeader();
            at = decoder.scan(scan, at);
        } while (toScan());
    }

    private int word(int position) {
        return (stream[position] & 0xFF) << 8 | stream[position + 1] & 0xFF;
    }

    /** Goes to the next start of scan; false at the end of the image. */
    private boolean toScan() throws CodecException {
        while (at + 4 <= stream.length) {
            if (stream[at] != -1) {
                at++;
                continue;
            }
            int marker = stream[at + 1] & 0xFF;
            if (marker == EOI) {
                return false;
            }
            if (marker == 0xFF || marker == 0 || marker == SOI || (marker & 0xF8) == 0xD0) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            int length = word(at + 2);
            if (length < 2 || at + 2 + length > stream.length) {
                throw new CodecException("JPEG segment %02X ends beyond the stream".formatted(marker));
            }
            if (marker == SOS) {
                return true;
            }
            segment(marker, at + 4, at + 2 + length);
            at += 2 + length;
        }
        return false;
    }

    private void segment(int marker, int from, int to) throws CodecException {
        switch (marker) {
            case DHT -> huffman(from, to);
            case DQT -> quantisation(from, to);
            case DRI -> restartInterval = need(from, to, 2) ? word(from) : 0;
            case APP0 -> jfif |= startsWith(from, to, "JFIF");
            case APP14 -> adobeTransform = startsWith(from, to, "Adobe") && to - from >= 12 ? stream[from + 11] & 0xFF
                    : adobeTransform;
            default -> {
                if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC) {
                    frame = frameHeader(marker, from, to);
                }
            }
        }
    }

    private static boolean need(int from, int to, int bytes) throws CodecException {
        if (to - from < bytes) {
            throw new CodecException("a JPEG segment is too short");
        }
        return true;
    }

    private boolean startsWith(int from, int to, String text) {
        return to - from >= text.length()
                && Arrays.equals(stream, from, from + text.length(), text.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                0, text.length());
    }

    private JpegFrame frameHeader(int marker, int from, int to) throws CodecException {
        need(from, to, 6);
        int count = stream[from + 5] & 0xFF;
        need(from, to, 6 + 3 * count);
        if (frame != null || count < 1 || count > 4) {
            throw new CodecException("a JPEG frame of " + count + " components");
        }
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int p = from + 6 + 3 * i;
            int sampling = stream[p + 1] & 0xFF;
            components.add(new JpegFrame.Component(stream[p] & 0xFF, sampling >>> 4, sampling & 15, stream[p + 2] & 0xFF));
            if (sampling >>> 4 < 1 || sampling >>> 4 > 4 || (sampling & 15) < 1 || (sampling & 15) > 4) {
                throw new CodecException("sampling factors of a JPEG component");
            }
        }
        return new JpegFrame(marker, stream[from] & 0xFF, word(from + 1), word(from + 3), List.copyOf(components));
    }

    private void huffman(int from, int to) throws CodecException {
        int p = from;
        while (to - p >= 17) {
            int id = stream[p] & 0xFF;
            int[] counts = new int[16];
            int total = 0;
            for (int i = 0; i < 16; i++) {
                counts[i] = stream[p + 1 + i] & 0xFF;
                total += counts[i];
            }
            need(p + 17, to, total);
            if ((id & 15) > 3 || id >>> 4 > 1) {
                throw new CodecException("Huffman table " + id);
            }
            HuffmanTable table = new HuffmanTable(counts, Arrays.copyOfRange(stream, p + 17, p + 17 + total));
            (id >>> 4 == 0 ? dc : ac)[id & 15] = table;
            p += 17 + total;
        }
    }

    private void quantisation(int from, int to) throws CodecException {
        int p = from;
        while (p < to) {
            int id = stream[p] & 0xFF;
            boolean wide = id >>> 4 == 1;
            need(p + 1, to, wide ? 128 : 64);
            if ((id & 15) > 3) {
                throw new CodecException("quantisation table " + id);
            }
            int[] table = new int[64];
            for (int i = 0; i < 64; i++) {
                table[i] = wide ? word(p + 1 + 2 * i) : stream[p + 1 + i] & 0xFF;
            }
            quantisation[id & 15] = table;
            p += 1 + (wide ? 128 : 64);
        }
    }

    private JpegScan scanHeader() throws CodecException {
        int from = at + 4;
        int to = at + 2 + word(at + 2);
        need(from, to, 1);
        int count = stream[from] & 0xFF;
        need(from, to, 4 + 2 * count);
        if (frame == null || count < 1 || count > frame.components().size()) {
            throw new CodecException("a JPEG scan of " + count + " components");
        }
        int[] components = new int[count];
        int[] dcTables = new int[count];
        int[] acTables = new int[count];
        for (int i = 0; i < count; i++) {
            components[i] = index(stream[from + 1 + 2 * i] & 0xFF);
            int tables = stream[from + 2 + 2 * i] & 0xFF;
            dcTables[i] = tables >>> 4 & 3;
            acTables[i] = tables & 3;
        }
        int p = from + 1 + 2 * count;
        at = to;
        return new JpegScan(components, dcTables, acTables, stream[p] & 0xFF, stream[p + 1] & 0xFF, (stream[p + 2] & 0xFF) >>> 4,
                stream[p + 2] & 15);
    }

    private int index(int id) throws CodecException {
        for (int i = 0; i < frame.components().size(); i++) {
            if (frame.components().get(i).id() == id) {
                return i;
            }
        }
        throw new CodecException("a JPEG scan of a component that is not in the frame");
    }
}
