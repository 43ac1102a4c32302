package org.septum.viewer.study;

import java.util.List;

/**
 * What a reader sees of a series before its pixels are read.
 *
 * @param uid identifies it within the program
 * @param patient name of the patient
 * @param description as the scanner's operator called it; may be empty
 * @param modality DICOM's code ("MR", "CT", …); empty where unknown
 * @param slices positions in space
 * @param phases points in time at each position
 * @param triggerMs time after the R wave of each phase in milliseconds; empty where unknown
 */
public record SeriesInfo(
        String uid, String patient, String description, String modality, int slices, int phases, List<Double> triggerMs) {
    public SeriesInfo {
        triggerMs = List.copyOf(triggerMs);
    }

    /** A cine: the same slices at several times. */
    public boolean isCine() {
        return phases > 1;
    }

    public String title() {
        return description.isBlank() ? "Unnamed series" : description;
    }

    /** "MR · 12 slices × 20 phases". */
    public String extent() {
        String stack = phases > 1 ? "%d slices × %d phases".formatted(slices, phases) : counted(slices);
        return modality.isBlank() ? stack : modality + " · " + stack;
    }

    private static String counted(int slices) {
        return slices == 1 ? "1 picture" : slices + " slices";
    }
}
