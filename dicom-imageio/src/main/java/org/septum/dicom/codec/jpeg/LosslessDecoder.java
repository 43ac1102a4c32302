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
        DifferenceTable[] tables = tables(scan);
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

    /** Tables by component; components that share one share what is made of it. */
    private DifferenceTable[] tables(JpegScan scan) throws CodecException {
        DifferenceTable[] made = new DifferenceTable[4];
        DifferenceTable[] tables = new DifferenceTable[scan.components().length];
        for (int c = 0; c < tables.length; c++) {
            int index = scan.dcTables()[c];
            if (made[index] == null) {
                made[index] = new DifferenceTable(reader.dc(index));
            }
            tables[c] = made[index];
        }
        return tables;
    }

    /** One row of all components of the scan, sample by sample in turn. */
    private void row(JpegBits bits, DifferenceTable[] tables, int[][] line, int[][] above, int predictor, boolean fresh, int start)
            throws CodecException {
        for (int c = 0; c < tables.length; c++) {
            line[c][0] = (fresh ? start : above[c][0]) + tables[c].read(bits) & 0xFFFF;
        }
        if (tables.length == 1) {
            single(bits, tables[0], line[0], above[0], predictor);
        } else {
            several(bits, tables, line, above, predictor);
        }
        bits.check();
    }

    /** The rest of a row of one component: where the time goes, so the bits are in local variables. */
    private static void single(JpegBits bits, DifferenceTable table, int[] line, int[] above, int predictor) throws CodecException {
        int[] look = table.look;
        long held = bits.held;
        int count = bits.count;
        int left = line[0];
        int diagonal = above[0];
        for (int x = 1; x < line.length; x++) {
            if (count < 32) {
                bits.held = held;
                bits.count = count;
                bits.fill();
                held = bits.held;
                count = bits.count;
            }
            int entry = look[(int) (held >>> 64 - DifferenceTable.LOOK)];
            int difference = entry >> 8;
            if (entry != 0) {
                held <<= entry;
                count -= entry & 0xFF;
            } else {
                bits.held = held;
                bits.count = count;
                difference = table.read(bits);
                held = bits.held;
                count = bits.count;
            }
            int up = above[x];
            left = predict(predictor, left, up, diagonal) + difference & 0xFFFF;
            line[x] = left;
            diagonal = up;
        }
        bits.held = held;
        bits.count = count;
    }

    private static void several(JpegBits bits, DifferenceTable[] tables, int[][] line, int[][] above, int predictor)
            throws CodecException {
        int columns = line[0].length;
        for (int x = 1; x < columns; x++) {
            for (int c = 0; c < tables.length; c++) {
                int entry = tables[c].look[bits.peek(32) >>> 32 - DifferenceTable.LOOK];
                int difference = entry >> 8;
                if (entry != 0) {
                    bits.held <<= entry;
                    bits.count -= entry & 0xFF;
                } else {
                    difference = tables[c].read(bits);
                }
                int predicted = predict(predictor, line[c][x - 1], above[c][x], above[c][x - 1]);
                line[c][x] = predicted + difference & 0xFFFF;
            }
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
}
