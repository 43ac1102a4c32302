package org.septum.dicom.sr;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;

/**
 * Measurements of one thing (PS3.16 TID 1501, and TID 1410 and 1411 where it is an area or a volume).
 *
 * @param trackingId names the thing to people
 * @param trackingUid the same for the same thing in other reports; empty where there is none
 * @param finding what it is: "Neoplasm"
 * @param sites where it is: "Left ventricle"
 * @param segment the segment of a segmentation that was measured
 * @param sourceSeriesUid the series the segment was drawn on; empty where the report does not say
 * @param evaluations what was judged rather than measured
 */
public record MeasurementGroup(String trackingId, String trackingUid, Optional<Code> finding, List<Code> sites,
        Optional<InstanceReference> segment, String sourceSeriesUid, List<Measurement> measurements,
        List<Evaluation> evaluations) {

    /**
     * A number that was measured (TID 300, TID 1419).
     *
     * @param concept what was measured: "Volume"
     * @param value its number and unit, or why there is none
     * @param derivation "Mean", "Maximum" …
     * @param method how it was measured
     * @param sites where, if that is not where the group is
     */
    public record Measurement(Code concept, ContentValue.Number value, Optional<Code> derivation, Optional<Code> method,
            List<Code> sites) {
        public Measurement {
            sites = List.copyOf(sites);
        }

        /** A plain number. */
        public static Measurement of(Code concept, double value, Code unit) {
            return new Measurement(concept,
                    new ContentValue.Number(java.util.OptionalDouble.of(value), Optional.of(unit), Optional.empty()), Optional
                    .empty(),
                    Optional.empty(), List.of());
        }
    }

    /** Something that was judged: "Shape: lobulated". */
    public record Evaluation(Code concept, Code value) {
    }

    public MeasurementGroup {
        sites = List.copyOf(sites);
        measurements = List.copyOf(measurements);
        evaluations = List.copyOf(evaluations);
    }
}
