package org.septum.measurements.cardiac;

/** What papillary muscle and trabeculae within the left ventricle's inner contour count as. */
public enum PapillaryConvention {
    /** As blood: the label map as it stands (ACDC's convention; Bernard et al., IEEE TMI 37:2514, 2018). */
    CAVITY("papillary muscles in the cavity"),
    /** As muscle: dark pixels of the cavity are taken from the volume and added to the mass ({@link PapillaryMuscle}). */
    MYOCARDIUM("papillary muscles in the myocardium");

    private final String text;

    PapillaryConvention(String text) {
        this.text = text;
    }

    /** "papillary muscles in the cavity". */
    public String text() {
        return text;
    }
}
