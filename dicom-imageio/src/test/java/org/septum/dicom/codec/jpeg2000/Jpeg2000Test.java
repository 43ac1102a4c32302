package org.septum.dicom.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.UID;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

/** What is around decoding: boxes, contradictions, streams that end too early. */
class Jpeg2000Test {
    private final FrameDecoder decoder = new Jpeg2000FrameDecoder();

    private static PixelDescription description(int rows, int columns, int samples, int allocated) {
        return new PixelDescription(rows, columns, samples, allocated, allocated, allocated - 1, false, "RGB", false, 1,
                allocated == 8 ? PixelType.UINT8 : PixelType.UINT16);
    }

    @Test
    void allTransferSyntaxesOfTheFamilyAreRead() {
        for (String end : new String[] {"90", "91", "92", "93", "201", "202", "203"}) {
            assertTrue(decoder.transferSyntaxes().contains("1.2.840.10008.1.2.4." + end), end);
        }
        assertTrue(!decoder.transferSyntaxes().contains(UID.JPEGBaseline8Bit));
    }

    @Test
    void theCodestreamIsFoundInABoxOfAnyLengthFormat() throws IOException {
        Streams.Entry boxed = Streams.named("boxes.jp2");
        byte[] file = boxed.bytes();
        int start = Jp2File.codestream(file);
        assertTrue(start > 0);
        byte[] bare = Arrays.copyOfRange(file, start, file.length);
        byte[] samples = (byte[]) decoder.decode(file, boxed.description()).samples();
        assertArrayEquals(samples, (byte[]) decoder.decode(bare, boxed.description()).samples());
        byte[] wide = Arrays.copyOf(file, file.length + 8);
        System.arraycopy(bare, 0, wide, start + 8, bare.length);
        wide[start - 8 + 3] = 1;
        Arrays.fill(wide, start - 8, start - 5, (byte) 0);
        Arrays.fill(wide, start, start + 8, (byte) 0);
        wide[start + 6] = (byte) (bare.length + 16 >> 8);
        wide[start + 7] = (byte) (bare.length + 16);
        assertArrayEquals(samples, (byte[]) decoder.decode(wide, boxed.description()).samples());
    }

    @Test
    void photometricTellsThatTheColourTransformIsUndone() throws IOException {
        Streams.Entry stream = Streams.named("colour.j2k");
        assertEquals("RGB", decoder.decode(stream.bytes(), stream.description()).photometric());
    }

    @Test
    void contradictionsAreRefusedBeforeDecoding() throws IOException {
        byte[] stream = Streams.bytes("grey.j2k");
        assertRefused(stream, description(47, 62, 1, 16), "61 × 47");
        assertRefused(stream, description(47, 61, 3, 16), "1 components");
        assertRefused(stream, description(47, 61, 1, 8), "12 bits in 8 allocated");
        assertRefused(new byte[100], description(47, 61, 1, 16), "not a JPEG 2000 stream");
        assertRefused(new byte[0], description(47, 61, 1, 16), "not a JPEG 2000 stream");
    }

    @Test
    void moreTilesOrPrecinctsThanTheStreamHasRoomForAreRefused() throws IOException {
        byte[] tiny = Streams.bytes("grey.j2k");
        Arrays.fill(tiny, 24, 32, (byte) 0);
        tiny[27] = 1;
        tiny[31] = 1;
        assertRefused(tiny, description(47, 61, 1, 16), "is missing");
    }

    @Test
    void aStreamThatEndsTooEarlyIsRefused() throws IOException {
        for (String name : new String[] {"grey.j2k", "ht.j2k", "LRCP.j2k"}) {
            Streams.Entry stream = Streams.named(name);
            byte[] bytes = stream.bytes();
            for (int length = 0; length < bytes.length - 2; length += 97) {
                byte[] start = Arrays.copyOf(bytes, length);
                assertThrows(CodecException.class, () -> decoder.decode(start, stream.description()), name + " " + length);
            }
        }
    }

    @Test
    void theEndMarkerMayBeMissingAndZerosMayFollow() throws IOException {
        Streams.Entry stream = Streams.named("grey.j2k");
        byte[] bytes = stream.bytes();
        int length = bytes.length;
        short[] samples = (short[]) decoder.decode(bytes, stream.description()).samples();
        byte[] without = Arrays.copyOf(bytes, length - 2);
        assertArrayEquals(samples, (short[]) decoder.decode(without, stream.description()).samples());
        byte[] padded = Arrays.copyOf(bytes, length + 3);
        assertArrayEquals(samples, (short[]) decoder.decode(padded, stream.description()).samples());
    }

    private void assertRefused(byte[] stream, PixelDescription d, String reason) {
        CodecException e = assertThrows(CodecException.class, () -> decoder.decode(stream, d));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
