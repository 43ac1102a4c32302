package org.septum.dicom.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.septum.dicom.codec.jpeg.LosslessStreams;
import org.septum.dicom.codec.jpegls.Interleave;
import org.septum.dicom.codec.jpegls.JpegLsEncoder;
import org.septum.dicom.data.UID;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;
import org.septum.dicom.pixel.RleEncoder;

/**
 * Codecs on damaged streams. An input is three bytes that describe the picture (rows, columns, and in bits: 1 colour, 2 sixteen bits,
 * 4 signed) and the stream. The functions named {@code fuzz…} take one input each, for other drivers too.
 */
class CodecFuzzTest {
    private static final int ROWS = 24;
    private static final int COLUMNS = 40;
    private static final FrameDecoders DECODERS = FrameDecoders.installed();

    static void fuzzJpeg(byte[] input) {
        Limits.hold(bytes -> decode(UID.JPEGExtended12Bit, bytes), input);
    }

    static void fuzzJpegLs(byte[] input) {
        Limits.hold(bytes -> decode(UID.JPEGLSLossless, bytes), input);
    }

    static void fuzzRle(byte[] input) {
        Limits.hold(bytes -> decode(UID.RLELossless, bytes), input);
    }

    static void fuzzDeflatedFrame(byte[] input) {
        Limits.hold(bytes -> decode("1.2.840.10008.1.2.8.1", bytes), input);
    }

    private static long decode(String syntax, byte[] input) throws IOException {
        FrameDecoder decoder = DECODERS.find(syntax).orElseThrow();
        PixelDescription d = description(Arrays.copyOf(input, 3));
        long declared = (long) d.frameSamples() * d.bitsAllocated() / 8;
        try {
            Object samples = decoder.decode(Arrays.copyOfRange(input, Math.min(3, input.length), input.length), d).samples();
            if (Array.getLength(samples) != d.frameSamples()) {
                throw new IllegalStateException(Array.getLength(samples) + " samples for " + d);
            }
            return declared;
        } catch (CodecException e) {
            throw new Limits.Refused(e, declared);
        }
    }

    private static PixelDescription description(byte[] head) {
        int samples = (head[2] & 1) == 0 ? 1 : 3;
        int allocated = (head[2] & 2) == 0 ? 8 : 16;
        boolean signed = (head[2] & 4) != 0;
        PixelType type = allocated == 8 ? signed ? PixelType.INT8 : PixelType.UINT8 : signed ? PixelType.INT16 : PixelType.UINT16;
        return new PixelDescription(1 + (head[0] & 0xFF), 1 + (head[1] & 0xFF), samples, allocated, allocated, allocated - 1, signed,
                samples == 1 ? "MONOCHROME2" : "RGB", false, 1, type);
    }

    private static byte[] input(int samples, int allocated, byte[] stream) {
        byte[] input = new byte[3 + stream.length];
        input[0] = ROWS - 1;
        input[1] = COLUMNS - 1;
        input[2] = (byte) ((samples == 3 ? 1 : 0) + (allocated == 16 ? 2 : 0));
        System.arraycopy(stream, 0, input, 3, stream.length);
        return input;
    }

    private static int[] picture(int samples, int bits) {
        Random random = new Random(bits);
        int[] values = new int[ROWS * COLUMNS * samples];
        for (int i = 1; i < values.length; i++) {
            values[i] = i / 200 % 2 == 0 ? values[i - 1] : Math.clamp(values[i - 1] + random.nextInt(21) - 10, 0, (1 << bits) - 1);
        }
        return values;
    }

    private static Frame frame(int samples, int bits) {
        int[] values = picture(samples, bits);
        byte[] bytes = new byte[values.length];
        short[] shorts = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
            shorts[i] = (short) values[i];
        }
        return new Frame(ROWS, COLUMNS, samples, bits > 8 ? PixelType.UINT16 : PixelType.UINT8, samples == 1 ? "MONOCHROME2" : "RGB",
                bits > 8 ? shorts : bytes);
    }

    @Test
    void jpeg() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(COLUMNS, ROWS, type), "jpeg", out);
            seeds.add(input(type == BufferedImage.TYPE_INT_RGB ? 3 : 1, 8, out.toByteArray()));
        }
        seeds.add(input(1, 16, LosslessStreams.sequentialTwelveBits(ROWS, COLUMNS)));
        Limits.mutate("JPEG", bytes -> decode(UID.JPEGExtended12Bit, bytes), seeds);
    }

    @Test
    void losslessJpeg() {
        List<byte[]> seeds = new ArrayList<>();
        for (int predictor = 1; predictor <= 7; predictor++) {
            seeds.add(input(1, 16, LosslessStreams.of(new int[][] {picture(1, 12)}, COLUMNS, 12, predictor, predictor % 3)));
        }
        seeds.add(input(3, 8, LosslessStreams.of(new int[][] {picture(1, 8), picture(1, 7), picture(1, 6)}, COLUMNS, 8, 6, 0)));
        Limits.mutate("lossless JPEG", bytes -> decode(UID.JPEGLossless, bytes), seeds);
    }

    @Test
    void jpegLs() throws CodecException {
        List<byte[]> seeds = new ArrayList<>();
        for (int near : new int[] {0, 2}) {
            seeds.add(input(1, 16, JpegLsEncoder.encode(frame(1, 12), 12, near, Interleave.NONE)));
            for (Interleave interleave : Interleave.values()) {
                seeds.add(input(3, 8, JpegLsEncoder.encode(frame(3, 8), 8, near, interleave)));
            }
        }
        Limits.mutate("JPEG-LS", bytes -> decode(UID.JPEGLSLossless, bytes), seeds);
    }

    @Test
    void rle() {
        Limits.mutate("RLE", bytes -> decode(UID.RLELossless, bytes), List.of(input(1, 16, RleEncoder.encode(frame(1, 12))),
                input(3, 8, RleEncoder.encode(frame(3, 8)))));
    }
}
