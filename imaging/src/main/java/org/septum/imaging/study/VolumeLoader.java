package org.septum.imaging.study;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/** Decodes the frames of a stack into a volume, file by file on all cores. Each sample is held once, in the volume. */
final class VolumeLoader {
    /** Frames worth reading a file's header again for. */
    private static final int LEAST_PORTION = 16;

    private final DicomStack stack;
    private final FrameDecoder decoder;

    VolumeLoader(DicomStack stack, FrameDecoder decoder) {
        this.stack = stack;
        this.decoder = decoder;
    }

    Volume load(Progress progress) throws IOException {
        Grid grid = stack.grid();
        StackValues values = stack.values();
        Volume volume = Volume.allocateFor(stack.frame(0, 0).source().file(), grid, values.sampleType(), values.ofVolume());
        try {
            Map<Path, List<FrameTarget>> byFile = new LinkedHashMap<>();
            for (int phase = 0; phase < grid.phases(); phase++) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    FrameTarget target = target(slice, phase, volume.frame(slice, phase));
                    byFile.computeIfAbsent(target.frame().source().file(), f -> new ArrayList<>()).add(target);
                }
            }
            ParallelWork.run(portions(byFile.values()), decoder::decode, progress, "Reading pictures");
            return volume;
        } catch (IOException | RuntimeException | Error e) {
            volume.close();
            throw e;
        }
    }

    /** The frames of each file; those of few files with many frames in several portions, so that every core has work. */
    private static List<List<FrameTarget>> portions(Collection<List<FrameTarget>> files) {
        int cores = Runtime.getRuntime().availableProcessors();
        List<List<FrameTarget>> portions = new ArrayList<>();
        for (List<FrameTarget> file : files) {
            boolean mosaic = file.getFirst().frame().crop().isPresent();
            int size = mosaic || files.size() >= 2 * cores ? file.size() : Math.max(LEAST_PORTION, file.size() / (2 * cores) + 1);
            for (int from = 0; from < file.size(); from += size) {
                portions.add(file.subList(from, Math.min(file.size(), from + size)));
            }
        }
        return portions;
    }

    Volume loadFrame(int slice, int phase) throws IOException {
        StackValues values = stack.values();
        Volume volume = Volume.allocate(stack.grid().ofFrame(slice), values.sampleType(), values.ofVolume());
        try {
            decoder.decode(List.of(target(slice, phase, volume.samples())));
            return volume;
        } catch (IOException | RuntimeException | Error e) {
            volume.close();
            throw e;
        }
    }

    private FrameTarget target(int slice, int phase, MemorySegment memory) {
        FrameHeader frame = stack.frame(slice, phase);
        StackValues values = stack.values();
        return new FrameTarget(frame, memory, values.asStored() ? Optional.empty() : Optional.of(values.rescale(frame)));
    }
}
