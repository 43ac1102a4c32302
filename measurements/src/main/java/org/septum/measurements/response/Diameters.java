package org.septum.measurements.response;

/**
 * A tumour's size in two diameters, as RANO measures it.
 *
 * @param productMm2 the sum, over the target lesions, of the products of the longest diameter and the longest at right angles
 *     to it, mm²; of disease that is not measurable, the largest product; 0 where there is no lesion
 * @param isMeasurable whether a lesion's diameters are long enough to count
 */
public record Diameters(double productMm2, boolean isMeasurable) {
    public static final Diameters NONE = new Diameters(0, false);

    public Diameters {
        if (!(productMm2 >= 0 && Double.isFinite(productMm2))) {
            throw new IllegalArgumentException("no product of diameters: " + productMm2);
        }
    }
}
