package org.septum.imaging.fuzz;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.archive.MemoryFiles;
import org.septum.imaging.nifti.NiftiBytes;
import org.septum.imaging.nifti.NiftiReader;

class NiftiFuzzTest {
    /** Buffers for reading and inflating. */
    private static final long BUFFERS = 2 << 20;

    @Test
    void damagedFiles() throws IOException {
        new Bounds("NIfTI", NiftiFuzzTest::run, BUFFERS, 128).hold(seeds());
    }

    /** One execution: a file is read whole, or refused. */
    static void fuzz(byte[] bytes) {
        new Bounds("NIfTI", NiftiFuzzTest::run, BUFFERS, 128).run(bytes, 0);
    }

    private static long run(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 1 && bytes[0] == 0x1f;
        Path file = MemoryFiles.file(gzip ? "scan.nii.gz" : "scan.nii", bytes);
        NiftiReader.header(file);
        try (Volume volume = NiftiReader.volume(file, Progress.none())) {
            return volume.samples().byteSize();
        }
    }

    private static List<byte[]> seeds() throws IOException {
        byte[] plain = NiftiBytes.little().dim(4, 3, 2).type(4, 16).scaling(2, 1)
                .sform(1, 1, 0, 0, 5, 0, 1, 0, 6, 0, 0, 1, 7).samples(24, 2, b -> { }).bytes();
        byte[] wide = new NiftiBytes(2, ByteOrder.BIG_ENDIAN).dim(3, 3, 2, 2).type(16, 32)
                .qform(1, new double[] {0, 0, 1}, new double[] {1, 2, 3}).samples(36, 4, b -> { }).bytes();
        return List.of(plain, wide, NiftiBytes.gzip(plain), NiftiBytes.gzip(wide));
    }
}
