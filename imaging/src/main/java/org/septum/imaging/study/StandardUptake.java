package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.imaging.Warning;

/**
 * The factor from a PET file's values to standardised uptake by body weight (SUVbw), by the rules of the QIBA vendor-neutral
 * pseudo-code (RSNA QIBA, "Computing SUV from DICOM"). Where anything it needs is missing or makes no sense there is no factor and
 * a warning says what; nothing is assumed.
 */
final class StandardUptake {
    static final String UNIT = "g/ml SUVbw";
    private static final double GRAMS = 1000;
    private static final double DAY_S = 86_400;
    /** No tracer is waited for longer. */
    private static final double LONGEST_UPTAKE_S = 2 * DAY_S;
    /** Doses of PET are given in Bq; numbers this small are MBq by mistake. */
    private static final double LEAST_DOSE_BQ = 1e5;

    private final Attributes data;
    private final Attributes tracer;
    private final List<String> missing = new ArrayList<>();

    private StandardUptake(Attributes data) {
        this.data = data;
        Attributes item = data.getNestedDataset(Tag.RadiopharmaceuticalInformationSequence);
        tracer = item == null ? new Attributes() : item;
    }

    /** Empty for other modalities, for values that are no activity, and, with a warning, where it cannot be worked out. */
    static Optional<Quantity> of(Attributes data, List<Warning> warnings) {
        if (!data.getString(Tag.Modality, "").equals("PT")) {
            return Optional.empty();
        }
        StandardUptake uptake = new StandardUptake(data);
        Optional<Quantity> quantity = switch (data.getString(Tag.Units, "")) {
            case "GML" -> Optional.of(new Quantity(1, uptake.statedUnit()));
            case "BQML" -> uptake.fromActivity(1);
            case "CNTS" -> uptake.fromCounts();
            default -> uptake.without("values in " + unit(data) + " are no activity");
        };
        if (!uptake.missing.isEmpty()) {
            warnings.add(new Warning("no-suv", "Values are in %s: standardised uptake cannot be worked out, because %s."
                    .formatted(unit(data), String.join(" and ", uptake.missing))));
        }
        return quantity;
    }

    /** Units (0054,1001) in the usual spelling. */
    static String unit(Attributes data) {
        String units = data.getString(Tag.Units, "");
        return switch (units) {
            case "BQML" -> "Bq/ml";
            case "CNTS" -> "counts";
            case "CPS" -> "counts/s";
            case "GML" -> "g/ml";
            case "CM2ML" -> "cm\u00b2/ml";
            case "PCNT" -> "%";
            case "NONE", "" -> "unnamed units";
            default -> units;
        };
    }

    /** SUV Type (0054,1006); values in g/ml without one are by body weight. */
    private String statedUnit() {
        String type = data.getString(Tag.SUVType, "BW");
        return type.equals("BW") ? UNIT : "g/ml SUV" + type.toLowerCase(java.util.Locale.ROOT);
    }

    private Optional<Quantity> without(String reason) {
        missing.add(reason);
        return Optional.empty();
    }

    /** Philips' counts carry a factor of their own to SUV, or to activity. */
    private Optional<Quantity> fromCounts() {
        double toUptake = philips(0x00);
        double toActivity = philips(0x09);
        if (toUptake > 0) {
            return Optional.of(new Quantity(toUptake, UNIT));
        }
        return toActivity > 0 ? fromActivity(toActivity) : without("Philips' factor for counts is not in the files");
    }

    private double philips(int element) {
        OptionalInt tag = data.privateTag("Philips PET Private Group", 0x7053, element);
        return tag.isPresent() ? data.getDouble(tag.getAsInt(), 0) : 0;
    }

    private Optional<Quantity> fromActivity(double toActivity) {
        double weight = data.getDouble(Tag.PatientWeight, 0);
        double dose = tracer.getDouble(Tag.RadionuclideTotalDose, 0);
        double halfLife = tracer.getDouble(Tag.RadionuclideHalfLife, 0);
        require(weight > 0, "the patient's weight is not in the files");
        require(dose > 0, "the injected dose is not in the files");
        require(dose <= 0 || dose >= LEAST_DOSE_BQ, "the injected dose of %s Bq cannot be".formatted(dose));
        require(halfLife > 0, "the half-life is not in the files");
        require(Set.of(data.getStrings(Tag.CorrectedImage).length == 0 ? new String[] {""} : distinct())
                .containsAll(Set.of("ATTN", "DECY")), "the files do not say that attenuation and decay were corrected");
        double decay = missing.isEmpty() ? decay(halfLife) : Double.NaN;
        return missing.isEmpty() ? Optional.of(new Quantity(toActivity * weight * GRAMS / (dose * decay), UNIT))
                : Optional.empty();
    }

    private String[] distinct() {
        return Arrays.stream(data.getStrings(Tag.CorrectedImage)).distinct().toArray(String[]::new);
    }

    private void require(boolean there, String reason) {
        if (!there) {
            missing.add(reason);
        }
    }

    /** What is left of the dose at the moment the values were corrected to. */
    private double decay(double halfLife) {
        String corrected = data.getString(Tag.DecayCorrection, "");
        if (corrected.equals("ADMIN")) {
            return 1;
        }
        if (!corrected.equals("START")) {
            missing.add("the files do not say to what moment decay was corrected");
            return Double.NaN;
        }
        double scan = scanStart(halfLife);
        double injection = Moment.of(tracer.getString(Tag.RadiopharmaceuticalStartDateTime, ""));
        double uptake = scan - injection;
        if (Double.isNaN(injection)) {
            // a time without a date: of the scan's day, or of the day before
            double time = Moment.time(tracer.getString(Tag.RadiopharmaceuticalStartTime, ""));
            uptake = ((scan - time) % DAY_S + DAY_S) % DAY_S;
        }
        require(!Double.isNaN(uptake), "the times of injection and scan are not in the files");
        require(Double.isNaN(uptake) || uptake >= 0 && uptake <= LONGEST_UPTAKE_S,
                "the scan starts %.1f hours after the injection".formatted(uptake / 3600));
        return Math.exp(-Math.log(2) * uptake / halfLife);
    }

    /**
     * The series' time, if the frame was not taken before it; then it is that of some later processing, and the start is GE's own
     * statement of it or follows from the frame's reference time.
     */
    private double scanStart(double halfLife) {
        double series = Moment.of(text(Tag.SeriesDate), text(Tag.SeriesTime));
        double acquired = Moment.of(text(Tag.AcquisitionDate), text(Tag.AcquisitionTime));
        if (series <= acquired) {
            return series;
        }
        OptionalInt ge = data.privateTag("GEMS_PETD_01", 0x0009, 0x0D);
        double stated = ge.isPresent() ? Moment.of(text(ge.getAsInt())) : Double.NaN;
        if (!Double.isNaN(stated)) {
            return stated;
        }
        double reference = data.getDouble(Tag.FrameReferenceTime, Double.NaN) / 1000;
        double duration = data.getDouble(Tag.ActualFrameDuration, Double.NaN) / 1000;
        double rate = Math.log(2) / halfLife;
        double meanCount = Math.log(rate * duration / (1 - Math.exp(-rate * duration))) / rate;
        return acquired - reference + meanCount;
    }

    private String text(int tag) {
        return data.getString(tag, "");
    }
}
