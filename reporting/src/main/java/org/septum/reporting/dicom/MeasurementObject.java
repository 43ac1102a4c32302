package org.septum.reporting.dicom;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.Equipment;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.sr.Evidence;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.imaging.Label;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;

/**
 * Measurements as a DICOM structured report (Comprehensive SR, PS3.16 TID 1500): a group for each structure, found by what
 * stands before the point in the measurements' ids, and one for each segment of the left ventricle's wall. What papillary muscle
 * counted as is the left ventricle's measurement method.
 */
public final class MeasurementObject {
    private static final int SERIES_NUMBER_OFFSET = 1001;
    /** Names this program as an observer; made from a UUID once and for all. */
    private static final String DEVICE_UID = "2.25.229974460630544878606124866548901742718";
    private static final Code PROCEDURE =
            new Code("analysis", MeasurementCodes.SCHEME, "Analysis of images by a neural network");
    private static final Code LEFT_VENTRICLE_WALL = new Code("49848007", "SCT", "Left Ventricle Myocardium");
    private static final Code END_DIASTOLE = new Code("at-ed", MeasurementCodes.SCHEME, "At end-diastole");

    private MeasurementObject() {
    }

    /**
     * The report's data set.
     *
     * @param sources the frames that were measured
     * @param source the header of one of their files
     * @param written when the object is made
     * @param segmentation what holds the labels that were measured; empty where no segmentation is written
     */
    public static Attributes of(Findings findings, SourceFrames sources, Attributes source, LocalDateTime written,
            Optional<SegmentationIdentity> segmentation) {
        Equipment equipment = Equipment.software(findings.software().name(), findings.software().name(),
                findings.software().version());
        return MeasurementReport.write(new CommonModules(source, equipment, written),
                SERIES_NUMBER_OFFSET + Math.max(0, source.getInt(Tag.SeriesNumber, 0)), "Measurements: " + findings.modelName(),
                DEVICE_UID, PROCEDURE, groups(findings, new MeasuredSegments(findings, segmentation, source)),
                evidence(sources, source, segmentation));
    }

    private static List<MeasurementGroup> groups(Findings findings, MeasuredSegments segments) {
        return findings.tumour().map(reading -> TumourGroups.of(reading, segments))
                .orElseGet(() -> structures(findings, segments));
    }

    private static List<MeasurementGroup> structures(Findings findings, MeasuredSegments segments) {
        Map<String, List<Measurement>> byStructure = new LinkedHashMap<>();
        for (Measurement measurement : findings.measurements()) {
            String structure = measurement.id().replaceFirst("\\..*", "");
            byStructure.computeIfAbsent(structure, s -> new ArrayList<>()).add(measurement);
        }
        List<MeasurementGroup> groups = new ArrayList<>();
        byStructure.forEach((structure, measurements) -> groups.add(group(findings, segments, structure, measurements)));
        findings.heart().ifPresent(reading -> {
            for (AhaSegment segment : AhaSegment.values()) {
                segment(reading, segment).ifPresent(groups::add);
            }
        });
        return groups;
    }

    private static MeasurementGroup group(Findings findings, MeasuredSegments segments, String structure,
            List<Measurement> measurements) {
        Optional<Label> label = findings.segmentation().labels().byId(structure);
        Optional<Code> finding = label.map(Label::code).map(code -> new Code(code.value(), code.scheme(), code.meaning()));
        Optional<Code> method = findings.heart().filter(r -> structure.equals(CardiacReading.LV))
                .map(r -> r.choices().papillary()).map(MeasurementObject::method);
        List<MeasurementGroup.Measurement> numbers = measurements.stream().map(m -> measurement(m, method)).toList();
        return segments.group(label, label.map(Label::name).orElse(structure), finding, List.of(), numbers);
    }

    private static Code method(PapillaryConvention convention) {
        return new Code("papillary-" + convention.name().toLowerCase(Locale.ROOT), MeasurementCodes.SCHEME,
                convention.text().substring(0, 1).toUpperCase(Locale.ROOT) + convention.text().substring(1));
    }

    private static MeasurementGroup.Measurement measurement(Measurement m, Optional<Code> method) {
        MeasurementGroup.Measurement plain = MeasurementGroup.Measurement.of(MeasurementCodes.concept(m), m.value(),
                MeasurementCodes.unit(m.unit()));
        return new MeasurementGroup.Measurement(plain.concept(), plain.value(), plain.derivation(), method, plain.sites());
    }

    /** Thickness, its ratio and mass of one segment; empty where none of them was measured. */
    private static Optional<MeasurementGroup> segment(CardiacReading reading, AhaSegment segment) {
        List<MeasurementGroup.Measurement> found = new ArrayList<>();
        Code site = MeasurementCodes.site(segment);
        reading.wall().map(wall -> wall.segments().get(segment)).ifPresent(wall -> {
            found.add(at(site, MeasurementCodes.WALL_THICKNESS, wall.edMm(), MeasurementCodes.MILLIMETRE));
            wall.esMm().ifPresent(mm -> found.add(
                    at(site, MeasurementCodes.THICKNESS_RATIO, mm / wall.edMm(), MeasurementCodes.RATIO)));
        });
        reading.grams(segment).ifPresent(g -> found.add(at(site, MeasurementCodes.SEGMENT_MASS, g, MeasurementCodes.GRAM)));
        return found.isEmpty() ? Optional.empty() : Optional.of(new MeasurementGroup("Segment " + segment.number(),
                UidRegistry.create(), Optional.of(LEFT_VENTRICLE_WALL), List.of(site), Optional.empty(), "", found, List.of()));
    }

    private static MeasurementGroup.Measurement at(Code site, Code concept, double value, Code unit) {
        MeasurementGroup.Measurement plain = MeasurementGroup.Measurement.of(concept, value, unit);
        Optional<Code> method = concept.equals(MeasurementCodes.THICKNESS_RATIO) ? Optional.empty() : Optional.of(END_DIASTOLE);
        return new MeasurementGroup.Measurement(plain.concept(), plain.value(), plain.derivation(), method, List.of(site));
    }

    private static List<Evidence> evidence(SourceFrames sources, Attributes source, Optional<SegmentationIdentity> segmentation) {
        String study = source.getString(Tag.StudyInstanceUID, "");
        Map<String, InstanceReference> files = new LinkedHashMap<>();
        sources.frames().forEach(frame -> files.putIfAbsent(frame.sopInstanceUid(),
                new InstanceReference(frame.sopClassUid(), frame.sopInstanceUid())));
        List<Evidence> all = new ArrayList<>();
        all.add(new Evidence(study, source.getString(Tag.SeriesInstanceUID, ""), List.copyOf(files.values())));
        segmentation.ifPresent(s -> all.add(new Evidence(study, s.seriesUid(), List.of(s.object()))));
        return all;
    }
}
