package org.septum.imaging.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;

/** Files that cannot be used: each names itself and its reason, and none asks for memory its bytes do not back. */
class NiftiDamageTest {
    @TempDir
    Path folder;

    private final NiftiBytes whole = NiftiBytes.little().dim(4, 3, 2).type(4, 16).samples(24, 2, b -> { });

    @Test
    void aTextFileIsNoNifti() throws IOException {
        refused(Files.writeString(folder.resolve("a.nii"), "hello"), "is not a NIfTI file");
        refused(Files.writeString(folder.resolve("b.nii"), "hello".repeat(200)), "is not a NIfTI file");
        refused(Files.write(folder.resolve("c.nii"), new byte[0]), "is not a NIfTI file");
        refused(folder.resolve("d.nii"), "does not exist");
        refused(folder, "is a folder");
    }

    @Test
    void aFileCutShortSaysHowMuchIsMissing() throws IOException {
        byte[] bytes = whole.bytes();
        refused(write("a.nii", Arrays.copyOf(bytes, 200)), "cut short: a NIfTI-1 header has 348 bytes, here are 200");
        refused(write("b.nii", Arrays.copyOf(bytes, bytes.length - 1)), "declares 48 bytes of samples, but holds 47");
        refused(write("c.nii.gz", NiftiBytes.gzip(Arrays.copyOf(bytes, bytes.length - 5))),
                "declares 48 bytes of samples, but holds 43");
        byte[] zipped = NiftiBytes.gzip(bytes);
        refused(write("d.nii.gz", Arrays.copyOf(zipped, zipped.length - 20)), "cut short");
    }

    @Test
    void aFrameTooMuchIsAWrongSizeButPaddingIsNot() throws IOException {
        byte[] bytes = whole.bytes();
        refused(write("a.nii", Arrays.copyOf(bytes, bytes.length + 24)), "declares 48 bytes of samples, but holds 72");
        refused(write("a.nii.gz", NiftiBytes.gzip(Arrays.copyOf(bytes, bytes.length + 24))), "a frame more");
        NiftiReader.volume(write("b.nii", Arrays.copyOf(bytes, bytes.length + 23)), Progress.none()).close();
        NiftiReader.volume(write("b.nii.gz", NiftiBytes.gzip(Arrays.copyOf(bytes, bytes.length + 23))), Progress.none()).close();
    }

    @Test
    void aDamagedChecksumIsFound() throws IOException {
        byte[] zipped = NiftiBytes.gzip(whole.bytes());
        zipped[zipped.length - 6] ^= 1;
        refused(write("a.nii.gz", zipped), "damaged");
    }

    @Test
    void aHeaderThatDeclaresMoreThanTheCompressedBytesCanHoldIsRefusedBeforeMemoryIsAskedFor() throws IOException {
        NiftiBytes bomb = NiftiBytes.little().dim(32767, 32767, 32767, 2).type(64, 64);
        refused(write("a.nii.gz", NiftiBytes.gzip(bomb.bytes())), "compressed bytes can hold");
        refused(write("a.nii", bomb.bytes()), "but holds 0");
    }

    @Test
    void headersThatMakeNoSenseAreNamed() throws IOException {
        refused(NiftiBytes.little().dim(2, 2, 2, 1, 3).type(2, 8), "axis 5");
        refused(NiftiBytes.little().dim(2, 0, 2).type(2, 8), "size of 0 along axis 2");
        refused(NiftiBytes.little().dim(2, -3, 2).type(2, 8), "size of -3 along axis 2");
        refused(NiftiBytes.little().dim(2).type(2, 8), "1 dimensions");
        refused(NiftiBytes.little().dim(2, 2, 2).type(128, 24), "colours");
        refused(NiftiBytes.little().dim(2, 2, 2).type(32, 64), "complex");
        refused(NiftiBytes.little().dim(2, 2, 2).type(2, 8).with(b -> b.putFloat(108, 100)), "inside its header");
        refused(NiftiBytes.little().dim(2, 2, 2).type(2, 8).with(b -> b.put(345, (byte) 'i')), "second file");
        refused(NiftiBytes.little().dim(2, 2, 2).type(2, 8).pixdim(1, 0, 1, 1), "no voxel size along axis 1");
        refused(NiftiBytes.little().dim(2, 2, 2).type(2, 8).scaling(Double.POSITIVE_INFINITY, 0), "make no values");
        refused(NiftiBytes.little().dim(1, 1, 1).type(1024, 64).samples(1, 8, b -> b.putLong((1L << 53) + 1)), "too large");
    }

    /** Mutated headers either give a volume of the size they declare or the documented exception, quickly and without a bomb. */
    @Test
    void mutatedFilesNeverFailOtherwise() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        byte[][] seeds = {whole.bytes(), NiftiBytes.gzip(whole.bytes()),
            new NiftiBytes(2, java.nio.ByteOrder.BIG_ENDIAN).dim(4, 3, 2, 2).type(16, 32).samples(48, 4, b -> { }).bytes()};
        int read = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = seeds[i % seeds.length].clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            Path file = write("m.nii", bytes);
            try (Volume volume = NiftiReader.volume(file, Progress.none())) {
                assertEquals(volume.grid().size() * volume.type().bytes(), volume.samples().byteSize());
                read++;
            } catch (UnusableInputException e) {
                assertEquals(file, e.file());
            }
        }
        assertTrue(read > 100, "too few mutants were readable to say anything: " + read);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private void refused(NiftiBytes bytes, String reason) throws IOException {
        refused(bytes.writeTo(folder.resolve("x.nii")), reason);
    }

    private static void refused(Path file, String reason) {
        UnusableInputException e = assertThrows(UnusableInputException.class,
                () -> NiftiReader.volume(file, Progress.none()).close());
        assertTrue(e.getMessage().startsWith(file + ": ") && e.getMessage().contains(reason), e.getMessage());
    }
}
