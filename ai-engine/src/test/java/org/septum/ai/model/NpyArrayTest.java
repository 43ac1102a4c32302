package org.septum.ai.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyArrayTest {
    @TempDir
    Path folder;

    @Test
    void readsShapeAndValues() throws IOException {
        NpyArray array = NpyArray.read(write(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1, 2), }", 4));
        assertArrayEquals(new long[] {2, 1, 2}, array.shape());
        assertArrayEquals(new float[] {0, 1, 2, 3}, array.values());
    }

    @Test
    void whatIsWrittenIsReadAgainAndStartsWhereNumPyWantsIt() throws IOException {
        float[] values = {1.5f, -0f, Float.MIN_VALUE, 3e38f, 5, 6};
        Path file = folder.resolve("written.npy");
        new NpyArray(new long[] {2, 3}, values).write(file);
        NpyArray back = NpyArray.read(file);
        assertArrayEquals(new long[] {2, 3}, back.shape());
        assertArrayEquals(values, back.values());
        assertTrue((Files.size(file) - 4L * values.length) % 64 == 0);
    }

    @Test
    void readsVersion2AndOneDimension() throws IOException {
        NpyArray array = NpyArray.read(write(2, "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", 3));
        assertArrayEquals(new long[] {3}, array.shape());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'descr': '<f8', 'fortran_order': False, 'shape': (4,), }  | 32-bit floats
            {'descr': '>f4', 'fortran_order': False, 'shape': (4,), }  | 32-bit floats
            {'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), } | Fortran
            {'descr': '<f4', 'fortran_order': False, 'shape': (5,), }  | 16 bytes
            {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999999), } | 16 bytes
            {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), } | unreadable shape
            {'descr': '<f4', 'fortran_order': False, }                 | 'shape'
            """)
    void refusesWithTheReason(String header, String reason) throws IOException {
        Path file = write(1, header, 4);
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> NpyArray.read(file));
        assertTrue(e.getMessage().contains(reason) && e.getMessage().contains("x.npy"), e.getMessage());
    }

    /** Any damage is either harmless to the header or a rejection, never another exception. */
    @Test
    void damagedFilesAreRejected() throws IOException {
        byte[] good = Files.readAllBytes(write(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", 4));
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int i = 0; i < random.nextInt(4) && bad.length > 0; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.npy"), bad);
            try {
                NpyArray array = NpyArray.read(file);
                assertTrue(array.values().length * 4 <= bad.length);
            } catch (ModelRejectedException expected) {
                assertTrue(expected.getMessage().contains("damaged.npy"));
            }
        }
    }

    private Path write(int version, String header, int count) throws IOException {
        byte[] text = (header + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4) + text.length + 4 * count)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(i);
        }
        return Files.write(folder.resolve("x.npy"), bytes.array());
    }
}
