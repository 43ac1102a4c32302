package org.septum.dicom.codec.jpeg;

import java.util.List;
import org.septum.dicom.pixel.CodecException;

/**
 * Sequential and progressive DCT with Huffman coding (T.81 annexes F and G) at any precision: collects the coefficients of all
 * scans, then transforms block by block. Subsampled components are smoothed as libjpeg does.
 */
final class DctDecoder implements JpegReader.ScanDecoder {
    private static final int[] ZIGZAG = {0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34,
            27, 20,
        13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
                53, 60, 61,
        54, 47, 55, 62, 63};

    /** The blocks of one component, in rows as long as the interleaved scans need. */
    private record Plane(JpegFrame.Component component, int blocksWide, int blocksHigh, int usedWide, int usedHigh,
            short[] coefficients) {
    }

    private final JpegReader reader;
    private final byte[] stream;
    private final JpegFrame frame;
    private final Plane[] planes;
    private final int mcusWide;
    private final int mcusHigh;

    DctDecoder(JpegReader reader, byte[] stream) {
        this.reader = reader;
        this.stream = stream;
        frame = reader.frame();
        int h = frame.maxHorizontal();
        int v = frame.maxVertical();
        mcusWide = ceil(frame.columns(), 8 * h);
        mcusHigh = ceil(frame.rows(), 8 * v);
        List<JpegFrame.Component> components = frame.components();
        planes = new Plane[components.size()];
        for (int i = 0; i < planes.length; i++) {
            JpegFrame.Component c = components.get(i);
            int wide = mcusWide * c.horizontal();
            int high = mcusHigh * c.vertical();
            planes[i] = new Plane(c, wide, high, ceil(ceil(frame.columns() * c.horizontal(), h), 8),
                    ceil(ceil(frame.rows() * c.vertical(), v), 8), new short[wide * high * 64]);
        }
    }

    private static int ceil(int a, int b) {
        return (a + b - 1) / b;
    }

    @Override
    public int scan(JpegScan scan, int position) throws CodecException {
        JpegBits bits = new JpegBits(stream, position);
        int count = scan.components().length;
        BlockDecoder blocks = new BlockDecoder(reader, scan, frame.marker() == JpegFrame.PROGRESSIVE);
        Plane single = planes[scan.components()[0]];
        int wide = count == 1 ? single.usedWide : mcusWide;
        int high = count == 1 ? single.usedHigh : mcusHigh;
        int interval = reader.restartInterval();
        for (int mcu = 0; mcu < wide * high; mcu++) {
            if (interval > 0 && mcu > 0 && mcu % interval == 0) {
                bits.restart();
                blocks.restart();
            }
            if (count == 1) {
                blocks.decode(bits, 0, single.coefficients, (mcu / wide * single.blocksWide + mcu % wide) * 64);
            } else {
                mcu(bits, blocks, scan, mcu % wide, mcu / wide);
            }
        }
        return bits.position();
    }

    private void mcu(JpegBits bits, BlockDecoder blocks, JpegScan scan, int x, int y) throws CodecException {
        for (int i = 0; i < scan.components().length; i++) {
            Plane plane = planes[scan.components()[i]];
            int h = plane.component.horizontal();
            int v = plane.component.vertical();
            for (int b = 0; b < h * v; b++) {
                int row = y * v + b / h;
                blocks.decode(bits, i, plane.coefficients, (row * plane.blocksWide + x * h + b % h) * 64);
            }
        }
    }

    /** Transforms all blocks and hands the rows over. */
    void finish(SampleSink out) throws CodecException {
        int[] line = new int[frame.columns()];
        for (int c = 0; c < planes.length; c++) {
            JpegFrame.Component component = planes[c].component;
            int columns = ceil(frame.columns() * component.horizontal(), frame.maxHorizontal());
            int rows = ceil(frame.rows() * component.vertical(), frame.maxVertical());
            Upsampling upsampling = new Upsampling(samples(planes[c]), planes[c].blocksWide * 8, columns, rows, component, frame);
            if (!upsampling.isWhole()) {
                throw new CodecException("JPEG components of sizes that are no multiples of each other");
            }
            for (int y = 0; y < frame.rows(); y++) {
                upsampling.row(y, line);
                out.row(y, c, line, 0);
            }
        }
    }

    private short[] samples(Plane plane) throws CodecException {
        int[] table = reader.quantisation(plane.component.quantisation());
        int centre = 1 << frame.precision() - 1;
        int largest = (1 << frame.precision()) - 1;
        int stride = plane.blocksWide * 8;
        short[] samples = new short[stride * plane.blocksHigh * 8];
        InverseDct dct = new InverseDct();
        int[] block = new int[64];
        int[] pixels = new int[64];
        for (int b = 0; b < plane.blocksWide * plane.blocksHigh; b++) {
            for (int k = 0; k < 64; k++) {
                block[ZIGZAG[k]] = plane.coefficients[64 * b + k] * table[k];
            }
            dct.transform(block, pixels, centre, largest);
            int to = b / plane.blocksWide * 8 * stride + b % plane.blocksWide * 8;
            for (int i = 0; i < 64; i++) {
                samples[to + (i >>> 3) * stride + (i & 7)] = (short) pixels[i];
            }
        }
        return samples;
    }
}
