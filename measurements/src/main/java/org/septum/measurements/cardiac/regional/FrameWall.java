package org.septum.measurements.cardiac.regional;

import java.util.Optional;

/**
 * The left ventricle's wall in one frame of a label map, measured when it is first asked for and kept. The frame is read then, so
 * it must not be written to any more: who changes the labels makes a new frame wall.
 */
public final class FrameWall {
    private final byte[] frame;
    private final int columns;
    private final HeartLabels labels;
    private volatile Measured measured;

    /** @param frame labels row by row, borrowed */
    public FrameWall(byte[] frame, int columns, HeartLabels labels) {
        this.frame = frame;
        this.columns = columns;
        this.labels = labels;
    }

    private record Measured(ShortAxis axis, boolean cavity, Optional<WallRing> ring, int[] wallPixels) {}

    /** The closed ring; empty where there is no cavity, or its wall is open. */
    Optional<WallRing> ring(ShortAxis axis) {
        return measured(axis).ring;
    }

    boolean hasCavity(ShortAxis axis) {
        return measured(axis).cavity;
    }

    /** Pixels of wall towards each of the {@value WallRing#RAYS} directions; read only. */
    int[] wallPixels(ShortAxis axis) {
        return measured(axis).wallPixels;
    }

    private Measured measured(ShortAxis axis) {
        Measured known = measured;
        if (known == null || !known.axis.equals(axis)) {
            known = measure(axis);
            measured = known;
        }
        return known;
    }

    private Measured measure(ShortAxis axis) {
        Optional<Centre> cavity = Centre.of(frame, columns, labels.lv());
        Optional<Centre> centre = cavity.or(() -> Centre.of(frame, columns, labels.wall()));
        return new Measured(axis, cavity.isPresent(), cavity.flatMap(c -> WallRing.of(frame, columns, labels, axis, c)),
                centre.map(c -> wallPixels(axis, c)).orElse(new int[WallRing.RAYS]));
    }

    private int[] wallPixels(ShortAxis axis, Centre centre) {
        int[] pixels = new int[WallRing.RAYS];
        for (int i = 0; i < frame.length; i++) {
            if (Byte.toUnsignedInt(frame[i]) == labels.wall()) {
                double degrees = axis.degrees(i % columns - centre.column(), i / columns - centre.row());
                pixels[(int) (degrees * WallRing.RAYS / 360 + 0.5) % WallRing.RAYS]++;
            }
        }
        return pixels;
    }
}
