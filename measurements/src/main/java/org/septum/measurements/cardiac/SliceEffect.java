package org.septum.measurements.cardiac;

/**
 * What one slice at the base or apex does to the ejection fraction.
 *
 * @param ventricle whose
 * @param phase at which it counts or does not: ED or ES
 * @param slice its index
 * @param basal whether it is at the base; else at the apex
 * @param counts whether it counts now
 * @param assumed whether nothing is drawn in it and it was taken to hold as much as its neighbour
 * @param efWith ejection fraction in percent where it counts, and everything between it and the rest
 * @param efWithout where neither it nor what lies beyond counts
 */
public record SliceEffect(Ventricle ventricle, int phase, int slice, boolean basal, boolean counts, boolean assumed, double efWith,
        double efWithout) {
    /** Points of ejection fraction that the slice adds by counting. */
    public double change() {
        return efWith - efWithout;
    }
}
