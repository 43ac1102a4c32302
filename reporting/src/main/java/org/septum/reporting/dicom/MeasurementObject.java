package org.septum.reporting.dicom;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.Equipment;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.LongString;
import org.septum.dicom.sr.Evidence;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.imaging.Label;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;

/**
 * Measurements as a DICOM structured report (Comprehensive SR, PS3.16 TID 1500): a group for each structure, found by what
 * stands before the point in the measurements' ids. Measurements are named by their ids in a coding scheme of our own, 99SEPTUM;
 * units are UCUM where it has them.
 */
public final class MeasurementObject {
    private static final String SCHEME = "99SEPTUM";
    private static final int SERIES_NUMBER_OFFSET = 1001;
    /** Names this program as an observer; made from a UUID once and for all. */
    private static final String DEVICE_UID = "2.25.229974460630544878606124866548901742718";
    private static final Code PROCEDURE = new Code("analysis", SCHEME, "Analysis of images by a neural network");
    private static final Map<String, Code> UNITS = Map.of("mL", ucum("mL", "milliliter"), "g", ucum("g", "gram"), "%", ucum("%",
            "percent"),
            "mm²", ucum("mm2", "square millimeter"), "mL/m²", ucum("mL/m2", "milliliter per square meter"),
            "g/m²", ucum("g/m2", "gram per square meter"), "mm", ucum("mm", "millimeter"));

    private MeasurementObject() {
    }

    private static Code ucum(String value, String meaning) {
        return new Code(value, "UCUM", meaning);
    }

    /**
     * The report's data set.
     *
     * @param sources the frames that were measured
     * @param source the header of one of their files
     * @param written when the object is made
     */
    public static Attributes of(Findings findings, SourceFrames sources, Attributes source, LocalDateTime written) {
        Equipment equipment = Equipment.software(findings.software().name(), findings.software().name(),
                findings.software().version());
        return MeasurementReport.write(new CommonModules(source, equipment, written),
                SERIES_NUMBER_OFFSET + Math.max(0, source.getInt(Tag.SeriesNumber, 0)), "Measurements: " + findings.modelName(),
                DEVICE_UID,
                PROCEDURE, groups(findings), List.of(evidence(sources, source)));
    }

    private static List<MeasurementGroup> groups(Findings findings) {
        Map<String, List<Measurement>> byStructure = new LinkedHashMap<>();
        for (Measurement measurement : findings.measurements()) {
            String structure = measurement.id().replaceFirst("\\..*", "");
            byStructure.computeIfAbsent(structure, s -> new ArrayList<>()).add(measurement);
        }
        List<MeasurementGroup> groups = new ArrayList<>();
        byStructure.forEach((structure, measurements) -> groups.add(group(findings, structure, measurements)));
        return groups;
    }

    private static MeasurementGroup group(Findings findings, String structure, List<Measurement> measurements) {
        Optional<Label> label = findings.segmentation().labels().byId(structure);
        Optional<Code> finding = label.map(Label::code).map(code -> new Code(code.value(), code.scheme(), code.meaning()));
        return new MeasurementGroup(label.map(Label::name).orElse(structure), UidRegistry.create(), finding, List.of(), Optional
                .empty(), "",
                measurements.stream().map(MeasurementObject::measurement).toList(), List.of());
    }

    private static MeasurementGroup.Measurement measurement(Measurement measurement) {
        Code unit = UNITS.getOrDefault(measurement.unit(), new Code(measurement.unit(), SCHEME, measurement.unit()));
        return MeasurementGroup.Measurement.of(new Code(measurement.id(), SCHEME, LongString.of(measurement.name())), measurement
                .value(),
                unit);
    }

    private static Evidence evidence(SourceFrames sources, Attributes source) {
        Map<String, InstanceReference> files = new LinkedHashMap<>();
        sources.frames().forEach(frame -> files.putIfAbsent(frame.sopInstanceUid(),
                new InstanceReference(frame.sopClassUid(), frame.sopInstanceUid())));
        return new Evidence(source.getString(Tag.StudyInstanceUID, ""), source.getString(Tag.SeriesInstanceUID, ""),
                List.copyOf(files.values()));
    }
}
