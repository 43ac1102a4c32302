package org.septum.reporting.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.object.Code;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;
import org.septum.measurements.Measurement;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.Lesions;
import org.septum.measurements.tumour.TumourPosition;
import org.septum.measurements.tumour.TumourReading;
import org.septum.measurements.tumour.TumourRegion;

/**
 * Measurement groups of a brain tumour: the volume of each region, with the region's segment where it is one alone; each
 * lesion's two axes; and what is measured of all together. A region is found again by its group's tracking identifier.
 */
final class TumourGroups {
    private static final List<Code> BRAIN = List.of(new Code("12738006", "SCT", "Brain"));
    private static final Code NEOPLASM = new Code("108369006", "SCT", "Neoplasm");
    private static final Code LESION = new Code("52988006", "SCT", "Lesion");
    private static final Code LONG_AXIS = new Code("103339001", "SCT", "Long Axis");
    private static final Code SHORT_AXIS = new Code("103340004", "SCT", "Short Axis");
    private static final Code LATERALITY = new Code("272741003", "SCT", "Laterality");

    private TumourGroups() {}

    static List<MeasurementGroup> of(TumourReading reading, MeasuredSegments segments) {
        List<MeasurementGroup> groups = new ArrayList<>();
        List<Measurement> others = new ArrayList<>(reading.measurements());
        for (TumourRegion region : TumourRegion.values()) {
            reading.measurement(region.measurementId()).ifPresent(m -> {
                groups.add(volume(reading, segments, region, m));
                others.remove(m);
            });
        }
        if (!others.isEmpty()) {
            groups.add(together(reading, others));
        }
        reading.lesions().found().forEach(lesion -> groups.add(lesion(reading.lesions().kind(), lesion)));
        return groups;
    }

    private static MeasurementGroup volume(TumourReading reading, MeasuredSegments segments, TumourRegion region, Measurement m) {
        LabelSet labels = segments.findings().segmentation().labels();
        Optional<TumourPart> part = reading.divided() ? region.onlyPart() : Optional.of(TumourPart.UNDIVIDED);
        Optional<Label> label = part.flatMap(p -> labels.byId(p.id()));
        Code finding = label.map(Label::code).map(TumourGroups::code).orElse(NEOPLASM);
        return segments.group(label, trackingId(region), Optional.of(finding), BRAIN, List.of(
                MeasurementGroup.Measurement.of(MeasurementCodes.VOLUME, m.value(), MeasurementCodes.unit(m.unit()))));
    }

    private static Code code(CodedConcept concept) {
        return new Code(concept.value(), concept.scheme(), concept.meaning());
    }

    /** As label sets call the parts, so that groups with and without a segment are found alike. */
    static String trackingId(TumourRegion region) {
        return region.onlyPart().map(TumourPart::id).orElse(region == TumourRegion.CORE ? "tumour-core" : "tumour");
    }

    private static MeasurementGroup together(TumourReading reading, List<Measurement> measurements) {
        List<MeasurementGroup.Evaluation> side = reading.position().map(TumourPosition::side)
                .map(s -> List.of(new MeasurementGroup.Evaluation(LATERALITY, side(s)))).orElse(List.of());
        return new MeasurementGroup("Tumour", UidRegistry.create(), Optional.of(NEOPLASM), BRAIN, Optional.empty(), "",
                measurements.stream().map(m -> MeasurementGroup.Measurement.of(MeasurementCodes.concept(m), m.value(),
                        MeasurementCodes.unit(m.unit()))).toList(), side);
    }

    private static Code side(TumourPosition.Side side) {
        return switch (side) {
            case LEFT -> new Code("7771000", "SCT", "Left");
            case RIGHT -> new Code("24028007", "SCT", "Right");
            case BOTH -> new Code("51440002", "SCT", "Right and left");
        };
    }

    private static MeasurementGroup lesion(Lesions.Kind kind, Lesion lesion) {
        Code method = new Code("rano-" + kind.name().toLowerCase(Locale.ROOT), MeasurementCodes.SCHEME,
                "Perpendicular diameters of the " + kind.title());
        return new MeasurementGroup("Lesion " + lesion.number(), UidRegistry.create(), Optional.of(LESION), BRAIN,
                Optional.empty(), "", List.of(axis(LONG_AXIS, lesion.size().longest().lengthMm(), method),
                        axis(SHORT_AXIS, lesion.size().perpendicular().lengthMm(), method)), List.of());
    }

    private static MeasurementGroup.Measurement axis(Code concept, double mm, Code method) {
        MeasurementGroup.Measurement plain = MeasurementGroup.Measurement.of(concept, mm, MeasurementCodes.MILLIMETRE);
        return new MeasurementGroup.Measurement(plain.concept(), plain.value(), plain.derivation(), Optional.of(method),
                plain.sites());
    }
}
