package org.septum.dicom.codec.jpeg2000;

/** A resolution of a tile-component: its precincts, made when their first packet comes, and its sub-bands. */
final class Resolution {
    private final Area area;
    private final int width;
    private final int height;
    private final Subband[] bands;
    private final int across;
    private final int down;
    private final Precinct[] precincts;

    /**
     * @param width exponent of the precincts' width
     * @param bands of a sub-band there is one at resolution 0, otherwise three
     */
    Resolution(Area area, int width, int height, Subband[] bands) {
        this.area = area;
        this.width = width;
        this.height = height;
        this.bands = bands;
        across = area.isEmpty() ? 0 : (area.x1() - 1 >> width) + 1 - (area.x0() >> width);
        down = area.isEmpty() ? 0 : (area.y1() - 1 >> height) + 1 - (area.y0() >> height);
        precincts = new Precinct[Math.multiplyExact(across, down)];
    }

    /** How many precincts a resolution has. */
    static long precincts(Area area, int width, int height) {
        if (area.isEmpty()) {
            return 0;
        }
        return ((area.x1() - 1 >> width) + 1L - (area.x0() >> width)) * ((area.y1() - 1 >> height) + 1L - (area.y0() >> height));
    }

    Area area() {
        return area;
    }

    Subband band(int index) {
        return bands[index];
    }

    int precinctWidth() {
        return width;
    }

    int precinctHeight() {
        return height;
    }

    int across() {
        return across;
    }

    int down() {
        return down;
    }

    int precincts() {
        return precincts.length;
    }

    /** A precinct, or null where no packet of it has come. */
    Precinct known(int index) {
        return precincts[index];
    }

    Precinct precinct(int index) {
        if (precincts[index] == null) {
            precincts[index] = new Precinct(blocks(index));
        }
        return precincts[index];
    }

    private Precinct.Blocks[] blocks(int index) {
        int column = (area.x0() >> width) + index % across;
        int row = (area.y0() >> height) + index / across;
        int halved = bands.length == 1 ? 0 : 1;
        Precinct.Blocks[] blocks = new Precinct.Blocks[bands.length];
        for (int b = 0; b < bands.length; b++) {
            Area band = bands[b].area();
            Area part = new Area(Math.max(band.x0(), column << width - halved), Math.max(band.y0(), row << height - halved),
                    (int) Math.min(band.x1(), column + 1L << width - halved),
                    (int) Math.min(band.y1(), row + 1L << height - halved));
            blocks[b] = new Precinct.Blocks(bands[b], part);
        }
        return blocks;
    }
}
