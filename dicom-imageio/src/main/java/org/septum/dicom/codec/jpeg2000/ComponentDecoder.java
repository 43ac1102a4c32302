package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** Decodes a tile-component: code-blocks, dequantization, wavelet. */
final class ComponentDecoder {
    private final BlockDecoder blocks = new BlockDecoder();
    private final HtBlockDecoder fastBlocks = new HtBlockDecoder();
    private final int[] samples = new int[4096];

    Plane decode(TileComponent component, byte[] packets) throws CodecException {
        return component.coding().reversible() ? new Plane.Integers(integers(component, packets))
                : new Plane.Reals(reals(component, packets));
    }

    private int[][] integers(TileComponent component, byte[] packets) throws CodecException {
        int[][] low = integers(component, packets, 0, 0);
        for (int r = 1; r <= component.levels(); r++) {
            low = ReversibleWavelet.synthesise(component.resolution(r).area(), low, integers(component, packets, r, 0),
                    integers(component, packets, r, 1), integers(component, packets, r, 2));
        }
        return low;
    }

    private float[][] reals(TileComponent component, byte[] packets) throws CodecException {
        float[][] low = reals(component, packets, 0, 0);
        for (int r = 1; r <= component.levels(); r++) {
            low = IrreversibleWavelet.synthesise(component.resolution(r).area(), low, reals(component, packets, r, 0),
                    reals(component, packets, r, 1), reals(component, packets, r, 2));
        }
        return low;
    }

    private int[][] integers(TileComponent component, byte[] packets, int r, int b) throws CodecException {
        Subband band = component.resolution(r).band(b);
        int[][] rows = new int[band.area().height()][band.area().width()];
        Resolution resolution = component.resolution(r);
        for (int p = 0; p < resolution.precincts(); p++) {
            if (resolution.known(p) != null) {
                for (CodeBlock block : resolution.known(p).bands()[b].blocks) {
                    if (decode(block, component, band, packets)) {
                        store(block, rows);
                    }
                }
            }
        }
        for (int[] row : rows) {
            halve(row);
        }
        return rows;
    }

    private float[][] reals(TileComponent component, byte[] packets, int r, int b) throws CodecException {
        Subband band = component.resolution(r).band(b);
        float[][] rows = new float[band.area().height()][band.area().width()];
        Resolution resolution = component.resolution(r);
        for (int p = 0; p < resolution.precincts(); p++) {
            if (resolution.known(p) != null) {
                for (CodeBlock block : resolution.known(p).bands()[b].blocks) {
                    if (decode(block, component, band, packets)) {
                        store(block, rows, 0.5f * band.step());
                    }
                }
            }
        }
        return rows;
    }

    /** @return whether the block has samples other than 0 */
    private boolean decode(CodeBlock block, TileComponent component, Subband band, byte[] packets) throws CodecException {
        if (block.length() == 0) {
            return false;
        }
        if (component.coding().has(ComponentCoding.HIGH_THROUGHPUT) && !block.classic) {
            fastBlocks.decode(block, packets, component.coding(), samples);
        } else {
            blocks.decode(block, packets, band.orientation(), component.coding(), samples);
        }
        if (component.regionShift() > 0) {
            lower(component.regionShift(), block.width * block.height);
        }
        return true;
    }

    /** Samples of the region of interest are all above the others (T.800 H.1); a magnitude has one bit of fraction here. */
    private void lower(int shift, int count) {
        for (int i = 0; i < count; i++) {
            int magnitude = samples[i] & Integer.MAX_VALUE;
            if (magnitude >> Math.min(31, shift + 1) != 0) {
                samples[i] = samples[i] & Integer.MIN_VALUE | magnitude >> shift;
            }
        }
    }

    private void store(CodeBlock block, int[][] rows) {
        for (int y = 0, from = 0; y < block.height; y++, from += block.width) {
            System.arraycopy(samples, from, rows[block.y + y], block.x, block.width);
        }
    }

    /** From sign and twice the magnitude to whole numbers. */
    private static void halve(int[] row) {
        for (int x = 0; x < row.length; x++) {
            int sample = row[x];
            int sign = sample >> 31;
            row[x] = ((sample & Integer.MAX_VALUE) >> 1 ^ sign) - sign;
        }
    }

    private void store(CodeBlock block, float[][] rows, float step) {
        for (int y = 0, from = 0; y < block.height; y++, from += block.width) {
            scale(samples, from, rows[block.y + y], block.x, block.width, step);
        }
    }

    private static void scale(int[] samples, int from, float[] row, int to, int count, float step) {
        for (int x = 0; x < count; x++) {
            int sample = samples[from + x];
            int sign = sample >> 31;
            row[to + x] = ((sample & Integer.MAX_VALUE ^ sign) - sign) * step;
        }
    }
}
