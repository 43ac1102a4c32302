package org.septum.dicom.codec.jpegls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.CodecFuzz;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

class JpegLsTest {
    /** The example of T.87 annex H.3. */
    private static final byte[] EXAMPLE = HexFormat.of().parseHex("ffd8fff7000b0800040004010111" + "00" + "ffda00080101000000"
            + "00"
            + "c000006c80208e01c0000057400000" + "6ee6000001bc18000005d80000" + "9160" + "ffd9");

    private final FrameDecoder decoder = new JpegLsFrameDecoder();

    private static PixelDescription description(int rows, int columns, int samples) {
        return new PixelDescription(rows, columns, samples, 8, 8, 7, false, "MONOCHROME2", false, 1, PixelType.UINT8);
    }

    @Test
    void theStandardsExample() throws CodecException {
        int[] expected = {0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145};
        byte[] samples = (byte[]) decoder.decode(EXAMPLE, description(4, 4, 1)).samples();
        int[] actual = new int[16];
        Arrays.setAll(actual, i -> samples[i] & 0xFF);
        assertArrayEquals(expected, actual);
    }

    /** Table C.3 and the values CharLS gives. */
    @Test
    void defaultParameters() throws CodecException {
        assertEquals(new CodingParameters(255, 0, 3, 7, 21, 64), CodingParameters.of(8, 0, new int[5]));
        assertEquals(new CodingParameters(4095, 0, 18, 67, 276, 64), CodingParameters.of(12, 0, new int[5]));
        assertEquals(new CodingParameters(65535, 0, 18, 67, 276, 64), CodingParameters.of(16, 0, new int[5]));
        assertEquals(new CodingParameters(255, 3, 12, 22, 42, 64), CodingParameters.of(8, 3, new int[5]));
        assertEquals(256, CodingParameters.of(8, 0, new int[5]).range());
        assertEquals(38, CodingParameters.of(8, 3, new int[5]).range());
        assertEquals(32, CodingParameters.of(8, 0, new int[5]).limit());
        assertThrows(CodecException.class, () -> CodingParameters.of(8, 0, new int[] {0, 9, 3, 0, 0}));
        assertThrows(CodecException.class, () -> CodingParameters.of(8, 200, new int[5]));
    }

    @Test
    void contradictionsAndTruncationAreRefused() {
        assertRefused(EXAMPLE, description(4, 5, 1), "4 × 4");
        assertRefused(EXAMPLE, description(4, 4, 3), "of 1 components");
        assertRefused(new byte[10], description(4, 4, 1), "not a JPEG-LS stream");
        assertRefused(Arrays.copyOf(EXAMPLE, EXAMPLE.length - 8), description(4, 4, 1), "ends early");
    }

    private void assertRefused(byte[] stream, PixelDescription d, String reason) {
        CodecException e = assertThrows(CodecException.class, () -> decoder.decode(stream, d));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void damagedStreams() {
        CodecFuzz.run(decoder, EXAMPLE, description(4, 4, 1), 20_000);
    }
}
