package org.septum.imaging.nifti;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;

/**
 * Reads NIfTI-1 and NIfTI-2 files, {@code .nii} and {@code .nii.gz}, in either byte order.
 *
 * <p>All methods throw {@link UnusableInputException}, naming the file and the reason, for a file that is no NIfTI file, is cut
 * short, or declares another size than it holds.
 */
public final class NiftiReader {
    private static final int CHUNK = 1 << 20;

    private NiftiReader() {}

    /** The header alone; checks it against the file's length, not against the samples. */
    public static NiftiHeader header(Path file) throws IOException {
        try (NiftiInput in = NiftiInput.open(file)) {
            return in.header();
        }
    }

    /**
     * The whole picture, its samples as stored; 32-bit unsigned and 64-bit integers are held as FLOAT64. The caller closes it.
     *
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled
     */
    public static Volume volume(Path file, Progress progress) throws IOException {
        try (NiftiInput in = NiftiInput.open(file)) {
            NiftiHeader header = in.header();
            Volume volume = Volume.allocateFor(file, header.grid(), header.sampleType(), header.rescale());
            try {
                fill(in, volume.samples(), header.dataBytes(), progress);
                in.checkEnd();
                return volume;
            } catch (IOException | RuntimeException e) {
                volume.close();
                throw e;
            }
        }
    }

    /**
     * One phase of a picture as a volume of its own; of a compressed file everything before it is read too. The caller closes it.
     *
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled
     */
    public static Volume phase(Path file, int phase, Progress progress) throws IOException {
        try (NiftiInput in = NiftiInput.open(file)) {
            NiftiHeader header = in.header();
            long bytes = header.dataBytes() / header.grid().phases();
            in.skip(Objects.checkIndex(phase, header.grid().phases()) * bytes);
            Volume volume = Volume.allocateFor(file, header.grid().withPhases(1), header.sampleType(), header.rescale());
            try {
                fill(in, volume.samples(), bytes, progress);
                return volume;
            } catch (IOException | RuntimeException e) {
                volume.close();
                throw e;
            }
        }
    }

    /**
     * Several 3-D files as the phases of one volume. Files that agree on sample type and scaling keep their stored samples; where
     * they differ the volume holds values instead: FLOAT64 if one of them holds 32-bit integers or FLOAT64, else FLOAT32.
     *
     * @param headers one per phase, each of {@code grid}'s size in space
     */
    public static Volume phases(List<NiftiHeader> headers, Grid grid, Progress progress) throws IOException {
        NiftiHeader first = headers.getFirst();
        boolean alike = headers.stream()
                .allMatch(h -> h.sampleType() == first.sampleType() && h.rescale().equals(first.rescale()));
        boolean wide = headers.stream()
                .anyMatch(h -> h.sampleType() == SampleType.INT32 || h.sampleType() == SampleType.FLOAT64);
        SampleType type = alike ? first.sampleType() : wide ? SampleType.FLOAT64 : SampleType.FLOAT32;
        Volume all = Volume.allocateFor(first.file(), grid, type, alike ? first.rescale() : Rescale.NONE);
        try {
            for (int phase = 0; phase < headers.size(); phase++) {
                Progress part = progress.part((double) phase / headers.size(), (phase + 1.0) / headers.size());
                try (Volume one = volume(headers.get(phase).file(), part)) {
                    append(one, all, phase, alike);
                }
            }
            return all;
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private static void append(Volume one, Volume all, int phase, boolean alike) {
        Grid grid = all.grid();
        for (int slice = 0; slice < grid.slices(); slice++) {
            MemorySegment target = all.frame(slice, phase);
            if (alike) {
                target.copyFrom(one.frame(slice, 0));
                continue;
            }
            for (int i = 0; i < grid.frameSize(); i++) {
                double value = one.value(i % grid.columns(), i / grid.columns(), slice, 0);
                if (all.type() == SampleType.FLOAT64) {
                    target.setAtIndex(ValueLayout.JAVA_DOUBLE, i, value);
                } else {
                    target.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) value);
                }
            }
        }
    }

    /** Reads the next {@code total} bytes of samples of an opened file into {@code target}, which is long enough for them. */
    private static void fill(NiftiInput in, MemorySegment target, long total, Progress progress) throws IOException {
        NiftiHeader header = in.header();
        NiftiSamples samples = new NiftiSamples(header.file(), header.format(), header.order());
        byte[] chunk = new byte[(int) Math.min(CHUNK, total)];
        for (long done = 0; done < total; ) {
            progress.checkCancelled();
            int length = (int) Math.min(chunk.length, total - done);
            in.readSamples(chunk, length, done);
            samples.copy(chunk, length, target, done / header.format().bytes());
            done += length;
            progress.report((double) done / total, "Reading " + header.file().getFileName());
        }
    }

    /**
     * One frame of a picture as a volume of its own; of a compressed file everything before it is read too. The caller closes it.
     */
    public static Volume frame(Path file, int slice, int phase) throws IOException {
        try (NiftiInput in = NiftiInput.open(file)) {
            NiftiHeader header = in.header();
            byte[] bytes = new byte[Math.multiplyExact(header.grid().frameSize(), header.format().bytes())];
            in.skip((long) header.grid().frame(slice, phase) * bytes.length);
            in.readSamples(bytes, bytes.length, 0);
            Volume volume = Volume.allocate(header.grid().ofFrame(slice), header.sampleType(), header.rescale());
            try {
                new NiftiSamples(file, header.format(), header.order()).copy(bytes, bytes.length, volume.samples(), 0);
                return volume;
            } catch (IOException | RuntimeException e) {
                volume.close();
                throw e;
            }
        }
    }

    /** A label map kept as NIfTI. Values that are not whole numbers from 0 to 255 make the file unusable. */
    public static LabelMap labels(Path file) throws IOException {
        try (Volume volume = volume(file, Progress.none())) {
            Grid grid = volume.grid();
            LabelMap map = LabelMap.empty(grid);
            float[] values = new float[grid.frameSize()];
            for (int phase = 0; phase < grid.phases(); phase++) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    volume.values(slice, phase, values);
                    toBytes(values, map.frame(slice, phase), file);
                }
            }
            return map;
        }
    }

    private static void toBytes(float[] values, byte[] labels, Path file) throws UnusableInputException {
        for (int i = 0; i < labels.length; i++) {
            int label = (int) values[i];
            if (label != values[i] || label < 0 || label > 255) {
                throw new UnusableInputException(file, "is no label map: it holds the value " + values[i]);
            }
            labels[i] = (byte) label;
        }
    }
}
