package org.septum.dicom.codec.jpeg;

import org.septum.dicom.pixel.CodecException;

/** Decodes the coefficients of blocks in one scan, in zigzag order (T.81 F.2.2, G.2). */
final class BlockDecoder {
    private final JpegScan scan;
    private final boolean progressive;
    private final HuffmanTable[] dc;
    private final HuffmanTable[] ac;
    private final int[] previous;
    private int endOfBandRun;

    BlockDecoder(JpegReader reader, JpegScan scan, boolean progressive) throws CodecException {
        this.scan = scan;
        this.progressive = progressive;
        int count = scan.components().length;
        dc = new HuffmanTable[count];
        ac = new HuffmanTable[count];
        previous = new int[count];
        boolean refinesDc = progressive && scan.start() == 0 && scan.high() > 0;
        for (int i = 0; i < count; i++) {
            dc[i] = !progressive || scan.start() == 0 && !refinesDc ? reader.dc(scan.dcTables()[i]) : null;
            ac[i] = !progressive || scan.start() > 0 ? reader.ac(scan.acTables()[i]) : null;
        }
        if (progressive && (scan.end() > 63 || scan.start() > scan.end() || scan.start() > 0 && count > 1 || scan.low() > 13)) {
            throw new CodecException("a progressive scan of coefficients %d to %d".formatted(scan.start(), scan.end()));
        }
    }

    void restart() {
        java.util.Arrays.fill(previous, 0);
        endOfBandRun = 0;
    }

    void decode(JpegBits bits, int component, short[] coefficients, int at) throws CodecException {
        if (!progressive) {
            sequential(bits, component, coefficients, at);
        } else if (scan.start() == 0) {
            firstCoefficient(bits, component, coefficients, at);
        } else if (scan.high() == 0) {
            firstBits(bits, ac[component], coefficients, at);
        } else {
            refine(bits, ac[component], coefficients, at);
        }
    }

    private void sequential(JpegBits bits, int component, short[] out, int at) throws CodecException {
        out[at] = (short) difference(bits, component);
        for (int k = 1; k < 64; k++) {
            int symbol = ac[component].decode(bits);
            int size = symbol & 15;
            if (size == 0) {
                if (symbol != 0xF0) {
                    return;
                }
                k += 15;
                continue;
            }
            k += symbol >>> 4;
            int value = bits.readSigned(size);
            if (k < 64) {
                out[at + k] = (short) value;
            }
        }
    }

    private int difference(JpegBits bits, int component) throws CodecException {
        int size = dc[component].decode(bits);
        if (size > 16) {
            throw new CodecException("a DC difference of %d bits".formatted(size));
        }
        previous[component] += bits.readSigned(size);
        return previous[component];
    }

    private void firstCoefficient(JpegBits bits, int component, short[] out, int at) throws CodecException {
        if (scan.high() == 0) {
            out[at] = (short) (difference(bits, component) << scan.low());
        } else if (bits.read(1) == 1) {
            out[at] |= (short) (1 << scan.low());
        }
    }

    private void firstBits(JpegBits bits, HuffmanTable table, short[] out, int at) throws CodecException {
        if (endOfBandRun > 0) {
            endOfBandRun--;
            return;
        }
        for (int k = scan.start(); k <= scan.end(); k++) {
            int symbol = table.decode(bits);
            int run = symbol >>> 4;
            int size = symbol & 15;
            if (size != 0) {
                k += run;
                int value = bits.readSigned(size) << scan.low();
                if (k <= scan.end()) {
                    out[at + k] = (short) value;
                }
            } else if (run == 15) {
                k += 15;
            } else {
                endOfBandRun = (1 << run) - 1 + bits.read(run);
                return;
            }
        }
    }

    /** G.1.2.3: one more bit for coefficients that are not zero, and new ones of the size of that bit. */
    private void refine(JpegBits bits, HuffmanTable table, short[] out, int at) throws CodecException {
        int k = scan.start();
        int step = 1 << scan.low();
        while (endOfBandRun == 0 && k <= scan.end()) {
            int symbol = table.decode(bits);
            int run = symbol >>> 4;
            int value = 0;
            if ((symbol & 15) != 0) {
                value = bits.read(1) == 1 ? step : -step;
            } else if (run < 15) {
                endOfBandRun = (1 << run) + bits.read(run);
                break;
            }
            k = skipZeros(bits, out, at, k, run, step);
            if (value != 0 && k <= scan.end()) {
                out[at + k] = (short) value;
            }
            k++;
        }
        if (endOfBandRun > 0) {
            skipZeros(bits, out, at, k, Integer.MAX_VALUE, step);
            endOfBandRun--;
        }
    }

    /** Goes past so many zeros, correcting what is not zero on the way; returns where the next zero (or the end) is. */
    private int skipZeros(JpegBits bits, short[] out, int at, int from, int zeros, int step) throws CodecException {
        int left = zeros;
        int k = from;
        for (; k <= scan.end(); k++) {
            short value = out[at + k];
            if (value == 0) {
                if (left == 0) {
                    return k;
                }
                left--;
            } else if (bits.read(1) == 1 && (value & step) == 0) {
                out[at + k] += (short) (value > 0 ? step : -step);
            }
        }
        return k;
    }
}
