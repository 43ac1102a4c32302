package org.septum.dicom.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of coding that OpenJPEG and OpenJPH write: the picture comes back, and OpenJPEG's samples do bit for bit. */
class Jpeg2000StreamsTest {
    static List<Streams.Entry> streams() throws IOException {
        return Streams.all();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void samplesAreOpenJpegs(Streams.Entry stream) throws IOException, NoSuchAlgorithmException {
        Object samples = new Jpeg2000FrameDecoder().decode(stream.bytes(), stream.description()).samples();
        byte[] bytes = samples instanceof byte[] b ? b : bytes((short[]) samples);
        assertEquals(stream.sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        if (stream.exact()) {
            assertArrayEquals(Streams.picture(stream), ints(samples, stream.signed()));
        }
    }

    private static byte[] bytes(short[] samples) {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    private static int[] ints(Object samples, boolean signed) {
        int[] ints = new int[java.lang.reflect.Array.getLength(samples)];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = samples instanceof byte[] b ? b[i] & 0xFF : signed ? ((short[]) samples)[i] : ((short[]) samples)[i] & 0xFFFF;
        }
        return ints;
    }
}
