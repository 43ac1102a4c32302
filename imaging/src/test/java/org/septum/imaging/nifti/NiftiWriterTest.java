package org.septum.imaging.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.RandomGeometry;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class NiftiWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = SampleType.class, names = "RGB8", mode = EnumSource.Mode.EXCLUDE)
    void volumesOfEveryTypeComeBackExactly(SampleType type) throws IOException {
        Grid grid = new Grid(5, 4, 3, 2, Affine.ofRows(1.5, 0, 0, -3, 0, 1.25, 0, 7, 0, 0, 8, 2));
        for (String name : new String[] {"a.nii", "a.nii.gz"}) {
            try (Volume out = Volume.allocate(grid, type, new Rescale(0.5, -3, ""))) {
                byte[] noise = new byte[(int) out.samples().byteSize()];
                new SplittableRandom(7).nextBytes(noise);
                out.samples().copyFrom(MemorySegment.ofArray(noise));
                NiftiWriter.write(out, folder.resolve(name));
                try (Volume in = NiftiReader.volume(folder.resolve(name), Progress.none())) {
                    assertEquals(grid, in.grid());
                    assertEquals(out.rescale(), in.rescale());
                    assertEquals(type, in.type());
                    assertArrayEquals(noise, in.samples().toArray(ValueLayout.JAVA_BYTE));
                }
            }
        }
    }

    @Test
    void labelsAreUnsignedBytesWithBothForms() throws IOException {
        LabelMap map = LabelMap.empty(new Grid(3, 2, 2, 2, Affine.ofRows(1.5, 0, 0, -3, 0, 1.25, 0, 7, 0, 0, 8, 2)));
        map.frame(1, 1)[5] = (byte) 200;
        Path file = folder.resolve("l.nii.gz");
        NiftiWriter.write(map, file);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            ByteBuffer b = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(352 + 24, b.capacity());
            assertEquals(4, b.getShort(40));
            assertEquals(2, b.getShort(70));
            assertTrue(b.getShort(252) > 0 && b.getShort(254) > 0);
            assertEquals(200, Byte.toUnsignedInt(b.get(b.capacity() - 1)));
            assertArrayEquals(new float[] {-1.5f, 0, 0, 3},
                    new float[] {b.getFloat(280), b.getFloat(284), b.getFloat(288), b.getFloat(292)});
        }
        assertEquals(200, NiftiReader.labels(file).label(2, 1, 1, 1));
    }

    /** Whatever way a picture lies, sform and qform each bring every corner back. */
    @Test
    void orientationsComeBackByEitherForm() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            Affine affine = RandomGeometry.affine(random);
            Grid grid = new Grid(7, 6, 5, 1, affine);
            Path file = folder.resolve("o.nii");
            NiftiWriter.write(LabelMap.empty(grid), file);
            assertSamePlaces(affine, NiftiReader.header(file).grid().toPatient(), 1e-3);
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(254, (short) 0);
            Files.write(file, bytes);
            assertSamePlaces(affine, NiftiReader.header(file).grid().toPatient(), 2e-3);
        }
    }

    @Test
    void aShearedGridIsWrittenWithoutAQform() throws IOException {
        Grid grid = new Grid(50, 50, 20, 1, Affine.ofRows(1, 0.2, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0));
        Path file = folder.resolve("s.nii");
        NiftiWriter.write(LabelMap.empty(grid), file);
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0, b.getShort(252));
        assertSamePlaces(grid.toPatient(), NiftiReader.header(file).grid().toPatient(), 1e-5);
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("x.nii");
        Volume closed = Volume.allocate(new Grid(2, 2, 2, 1, Affine.identity()), SampleType.INT16, Rescale.NONE);
        closed.close();
        assertThrows(IllegalStateException.class, () -> NiftiWriter.write(closed, file));
        assertFalse(Files.exists(file));
        assertThrows(IOException.class,
                () -> NiftiWriter.write(LabelMap.empty(closed.grid()), folder.resolve("missing").resolve("x.nii")));
    }

    static void assertSamePlaces(Affine expected, Affine found, double within) {
        for (int corner = 0; corner < 8; corner++) {
            double i = (corner & 1) * 7;
            double j = (corner >> 1 & 1) * 6;
            double k = (corner >> 2) * 5;
            assertArrayEquals(expected.apply(i, j, k), found.apply(i, j, k), within, () -> expected + " came back as " + found);
        }
    }
}
