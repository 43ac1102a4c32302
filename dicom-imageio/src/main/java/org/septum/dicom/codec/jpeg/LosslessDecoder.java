package org.septum.dicom.codec.jpeg;

import org.septum.dicom.pixel.CodecException;

/** Lossless JPEG with Huffman coding (T.81 annex H): processes 14 and its first-order form. */
final class LosslessDecoder implements JpegReader.ScanDecoder {
    private final JpegReader reader;
    private final byte[] stream;
    private final JpegFrame frame;
    private final SampleSink out;

    LosslessDecoder(JpegReader reader, byte[] stream, SampleSink out) {
        this.reader = reader;
        this.stream = stream;
        frame = reader.frame();
        this.out = out;
    }

    @Override
    public int scan(JpegScan scan, int position) throws CodecException {
        int predictor = scan.start();
        int transform = scan.low();
        if (predictor < 1 || predictor > 7 || transform >= frame.precision()) {
            throw new CodecException("predictor %d with point transform %d".formatted(predictor, transform));
        }
        int columns = frame.columns();
        int count = scan.components().length;
        int interval = reader.restartInterval();
        if (interval % columns != 0) {
            throw new CodecException("restarts within a row");
        }
        int rowsToRestart = interval / columns;
        HuffmanTable[] tables = new HuffmanTable[count];
        for (int c = 0; c < count; c++) {
            tables[c] = reader.dc(scan.dcTables()[c]);
        }
        int[][] above = new int[count][columns];
        int[][] line = new int[count][columns];
        int start = 1 << frame.precision() - transform - 1;
        JpegBits bits = new JpegBits(stream, position);
        for (int row = 0; row < frame.rows(); row++) {
            boolean fresh = row == 0 || rowsToRestart > 0 && row % rowsToRestart == 0;
            if (fresh && row > 0) {
                bits.restart();
            }
            row(bits, tables, line, above, fresh ? 1 : predictor, fresh, start);
            for (int c = 0; c < count; c++) {
                out.row(row, scan.components()[c], line[c], transform);
            }
            int[][] held = above;
            above = line;
            line = held;
        }
        return bits.position();
    }

    /** One row of all components of the scan, sample by sample in turn. */
    private void row(JpegBits bits, HuffmanTable[] tables, int[][] line, int[][] above, int predictor, boolean fresh, int start)
            throws CodecException {
        for (int c = 0; c < tables.length; c++) {
            line[c][0] = (fresh ? start : above[c][0]) + difference(bits, tables[c]) & 0xFFFF;
        }
        int columns = line[0].length;
        if (tables.length == 1) {
            single(bits, tables[0], line[0], above[0], predictor);
            return;
        }
        for (int x = 1; x < columns; x++) {
            for (int c = 0; c < tables.length; c++) {
                int predicted = predict(predictor, line[c][x - 1], above[c][x], above[c][x - 1]);
                line[c][x] = predicted + difference(bits, tables[c]) & 0xFFFF;
            }
        }
    }

    private static void single(JpegBits bits, HuffmanTable table, int[] line, int[] above, int predictor) throws CodecException {
        int left = line[0];
        if (predictor == 1) {
            for (int x = 1; x < line.length; x++) {
                left = left + difference(bits, table) & 0xFFFF;
                line[x] = left;
            }
            return;
        }
        for (int x = 1; x < line.length; x++) {
            left = predict(predictor, left, above[x], above[x - 1]) + difference(bits, table) & 0xFFFF;
            line[x] = left;
        }
    }

    /** Table H.1. */
    private static int predict(int predictor, int left, int above, int diagonal) {
        return switch (predictor) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> diagonal;
            case 4 -> left + above - diagonal;
            case 5 -> left + (above - diagonal >> 1);
            case 6 -> above + (left - diagonal >> 1);
            default -> left + above >> 1;
        };
    }

    private static int difference(JpegBits bits, HuffmanTable table) throws CodecException {
        int category = table.decode(bits);
        if (category < 16) {
            return bits.readSigned(category);
        }
        if (category > 16) {
            throw new CodecException("a difference of %d bits".formatted(category));
        }
        return 32768;
    }
}
