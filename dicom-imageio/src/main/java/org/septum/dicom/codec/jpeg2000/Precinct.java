package org.septum.dicom.codec.jpeg2000;

/** A precinct: the code-blocks of up to three sub-bands whose bits share packets (T.800 B.6). */
final class Precinct {
    private final Blocks[] bands;
    /** The next layer to come. */
    int layer;

    Precinct(Blocks[] bands) {
        this.bands = bands;
    }

    Blocks[] bands() {
        return bands;
    }

    /** The code-blocks of one sub-band in a precinct. */
    static final class Blocks {
        final Subband band;
        final int across;
        final CodeBlock[] blocks;
        /** The layer in which each block is there first. */
        final TagTree inclusion;
        /** The bit-planes that each block lacks at the top. */
        final TagTree missing;

        Blocks(Subband band, Area area) {
            this.band = band;
            int width = band.blockWidth();
            int height = band.blockHeight();
            int left = area.x0() >> width;
            int top = area.y0() >> height;
            across = area.isEmpty() ? 0 : (area.x1() - 1 >> width) + 1 - left;
            int down = area.isEmpty() ? 0 : (area.y1() - 1 >> height) + 1 - top;
            blocks = new CodeBlock[across * down];
            for (int i = 0; i < blocks.length; i++) {
                blocks[i] = block(area, left + i % across, top + i / across);
            }
            inclusion = new TagTree(across, down);
            missing = new TagTree(across, down);
        }

        private CodeBlock block(Area area, int column, int row) {
            int x0 = Math.max(area.x0(), column << band.blockWidth());
            int y0 = Math.max(area.y0(), row << band.blockHeight());
            int x1 = (int) Math.min(area.x1(), column + 1L << band.blockWidth());
            int y1 = (int) Math.min(area.y1(), row + 1L << band.blockHeight());
            return new CodeBlock(x0 - band.area().x0(), y0 - band.area().y0(), x1 - x0, y1 - y0);
        }
    }
}
