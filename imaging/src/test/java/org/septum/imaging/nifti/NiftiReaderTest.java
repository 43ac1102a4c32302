package org.septum.imaging.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;

class NiftiReaderTest {
    @TempDir
    Path folder;

    private record Format(int code, int width, double[] values, Consumer<ByteBuffer> fill) {}

    /** Six samples of every type, with its extremes. */
    private static Stream<Format> formats() {
        return Stream.of(
                new Format(2, 1, new double[] {0, 1, 127, 128, 200, 255},
                        b -> b.put(new byte[] {0, 1, 127, (byte) 128, (byte) 200, (byte) 255})),
                new Format(256, 1, new double[] {0, 1, 127, -128, -5, -1}, b -> b.put(new byte[] {0, 1, 127, -128, -5, -1})),
                new Format(4, 2, new double[] {0, 1, 32767, -32768, 258, -2}, b -> b.asShortBuffer()
                        .put(new short[] {0, 1, 32767, -32768, 258, -2})),
                new Format(512, 2, new double[] {0, 1, 32767, 32768, 258, 65535}, b -> b.asShortBuffer()
                        .put(new short[] {0, 1, 32767, -32768, 258, -1})),
                new Format(8, 4, new double[] {0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x01020304, -2}, b -> b.asIntBuffer()
                        .put(new int[] {0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x01020304, -2})),
                new Format(768, 4, new double[] {0, 1, Integer.MAX_VALUE, 2147483648.0, 0x01020304, 4294967294.0},
                        b -> b.asIntBuffer().put(new int[] {0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x01020304, -2})),
                new Format(1024, 8, new double[] {0, 1, 1L << 53, -(1L << 53), 0x0102030405060L, -2}, b -> b.asLongBuffer()
                        .put(new long[] {0, 1, 1L << 53, -(1L << 53), 0x0102030405060L, -2})),
                new Format(1280, 8, new double[] {0, 1, 1L << 53, 2, 0x0102030405060L, 3}, b -> b.asLongBuffer()
                        .put(new long[] {0, 1, 1L << 53, 2, 0x0102030405060L, 3})),
                new Format(16, 4, new double[] {0, 1, Float.MAX_VALUE, -1.5f, 0.1f, Float.MIN_VALUE}, b -> b.asFloatBuffer()
                        .put(new float[] {0, 1, Float.MAX_VALUE, -1.5f, 0.1f, Float.MIN_VALUE})),
                new Format(64, 8, new double[] {0, 1, Double.MAX_VALUE, -1.5, 0.1, Double.MIN_VALUE}, b -> b.asDoubleBuffer()
                        .put(new double[] {0, 1, Double.MAX_VALUE, -1.5, 0.1, Double.MIN_VALUE})));
    }

    static Stream<Arguments> everyCombination() {
        return formats().flatMap(f -> Stream.of(1, 2).flatMap(version ->
                Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN).flatMap(order ->
                        Stream.of(".nii", ".nii.gz").map(ending -> Arguments.of(f, version, order, ending)))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void everyTypeOrderAndVersionIsReadExactly(Format f, int version, ByteOrder order, String ending) throws IOException {
        Path file = new NiftiBytes(version, order).dim(3, 2, 1).type(f.code, 8 * f.width).samples(6, f.width, f.fill)
                .writeTo(folder.resolve("a" + ending));
        try (Volume volume = NiftiReader.volume(file, Progress.none())) {
            assertEquals(3, volume.grid().columns());
            assertEquals(2, volume.grid().rows());
            double[] stored = new double[6];
            float[] values = new float[6];
            volume.values(0, 0, values);
            for (int i = 0; i < 6; i++) {
                stored[i] = volume.stored(i % 3, i / 3, 0, 0);
                assertEquals((float) f.values[i], values[i], "value " + i);
            }
            assertArrayEquals(f.values, stored);
        }
    }

    @Test
    void theFirstAxisRunsFastestAndTheFourthIsThePhase() throws IOException {
        Path file = NiftiBytes.little().dim(2, 3, 4, 5).type(4, 16).scaling(0.5, -10)
                .samples(120, 2, b -> {
                    for (short i = 0; i < 120; i++) {
                        b.putShort(i);
                    }
                }).writeTo(folder.resolve("a.nii"));
        try (Volume volume = NiftiReader.volume(file, Progress.none())) {
            assertEquals(1 + 2 * (2 + 3 * (3 + 4 * 4)), volume.stored(1, 2, 3, 4));
            assertEquals(0.5 * 6 - 10, volume.value(0, 0, 1, 0));
        }
    }

    @Test
    void aLargeFileIsReadAcrossChunks() throws IOException {
        int n = 700 * 600 * 3;
        Path file = new NiftiBytes(1, ByteOrder.BIG_ENDIAN).dim(700, 600, 3).type(4, 16).samples(n, 2, b -> {
            for (int i = 0; i < n; i++) {
                b.putShort((short) (i * 31));
            }
        }).writeTo(folder.resolve("a.nii.gz"));
        try (Volume volume = NiftiReader.volume(file, Progress.none())) {
            for (int i = 0; i < n; i += 997) {
                assertEquals((short) (i * 31), volume.stored(i % 700, i / 700 % 600, i / 420000, 0));
            }
        }
    }

    @Test
    void slopesThatMeanNothingAreNoScaling() throws IOException {
        for (double slope : new double[] {0, Double.NaN}) {
            Path file = NiftiBytes.little().dim(1, 1, 1).type(2, 8).scaling(slope, 7).samples(1, 1, b -> b.put((byte) 9))
                    .writeTo(folder.resolve("a.nii"));
            try (Volume volume = NiftiReader.volume(file, Progress.none())) {
                assertEquals(9, volume.value(0, 0, 0, 0));
            }
        }
    }

    @Test
    void extensionsBeforeTheSamplesAreSkipped() throws IOException {
        Path file = NiftiBytes.little().dim(1, 1, 1).type(2, 8).with(b -> b.putFloat(108, 368))
                .samples(17, 1, b -> b.put(16, (byte) 42)).writeTo(folder.resolve("a.nii"));
        try (Volume volume = NiftiReader.volume(file, Progress.none())) {
            assertEquals(42, volume.stored(0, 0, 0, 0));
        }
    }

    @Test
    void aCancelledReadStops() throws IOException {
        Path file = NiftiBytes.little().dim(1, 1, 1).type(2, 8).samples(1, 1, b -> b.put((byte) 9))
                .writeTo(folder.resolve("a.nii"));
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {
                throw new AssertionError("nothing is reported after a cancel");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> NiftiReader.volume(file, cancelled));
    }

    @Test
    void labelsAreWholeNumbersOfOneByte() throws IOException {
        Path good = NiftiBytes.little().dim(2, 1, 1).type(16, 32).samples(2, 4, b -> b.putFloat(3).putFloat(255))
                .writeTo(folder.resolve("a.nii"));
        assertEquals(255, NiftiReader.labels(good).label(1, 0, 0, 0));
        Path bad = NiftiBytes.little().dim(2, 1, 1).type(16, 32).samples(2, 4, b -> b.putFloat(3).putFloat(0.5f))
                .writeTo(folder.resolve("b.nii"));
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> NiftiReader.labels(bad));
        assertTrue(e.getMessage().contains("0.5"), e.getMessage());
    }

    @Test
    void timeBetweenPhasesNeedsAUnit() throws IOException {
        NiftiBytes cine = NiftiBytes.little().dim(1, 1, 1, 2).type(2, 8).pixdim(1, 1, 1, 1, 0.04).samples(2, 1, b -> { });
        assertTrue(NiftiReader.header(cine.units(2).writeTo(folder.resolve("a.nii"))).phaseStepMs().isEmpty());
        Path timed = cine.units(2 + 8).writeTo(folder.resolve("b.nii"));
        assertEquals(40, NiftiReader.header(timed).phaseStepMs().orElseThrow(), 1e-5);
    }
}
