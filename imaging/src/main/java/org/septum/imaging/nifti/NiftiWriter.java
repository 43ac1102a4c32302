package org.septum.imaging.nifti;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/**
 * Writes NIfTI-1 files, compressed where the name ends in {@code .gz}. The sform carries the grid's affine as its source stated
 * it ({@link Grid#asStored}), so a label map lies on the picture it was made for in every other program too.
 *
 * <p>A file is written where it is asked for and is removed again where that fails; whoever needs it to appear at once writes
 * beside and moves. All methods throw {@link IOException} where the file cannot be written.
 */
public final class NiftiWriter {
    private NiftiWriter() {}

    /** Labels as unsigned bytes. */
    public static void write(LabelMap map, Path file) throws IOException {
        Grid grid = map.grid();
        write(file, grid, SampleType.UINT8, Rescale.NONE, out -> {
            for (int phase = 0; phase < grid.phases(); phase++) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    out.write(map.frame(slice, phase));
                }
            }
        });
    }

    /** Stored samples with the rule that turns them into values; little endian. */
    public static void write(Volume volume, Path file) throws IOException {
        Grid grid = volume.grid();
        write(file, grid, volume.type(), volume.rescale(), out -> {
            byte[] frame = new byte[Math.multiplyExact(grid.frameSize(), volume.type().bytes())];
            for (int phase = 0; phase < grid.phases(); phase++) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    volume.frame(slice, phase).asByteBuffer().get(frame);
                    toLittleEndian(frame, volume.type().bytes());
                    out.write(frame);
                }
            }
        });
    }

    private interface Samples {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path file, Grid grid, SampleType type, Rescale rescale, Samples samples) throws IOException {
        byte[] header = NiftiHeaderLayout.bytes(grid, type, rescale);
        OutputStream opened = Files.newOutputStream(file);
        try (OutputStream raw = new BufferedOutputStream(opened, 1 << 16);
                OutputStream out = file.toString().endsWith(".gz") ? new QuickGzip(raw) : raw) {
            out.write(header);
            samples.writeTo(out);
        } catch (IOException | RuntimeException e) {
            remove(file, e);
            throw e;
        }
    }

    /** Labels of a cine take a third of the default level's time, and twice its 60 kB. */
    private static final class QuickGzip extends GZIPOutputStream {
        private static final int LEVEL = 3;

        QuickGzip(OutputStream raw) throws IOException {
            super(raw, 1 << 16);
            def.setLevel(LEVEL);
        }
    }

    private static void remove(Path file, Exception reason) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static void toLittleEndian(byte[] samples, int width) {
        if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN || width == 1) {
            return;
        }
        ByteBuffer b = ByteBuffer.wrap(samples);
        for (int at = 0; at < samples.length; at += width) {
            for (int i = 0; i < width / 2; i++) {
                byte first = b.get(at + i);
                b.put(at + i, b.get(at + width - 1 - i)).put(at + width - 1 - i, first);
            }
        }
    }
}
