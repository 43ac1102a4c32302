package org.septum.imaging.study;

/**
 * What a series says about the place of its pictures.
 *
 * @param lengths what distances in them mean
 * @param towardsRight the patient's side at the right edge for pictures with no place: Patient Orientation (0020,0020), "L", "PF";
 *     empty where not said, or where the grid itself tells
 * @param towardsBottom the patient's side at the lower edge
 */
public record Placement(Lengths lengths, String towardsRight, String towardsBottom) {
    public static final Placement IN_PATIENT = new Placement(Lengths.IN_PATIENT, "", "");

    /** Whether patient coordinates of the grid mean anything. */
    public boolean inPatient() {
        return lengths == Lengths.IN_PATIENT;
    }
}
