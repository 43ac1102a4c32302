package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * The SIZ marker segment (T.800 A.5.1): the image area, tiles and components on the reference grid.
 *
 * @param capabilities Rsiz
 */
record ImageSize(int capabilities, int x0, int y0, int x1, int y1, int tileWidth, int tileHeight, int tileX0, int tileY0,
        Component[] components) {
    /** T.800 allows 16384 components; a picture's pixel has four at most, a multi-component collection rarely a few hundred. */
    private static final int MOST_TILES = 65535;

    /**
     * One component.
     *
     * @param stepX one sample every so many columns of the reference grid
     */
    record Component(int precision, boolean signed, int stepX, int stepY) {
    }

    static ImageSize read(Segment in) throws CodecException {
        int capabilities = in.u16();
        int x1 = in.size();
        int y1 = in.size();
        int x0 = in.size();
        int y0 = in.size();
        int tileWidth = grid(in.u32());
        int tileHeight = grid(in.u32());
        int tileX0 = in.size();
        int tileY0 = in.size();
        Component[] components = components(in);
        ImageSize size = new ImageSize(capabilities, x0, y0, x1, y1, tileWidth, tileHeight, tileX0, tileY0, components);
        size.check();
        return size;
    }

    /** Tiles may reach far beyond the image; where is of no importance. */
    private static int grid(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private static Component[] components(Segment in) throws CodecException {
        int count = in.u16();
        if (count < 1 || 3L * count > in.remaining()) {
            throw new CodecException("a JPEG 2000 picture of " + count + " components");
        }
        Component[] components = new Component[count];
        for (int c = 0; c < count; c++) {
            int depth = in.u8();
            int precision = (depth & 0x7F) + 1;
            int stepX = in.u8();
            int stepY = in.u8();
            if (stepX == 0 || stepY == 0 || precision > 38) {
                throw new CodecException("a JPEG 2000 component of %d bits, every %d × %d".formatted(precision, stepX, stepY));
            }
            components[c] = new Component(precision, depth > 127, stepX, stepY);
        }
        return components;
    }

    private void check() throws CodecException {
        boolean area = x0 < x1 && y0 < y1;
        boolean tiles = tileWidth > 0 && tileHeight > 0 && tileX0 <= x0 && tileY0 <= y0
                && (long) tileX0 + tileWidth > x0 && (long) tileY0 + tileHeight > y0;
        if (!area || !tiles || (long) tilesAcross() * tilesDown() > MOST_TILES) {
            throw new CodecException("a JPEG 2000 picture from (%d, %d) to (%d, %d) in tiles of %d × %d".formatted(x0, y0, x1, y1,
                    tileWidth, tileHeight));
        }
    }

    int tilesAcross() {
        return (int) Math.ceilDiv((long) x1 - tileX0, tileWidth);
    }

    int tilesDown() {
        return (int) Math.ceilDiv((long) y1 - tileY0, tileHeight);
    }

    int tiles() {
        return tilesAcross() * tilesDown();
    }

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    /** The part of the reference grid a tile covers (B-7 to B-10). */
    Area tile(int index) {
        int p = index % tilesAcross();
        int q = index / tilesAcross();
        return new Area((int) Math.max(tileX0 + (long) p * tileWidth, x0), (int) Math.max(tileY0 + (long) q * tileHeight, y0),
                (int) Math.min(tileX0 + (p + 1L) * tileWidth, x1), (int) Math.min(tileY0 + (q + 1L) * tileHeight, y1));
    }

    /** Where a component's samples are. */
    Area component(int c) {
        return new Area(x0, y0, x1, y1).reduced(components[c].stepX(), components[c].stepY());
    }

    int precision() {
        int most = 0;
        for (Component component : components) {
            most = Math.max(most, component.precision());
        }
        return most;
    }
}
