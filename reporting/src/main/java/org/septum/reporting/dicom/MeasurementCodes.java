package org.septum.reporting.dicom;

import java.util.Map;
import java.util.Optional;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.LongString;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.regional.AhaSegment;

/**
 * Codes of measurements and units. Concepts are those DICOM lists for cardiac MR (PS3.16 CID 3833 Ventricular Ejection Fraction,
 * CID 3835 Ventricular Volume Measurement, CID 12203, TID 3926), for what it lists none the measurement's id in a scheme of our
 * own; units are UCUM.
 */
final class MeasurementCodes {
    static final String SCHEME = "99SEPTUM";
    static final Code WALL_THICKNESS = new Code("122445", "DCM", "Wall Thickness");
    static final Code THICKNESS_RATIO = new Code("122624", "DCM", "Wall Thickness Ratio end-systolic to end-diastolic");
    static final Code SEGMENT_MASS = new Code("segment.mass", SCHEME, "Mass of segment");
    static final Code VOLUME = new Code("118565006", "SCT", "Volume");
    static final Code MILLIMETRE = ucum("mm", "millimeter");
    static final Code RATIO = ucum("1", "no units");
    static final Code GRAM = ucum("g", "gram");

    private static final Map<String, Code> CONCEPTS = Map.ofEntries(
            Map.entry("lv.edv", ln("8821-1", "Left Ventricular ED Volume")),
            Map.entry("lv.esv", ln("8823-7", "Left Ventricular ES Volume")),
            Map.entry("lv.sv", sct("90096001", "Stroke Volume")),
            Map.entry("lv.ef", ln("8811-2", "Left ventricular ejection fraction by MR")),
            Map.entry("lv.mass", ln("18087-7", "Left Ventricle Mass")),
            Map.entry("rv.edv", ln("8822-9", "Right Ventricular ED Volume")),
            Map.entry("rv.esv", ln("8824-5", "Right Ventricular ES Volume")),
            Map.entry("rv.sv", sct("429483009", "RV Stroke Volume")),
            Map.entry("rv.ef", ln("8818-7", "Right ventricular ejection fraction by MR")),
            Map.entry("lv.svi", sct("277381004", "Stroke Index")),
            Map.entry("rv.svi", sct("429619008", "RV Stroke Index")),
            Map.entry("lv.co", sct("82799009", "Cardiac Output")),
            Map.entry("lv.ci", sct("54993008", "Cardiac Index")),
            Map.entry("lv.per", new Code("122616", "DCM", "Peak Ejection Rate")),
            Map.entry("lv.pfr", new Code("122618", "DCM", "Peak Filling Rate")));

    private static final Map<String, Code> UNITS = Map.ofEntries(
            Map.entry("mL", ucum("mL", "milliliter")), Map.entry("g", GRAM), Map.entry("%", ucum("%", "percent")),
            Map.entry("mm", MILLIMETRE), Map.entry("mm²", ucum("mm2", "square millimeter")), Map.entry("1", RATIO),
            Map.entry("mL/m²", ucum("mL/m2", "milliliter per square meter")),
            Map.entry("g/m²", ucum("g/m2", "gram per square meter")), Map.entry("mL/s", ucum("mL/s", "milliliter per second")),
            Map.entry("L/min", ucum("L/min", "liter per minute")),
            Map.entry("L/min/m²", ucum("L/min/m2", "liter per minute per square meter")));

    /** SNOMED CT's segments, in the order of their numbers (PS3.16 CID 3717). */
    private static final String[] SEGMENTS = {"264850008", "396482007", "396646008", "264846001", "396652009", "396654005",
        "264848000", "396647004", "396649001", "264847005", "396655006", "396656007", "264844003", "264845002", "264849008",
        "264853005", "128564006"};

    private MeasurementCodes() {}

    private static Code ucum(String value, String meaning) {
        return new Code(value, "UCUM", meaning);
    }

    private static Code ln(String value, String meaning) {
        return new Code(value, "LN", meaning);
    }

    private static Code sct(String value, String meaning) {
        return new Code(value, "SCT", meaning);
    }

    static Code concept(Measurement m) {
        return CONCEPTS.getOrDefault(m.id(), new Code(m.id(), SCHEME, LongString.of(m.name())));
    }

    static Code unit(String unit) {
        return UNITS.getOrDefault(unit, new Code(unit, SCHEME, unit));
    }

    static Code site(AhaSegment segment) {
        return sct(SEGMENTS[segment.number() - 1], segment == AhaSegment.APEX ? "Apex of left ventricle"
                : "left ventricle " + segment.title() + " segment");
    }

    /** The id of the measurement a concept is; empty for a concept of another program. */
    static Optional<String> id(Code concept) {
        if (concept.scheme().equals(SCHEME)) {
            return Optional.of(concept.value());
        }
        return CONCEPTS.entrySet().stream().filter(e -> e.getValue().value().equals(concept.value())
                && e.getValue().scheme().equals(concept.scheme())).map(Map.Entry::getKey).findFirst();
    }

    /** The unit as measurements write it. */
    static String unit(Code code) {
        return UNITS.entrySet().stream().filter(e -> e.getValue().value().equals(code.value())
                && e.getValue().scheme().equals(code.scheme())).map(Map.Entry::getKey).findFirst().orElse(code.value());
    }
}
