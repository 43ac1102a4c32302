package org.septum.dicom.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.CodecFuzz;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

/** The guard around jai's decoder; that the decoder itself is right the conformance files show. */
class Jpeg2000Test {
    private final FrameDecoder decoder = new Jpeg2000FrameDecoder();

    private static PixelDescription description(int rows, int columns) {
        return new PixelDescription(rows, columns, 1, 8, 8, 7, false, "MONOCHROME2", false, 1, PixelType.UINT8);
    }

    private static byte[] picture() {
        byte[] samples = new byte[40 * 24];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i * 7 ^ i / 40 * 13);
        }
        return samples;
    }

    /** A reversible JP2 file, codestream inside. */
    private static byte[] jp2() throws IOException {
        BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, 40, 24, picture());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            J2KImageWriteParam param = (J2KImageWriteParam) writer.getDefaultWriteParam();
            param.setLossless(true);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return out.toByteArray();
    }

    @Test
    void aJp2FileInAFrameIsUnwrapped() throws IOException {
        byte[] stream = jp2();
        assertArrayEquals(picture(), (byte[]) decoder.decode(stream, description(24, 40)).samples());
        int start = Jp2File.codestream(stream);
        assertTrue(start > 0);
        byte[] bare = Arrays.copyOfRange(stream, start, stream.length);
        assertArrayEquals(picture(), (byte[]) decoder.decode(bare, description(24, 40)).samples());
    }

    @Test
    void contradictionsAreRefusedBeforeDecoding() throws IOException {
        byte[] stream = jp2();
        assertRefused(stream, description(24, 41), "40 × 24");
        assertRefused(new byte[100], description(24, 40), "not a JPEG 2000 stream");
    }

    private void assertRefused(byte[] stream, PixelDescription d, String reason) {
        CodecException e = assertThrows(CodecException.class, () -> decoder.decode(stream, d));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void damagedStreams() throws IOException {
        CodecFuzz.run(decoder, jp2(), description(24, 40), 300, Duration.ofSeconds(20));
    }
}
