package org.septum.dicom.codec.jpeg2000;

/**
 * A sub-band of a tile-component.
 *
 * @param orientation 0 LL, 1 HL (columns high-pass), 2 LH, 3 HH
 * @param bitPlanes the most its samples have: Mb of T.800 E-2, plus the shift of a region of interest
 * @param step of quantization, for the irreversible wavelet
 * @param offsetX where it lies among the tile-component's samples: low-pass halves first
 * @param blockWidth exponent of its code-blocks' width
 */
record Subband(int orientation, Area area, int bitPlanes, float step, int offsetX, int offsetY, int blockWidth, int blockHeight) {
}
