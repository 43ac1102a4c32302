package org.septum.imaging.window;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/**
 * Turns stored samples into grey through a window: by a table with an entry for every possible sample up to 16 bits, else sample
 * by sample. Immutable; make one per window and use it for every frame of a volume, from any thread.
 */
public final class GreyTable {
    private static final int OPAQUE = 0xff000000;

    private final SampleType type;
    private final Rescale rescale;
    private final WindowLevel window;
    private final boolean inverted;
    private final byte[] grey;

    private GreyTable(SampleType type, Rescale rescale, WindowLevel window, boolean inverted) {
        this.type = type;
        this.rescale = rescale;
        this.window = window;
        this.inverted = inverted;
        grey = type.bytes() <= 2 ? table() : new byte[0];
    }

    /** @param inverted low values bright (MONOCHROME1) */
    public static GreyTable of(SampleType type, Rescale rescale, WindowLevel window, boolean inverted) {
        return new GreyTable(type, rescale, window, inverted);
    }

    public static GreyTable of(Volume volume, WindowLevel window, boolean inverted) {
        return of(volume.type(), volume.rescale(), window, inverted);
    }

    /** Grey, 0 to 255, of a stored sample. */
    public int grey(double stored) {
        double g = window.grey(rescale.value(stored));
        return (int) ((inverted ? 1 - g : g) * 255 + 0.5);
    }

    /**
     * Writes a frame as opaque grey pixels 0xAARRGGBB, row by row, which is also what premultiplied pixels look like.
     *
     * @param frame of a volume of this table's sample type
     * @param out at least as long as the frame
     */
    public void render(MemorySegment frame, int[] out) {
        int n = count(frame, out.length);
        switch (type) {
            case UINT8, INT8 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = argb(grey[frame.get(ValueLayout.JAVA_BYTE, i) & 0xff]);
                }
            }
            case UINT16, INT16 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = argb(grey[frame.getAtIndex(ValueLayout.JAVA_SHORT, i) & 0xffff]);
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = argb((byte) grey(type.get(frame, i)));
                }
            }
        }
    }

    /** Writes a frame as grey bytes, 0 to 255, row by row. */
    public void render(MemorySegment frame, byte[] out) {
        int n = count(frame, out.length);
        switch (type) {
            case UINT8, INT8 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = grey[frame.get(ValueLayout.JAVA_BYTE, i) & 0xff];
                }
            }
            case UINT16, INT16 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = grey[frame.getAtIndex(ValueLayout.JAVA_SHORT, i) & 0xffff];
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = (byte) grey(type.get(frame, i));
                }
            }
        }
    }

    private int count(MemorySegment frame, int room) {
        int n = Math.toIntExact(frame.byteSize() / type.bytes());
        if (n > room) {
            throw new IllegalArgumentException("%d samples do not fit into %d pixels".formatted(n, room));
        }
        return n;
    }

    private static int argb(byte grey) {
        return OPAQUE | (grey & 0xff) * 0x010101;
    }

    /** An entry for each bit pattern of a sample. */
    private byte[] table() {
        byte[] t = new byte[1 << 8 * type.bytes()];
        for (int pattern = 0; pattern < t.length; pattern++) {
            int stored = switch (type) {
                case INT8 -> (byte) pattern;
                case INT16 -> (short) pattern;
                default -> pattern;
            };
            t[pattern] = (byte) grey(stored);
        }
        return t;
    }
}
