package org.septum.measurements.tumour;

/**
 * A lesion and its two diameters, on the axial plane where their product is largest.
 *
 * @param number from 1, by volume, the largest first
 * @param volumeMl of the lesion, with necrosis that hangs together with it
 * @param planes how many axial planes it is seen on
 * @param plane the one it was measured on, as {@link org.septum.imaging.AxialPlanes} counts
 * @param size the diameters, in patient mm
 * @param measurable whether they are long enough for RANO and the lesion is seen on two planes or more
 * @param drawn whether a reader placed the diameters
 */
public record Lesion(int number, double volumeMl, int planes, int plane, Bidimensional size, boolean measurable, boolean drawn) {
}
