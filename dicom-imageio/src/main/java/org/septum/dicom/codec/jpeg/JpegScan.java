package org.septum.dicom.codec.jpeg;

/**
 * A scan header (T.81 B.2.3).
 *
 * @param components indices into the frame's components
 * @param dcTables Huffman tables by scan component
 * @param start of the spectral selection; the predictor in a lossless scan
 * @param low bit of the successive approximation; the point transform in a lossless scan
 */
record JpegScan(int[] components, int[] dcTables, int[] acTables, int start, int end, int high, int low) {
}
