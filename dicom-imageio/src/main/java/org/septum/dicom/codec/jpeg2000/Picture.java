package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.PixelDescription;

/** Takes in tiles' samples: adds the level they were lowered by, cuts them to their range, and puts them into the frame. */
final class Picture {
    private static final float LARGEST_EXACT = 1 << 21;
    private static final float ROUNDING = 3 << 22;

    private final ImageSize size;
    private final int columns;
    private final int samples;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] ints;

    Picture(ImageSize size, PixelDescription d) {
        this.size = size;
        columns = d.columns();
        samples = d.samples();
        bytes = d.bitsAllocated() <= 8 ? new byte[d.frameSamples()] : null;
        shorts = bytes == null && d.bitsAllocated() <= 16 ? new short[d.frameSamples()] : null;
        ints = bytes == null && shorts == null ? new int[d.frameSamples()] : null;
    }

    /** The frame's samples; those of a pixel side by side. */
    Object samples() {
        return bytes != null ? bytes : shorts != null ? shorts : ints;
    }

    void put(int component, Area area, Plane plane) {
        Range range = Range.of(size.components()[component]);
        int[] line = new int[area.width()];
        for (int y = 0; y < area.height(); y++) {
            switch (plane) {
                case Plane.Integers(int[][] rows) -> range.cut(rows[y], line);
                case Plane.Reals(float[][] rows) -> range.cut(rows[y], line);
            }
            ImageSize.Component c = size.components()[component];
            if (c.stepX() == 1 && c.stepY() == 1) {
                store(line, ((area.y0() + y - size.y0()) * columns + area.x0() - size.x0()) * samples + component);
            } else {
                repeat(line, c, area, y, component);
            }
        }
    }

    private void store(int[] line, int first) {
        int at = first;
        if (samples == 1 && shorts != null) {
            for (int x = 0; x < line.length; x++) {
                shorts[at + x] = (short) line[x];
            }
        } else if (bytes != null) {
            for (int value : line) {
                bytes[at] = (byte) value;
                at += samples;
            }
        } else if (shorts != null) {
            for (int value : line) {
                shorts[at] = (short) value;
                at += samples;
            }
        } else {
            for (int value : line) {
                ints[at] = value;
                at += samples;
            }
        }
    }

    /** A subsampled component: each sample stands for the columns and rows up to the next one; the first for those before, too. */
    private void repeat(int[] line, ImageSize.Component c, Area area, int y, int component) {
        Area whole = size.component(component);
        int row = area.y0() + y;
        long top = row == whole.y0() ? size.y0() : (long) row * c.stepY();
        long bottom = Math.min(size.y1(), (row + 1L) * c.stepY());
        int left = area.x0() == whole.x0() ? size.x0() : area.x0() * c.stepX();
        int right = (int) Math.min(size.x1(), (long) area.x1() * c.stepX());
        int[] wide = new int[Math.max(0, right - left)];
        for (int x = 0; x < wide.length; x++) {
            wide[x] = line[Math.max(0, (left + x) / c.stepX() - area.x0())];
        }
        for (long to = top; to < bottom; to++) {
            store(wide, ((int) (to - size.y0()) * columns + left - size.x0()) * samples + component);
        }
    }

    /** What a component's samples may be (T.800 annex G.1). */
    private record Range(int shift, int least, int most) {

        static Range of(ImageSize.Component c) {
            int half = 1 << c.precision() - 1;
            return c.signed() ? new Range(0, -half, half - 1) : new Range(half, 0, 2 * half - 1);
        }

        void cut(int[] row, int[] into) {
            for (int x = 0; x < into.length; x++) {
                into[x] = Math.max(least, Math.min(most, row[x] + shift));
            }
        }

        /** Rounds halves to the even number. */
        void cut(float[] row, int[] into) {
            if (most - least < LARGEST_EXACT) {
                cutShort(row, into);
                return;
            }
            for (int x = 0; x < into.length; x++) {
                into[x] = Math.clamp((long) Math.rint(row[x]) + shift, least, most);
            }
        }

        /** Adding 3·2^22 leaves no fraction in a float's 24 bits. */
        private void cutShort(float[] row, int[] into) {
            for (int x = 0; x < into.length; x++) {
                float value = Math.max(-LARGEST_EXACT, Math.min(LARGEST_EXACT, row[x]));
                int whole = Float.floatToRawIntBits(value + ROUNDING) - Float.floatToRawIntBits(ROUNDING);
                into[x] = Math.max(least, Math.min(most, whole + shift));
            }
        }
    }
}
