package org.septum.dicom.codec.jpegls;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.PixelDescription;

/** Walks through the segments of one JPEG-LS stream (T.87 annex C) and decodes its scans. */
final class JpegLsReader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOF55 = 0xF7;
    private static final int LSE = 0xF8;
    private static final int SOS = 0xDA;
    private static final int DRI = 0xDD;
    private static final int LINE = 1;
    private static final int SAMPLE = 2;

    private final byte[] stream;
    private final PixelDescription d;
    private int at;
    private int precision;
    private int[] ids = {};
    /** MAXVAL, T1, T2, T3, RESET of an LSE segment; 0 for the standard's own. */
    private int[] preset = new int[5];
    private int decoded;
    private byte[] bytes;
    private short[] shorts;

    JpegLsReader(byte[] stream, PixelDescription d) {
        this.stream = stream;
        this.d = d;
    }

    Object decode() throws CodecException {
        if (stream.length < 4 || stream[0] != -1 || (stream[1] & 0xFF) != SOI) {
            throw new CodecException("not a JPEG-LS stream");
        }
        at = 2;
        while (decoded < d.samples()) {
            segment();
        }
        return bytes != null ? bytes : shorts;
    }

    /** Bits of a sample; known once the frame is decoded. */
    int precision() {
        return precision;
    }

    private int word(int position) {
        return (stream[position] & 0xFF) << 8 | stream[position + 1] & 0xFF;
    }

    private void segment() throws CodecException {
        while (at + 1 < stream.length && (stream[at] != -1 || stream[at + 1] == -1)) {
            at++;
        }
        int marker = at + 1 < stream.length ? stream[at + 1] & 0xFF : EOI;
        if (marker == EOI || at + 4 > stream.length) {
            throw new CodecException("the JPEG-LS stream ends after %d of %d components".formatted(decoded, d.samples()));
        }
        int length = word(at + 2);
        int from = at + 4;
        int to = at + 2 + length;
        if (length < 2 || to > stream.length) {
            throw new CodecException("JPEG-LS segment %02X ends beyond the stream".formatted(marker));
        }
        at = to;
        switch (marker) {
            case SOF55 -> frame(from, to);
            case LSE -> preset(from, to);
            case SOS -> scan(from, to);
            case DRI -> throw new CodecException("JPEG-LS with restart intervals is not supported");
            default -> {
                if (marker >= 0xC0 && marker <= 0xCF) {
                    throw new CodecException("the stream is JPEG (SOF%d), not JPEG-LS".formatted(marker - 0xC0));
                }
            }
        }
    }

    private void frame(int from, int to) throws CodecException {
        int count = to - from < 6 ? 0 : stream[from + 5] & 0xFF;
        if (to - from < 6 + 3 * count || ids.length > 0) {
            throw new CodecException("a damaged JPEG-LS frame header");
        }
        precision = stream[from] & 0xFF;
        int rows = word(from + 1);
        int columns = word(from + 3);
        if (rows != d.rows() || columns != d.columns() || count != d.samples()) {
            throw new CodecException("the JPEG-LS stream has %d × %d pixels of %d components, the data set %d × %d of %d"
                    .formatted(columns, rows, count, d.columns(), d.rows(), d.samples()));
        }
        if (precision < 2 || precision > 16 || precision > d.bitsAllocated()) {
            throw new CodecException("JPEG-LS samples of %d bits in %d allocated".formatted(precision, d.bitsAllocated()));
        }
        ids = new int[count];
        Arrays.setAll(ids, i -> stream[from + 6 + 3 * i] & 0xFF);
        if (d.bitsAllocated() > 8) {
            shorts = new short[d.frameSamples()];
        } else {
            bytes = new byte[d.frameSamples()];
        }
    }

    private void preset(int from, int to) throws CodecException {
        if (to - from < 1 || stream[from] != 1 || to - from < 11) {
            throw new CodecException("a JPEG-LS preset segment of a kind that is not supported");
        }
        int[] values = new int[5];
        Arrays.setAll(values, i -> word(from + 1 + 2 * i));
        preset = values;
    }

    private void scan(int from, int to) throws CodecException {
        int count = to > from ? stream[from] & 0xFF : 0;
        if (ids.length == 0 || count < 1 || to - from < 4 + 2 * count || decoded + count > ids.length) {
            throw new CodecException("a damaged JPEG-LS scan header");
        }
        int near = stream[from + 1 + 2 * count] & 0xFF;
        int interleave = stream[from + 2 + 2 * count] & 0xFF;
        int transform = stream[from + 3 + 2 * count] & 0xFF;
        if (interleave > SAMPLE || transform != 0 || interleave == 0 && count != 1) {
            throw new CodecException("JPEG-LS interleave mode %d, point transform %d".formatted(interleave, transform));
        }
        int[] components = new int[count];
        for (int i = 0; i < count; i++) {
            components[i] = index(stream[from + 1 + 2 * i] & 0xFF);
        }
        JpegLsBits bits = new JpegLsBits(stream, at);
        ScanDecoder decoder = new ScanDecoder(CodingParameters.of(precision, near, preset), bits);
        lines(decoder, components, interleave == SAMPLE && count > 1);
        decoded += count;
        at = bits.position();
    }

    private int index(int id) throws CodecException {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        throw new CodecException("a JPEG-LS scan of a component that is not in the frame");
    }

    private void lines(ScanDecoder decoder, int[] components, boolean bySample) throws CodecException {
        if (bySample) {
            linesBySample(decoder, components);
            return;
        }
        int[][] line = new int[components.length][d.columns() + 2];
        int[][] above = new int[components.length][d.columns() + 2];
        int[] runIndex = new int[components.length];
        for (int row = 0; row < d.rows(); row++) {
            for (int c = 0; c < components.length; c++) {
                runIndex[c] = decoder.line(line[c], above[c], runIndex[c]);
                store(row, components[c], line[c], 1, 1);
            }
            int[][] held = above;
            above = line;
            line = held;
        }
    }

    private void linesBySample(ScanDecoder decoder, int[] components) throws CodecException {
        int count = components.length;
        int[] line = new int[(d.columns() + 2) * count];
        int[] above = new int[line.length];
        int runIndex = 0;
        for (int row = 0; row < d.rows(); row++) {
            runIndex = decoder.line(line, above, count, runIndex);
            for (int c = 0; c < count; c++) {
                store(row, components[c], line, count + c, count);
            }
            int[] held = above;
            above = line;
            line = held;
        }
    }

    /** Puts the samples of a line that start at {@code from}, {@code step} apart, where the component has them. */
    private void store(int row, int component, int[] line, int from, int step) {
        int to = row * d.columns() * d.samples() + component;
        int end = from + d.columns() * step;
        if (bytes != null) {
            for (int x = from; x < end; x += step, to += d.samples()) {
                bytes[to] = (byte) line[x];
            }
        } else {
            for (int x = from; x < end; x += step, to += d.samples()) {
                shorts[to] = (short) line[x];
            }
        }
    }
}
