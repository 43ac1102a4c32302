package org.septum.imaging;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A 4-D picture: stored samples off-heap on a {@link Grid}, with the rule that turns them into physical values.
 *
 * <p>Whoever holds the volume owns its memory and closes it; after {@link #close()} every access throws
 * {@link IllegalStateException}. The samples may be read from any thread. They are written only while the volume is being filled,
 * before it is handed on.
 */
public final class Volume implements AutoCloseable {
    private static final double LARGEST_PART_OF_MEMORY = 0.75;
    private static final double GIGABYTES = 1e-9;

    private final Grid grid;
    private final SampleType type;
    private final Rescale rescale;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment samples;

    private Volume(Grid grid, SampleType type, Rescale rescale) {
        this.grid = grid;
        this.type = type;
        this.rescale = rescale;
        samples = arena.allocate(Math.multiplyExact(grid.size(), type.bytes()), 64);
    }

    /** A volume of zeros. Throws OutOfMemoryError where the machine has no room for it. */
    public static Volume allocate(Grid grid, SampleType type, Rescale rescale) {
        return new Volume(grid, type, rescale);
    }

    /**
     * As {@link #allocate}, for samples kept in a file. Memory is not asked for where the machine cannot have it, because some
     * systems grant it all the same and end the program later.
     *
     * @throws UnusableInputException where the picture is larger than the machine's memory
     */
    public static Volume allocateFor(Path file, Grid grid, SampleType type, Rescale rescale) throws UnusableInputException {
        long bytes = Math.multiplyExact(grid.size(), type.bytes());
        long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        if (bytes > memory * LARGEST_PART_OF_MEMORY) {
            throw new UnusableInputException(file, "needs %.1f GB of memory, of which this machine has %.1f"
                    .formatted(bytes * GIGABYTES, memory * GIGABYTES));
        }
        return new Volume(grid, type, rescale);
    }

    public Grid grid() {
        return grid;
    }

    public SampleType type() {
        return type;
    }

    public Rescale rescale() {
        return rescale;
    }

    /** All samples in grid order; lives as long as this volume. */
    public MemorySegment samples() {
        return samples;
    }

    /** The samples of one frame; lives as long as this volume. */
    public MemorySegment frame(int slice, int phase) {
        long bytes = (long) grid.frameSize() * type.bytes();
        return samples.asSlice(grid.frame(slice, phase) * bytes, bytes);
    }

    /** The stored value at an index. */
    public double stored(int column, int row, int slice, int phase) {
        Objects.checkIndex(column, grid.columns());
        long index = (long) Objects.checkIndex(row, grid.rows()) * grid.columns() + column;
        return type.get(frame(slice, phase), index);
    }

    /** The physical value at an index. */
    public double value(int column, int row, int slice, int phase) {
        return rescale.value(stored(column, row, slice, phase));
    }

    /** Writes one frame's physical values, row by row, into {@code out}, which must hold at least {@code grid.frameSize()}. */
    public void values(int slice, int phase, float[] out) {
        MemorySegment frame = frame(slice, phase);
        int n = grid.frameSize();
        float slope = (float) rescale.slope();
        float intercept = (float) rescale.intercept();
        // Copied to the heap in one go: element access through a segment is slow until it is compiled, and this runs right after start.
        switch (type) {
            case INT16 -> {
                short[] stored = frame.toArray(ValueLayout.JAVA_SHORT);
                for (int i = 0; i < n; i++) {
                    out[i] = slope * stored[i] + intercept;
                }
            }
            case UINT16 -> {
                short[] stored = frame.toArray(ValueLayout.JAVA_SHORT);
                for (int i = 0; i < n; i++) {
                    out[i] = slope * Short.toUnsignedInt(stored[i]) + intercept;
                }
            }
            case RGB8 -> {
                byte[] stored = frame.toArray(ValueLayout.JAVA_BYTE);
                for (int i = 0; i < n; i++) {
                    double luma = SampleType.luma(stored[3 * i], stored[3 * i + 1], stored[3 * i + 2]);
                    out[i] = (float) rescale.value(luma);
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = (float) rescale.value(type.get(frame, i));
                }
            }
        }
    }

    /**
     * Writes one frame's colours as opaque pixels 0xAARRGGBB, row by row.
     *
     * @param out at least {@code grid.frameSize()} long
     * @throws IllegalStateException where the picture is grey
     */
    public void colours(int slice, int phase, int[] out) {
        if (!type.isColour()) {
            throw new IllegalStateException("a grey picture has no colours");
        }
        byte[] stored = frame(slice, phase).toArray(ValueLayout.JAVA_BYTE);
        for (int i = 0; i < grid.frameSize(); i++) {
            out[i] = 0xff000000 | Byte.toUnsignedInt(stored[3 * i]) << 16 | Byte.toUnsignedInt(stored[3 * i + 1]) << 8
                    | Byte.toUnsignedInt(stored[3 * i + 2]);
        }
    }

    /** One phase as a volume of its own, which the caller closes. */
    public Volume copyOfPhase(int phase) {
        Volume copy = new Volume(grid.withPhases(1), type, rescale);
        long bytes = copy.samples.byteSize();
        MemorySegment.copy(samples, Objects.checkIndex(phase, grid.phases()) * bytes, copy.samples, 0, bytes);
        return copy;
    }

    /** Gives the memory back. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
