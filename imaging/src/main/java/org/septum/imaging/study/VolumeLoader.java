package org.septum.imaging.study;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** Decodes the frames of a stack into a volume, file by file on all cores. */
final class VolumeLoader {
    private final DicomStack stack;
    private final FrameDecoder decoder;

    VolumeLoader(DicomStack stack, FrameDecoder decoder) {
        this.stack = stack;
        this.decoder = decoder;
    }

    Volume load(Progress progress) throws IOException {
        Grid grid = stack.grid();
        Volume volume = Volume.allocateFor(stack.frame(0, 0).source().file(), grid, stack.sampleType(),
                stack.rescale().orElse(Rescale.NONE));
        try {
            Map<Path, FileFrames> byFile = new LinkedHashMap<>();
            for (int phase = 0; phase < grid.phases(); phase++) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    FrameHeader frame = stack.frame(slice, phase);
                    byFile.computeIfAbsent(frame.source().file(), f -> new FileFrames()).add(frame, volume.frame(slice, phase));
                }
            }
            boolean asStored = stack.rescale().isPresent();
            ParallelWork.run(List.copyOf(byFile.values()), f -> f.decode(decoder, asStored), progress, "Reading pictures");
            return volume;
        } catch (IOException | RuntimeException e) {
            volume.close();
            throw e;
        }
    }

    Volume loadFrame(int slice, int phase) throws IOException {
        FrameHeader header = stack.frame(slice, phase);
        Volume volume = Volume.allocate(stack.grid().ofFrame(slice), stack.sampleType(), stack.rescale().orElse(Rescale.NONE));
        try {
            FileFrames one = new FileFrames();
            one.add(header, volume.samples());
            one.decode(decoder, stack.rescale().isPresent());
            return volume;
        } catch (IOException | RuntimeException e) {
            volume.close();
            throw e;
        }
    }

    /** The frames of one file and where they go. */
    private static final class FileFrames {
        private final List<FrameHeader> frames = new ArrayList<>();
        private final List<MemorySegment> targets = new ArrayList<>();

        void add(FrameHeader frame, MemorySegment target) {
            frames.add(frame);
            targets.add(target);
        }

        void decode(FrameDecoder decoder, boolean asStored) throws IOException {
            if (asStored) {
                decoder.decode(frames, targets);
                return;
            }
            for (int i = 0; i < frames.size(); i++) {
                decodeValues(decoder, frames.get(i), targets.get(i));
            }
        }

        /** Decodes beside the volume and writes values of type FLOAT32 into it. */
        private static void decodeValues(FrameDecoder decoder, FrameHeader frame, MemorySegment target) throws IOException {
            SampleType type = frame.layout().sampleType();
            long count = target.byteSize() / Float.BYTES;
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment stored = arena.allocate(count * type.bytes(), 8);
                decoder.decode(List.of(frame), List.of(stored));
                for (long i = 0; i < count; i++) {
                    target.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) frame.rescale().value(type.get(stored, i)));
                }
            }
        }
    }
}
