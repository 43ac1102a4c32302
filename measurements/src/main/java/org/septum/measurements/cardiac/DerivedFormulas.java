package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.regional.RegionalWall;
import org.septum.measurements.cardiac.regional.SeptalPosition;

/** Measurements derived from volumes and mass: output, rates, what is divided by body surface, the wall as a whole. */
final class DerivedFormulas {
    private static final double ML_PER_L = 1000;
    private static final String ECCENTRICITY =
            "cavity diameter parallel to the septum / perpendicular to it, middle third, at %s (Ryan et al. 1985)";

    private final ReadingChoices choices;
    private final ReadingBasis basis;
    private final VolumeCurve curve;
    private final Optional<RegionalWall> wall;
    private final List<Measurement> found = new ArrayList<>();

    DerivedFormulas(ReadingChoices choices, ReadingBasis basis, VolumeCurve curve, Optional<RegionalWall> wall) {
        this.choices = choices;
        this.basis = basis;
        this.curve = curve;
        this.wall = wall;
    }

    /** What follows from these and is not among them. */
    List<Measurement> from(List<Measurement> measured) {
        Optional<Measurement> output = output(measured);
        output.ifPresent(found::add);
        if (measured.stream().anyMatch(m -> m.id().equals("lv.ef"))) {
            VolumeRates.of(curve.ml(CardiacReading.LV), basis.times()).ifPresent(this::rates);
        }
        choices.body().surface().ifPresent(body -> {
            found.addAll(body.index(measured));
            output.ifPresent(o -> found.add(new Measurement("lv.ci", "Cardiac index", o.value() / body.squareMetres(),
                    "L/min/m²", "cardiac output / body surface")));
        });
        wall.ifPresent(this::wall);
        return found;
    }

    private Optional<HeartRate> heartRate() {
        return choices.heartRate().or(() -> HeartRate.ofTimes(basis.times()));
    }

    private Optional<Measurement> output(List<Measurement> measured) {
        Optional<HeartRate> rate = heartRate();
        Optional<Measurement> stroke = measured.stream().filter(m -> m.id().equals("lv.sv")).findFirst();
        if (rate.isEmpty() || stroke.isEmpty()) {
            return Optional.empty();
        }
        HeartRate beats = rate.get();
        double factor = beats.perMinute() / ML_PER_L;
        return Optional.of(new Measurement("lv.co", "Cardiac output", stroke.get().value() * factor, "L/min",
                String.format(Locale.ROOT, "LV SV · heart rate of %.0f per minute (%s)", beats.perMinute(), beats.origin()),
                stroke.get().interval().map(i -> i.times(factor)), Optional.empty()));
    }

    private void rates(VolumeRates rates) {
        String method = "largest %s of the LV volume curve described by its first " + VolumeRates.HARMONICS + " harmonics";
        found.add(new Measurement("lv.per", "LV peak ejection rate", rates.peakEjection(), "mL/s", method.formatted("fall")));
        found.add(new Measurement("lv.pfr", "LV peak filling rate", rates.peakFilling(), "mL/s", method.formatted("rise")));
    }

    private void wall(RegionalWall regional) {
        OptionalDouble thickest = regional.segments().values().stream().mapToDouble(RegionalWall.Wall::edMm).max();
        thickest.ifPresent(mm -> found.add(new Measurement("lv.wall-max", "Thickest segment at ED", mm, "mm",
                "largest mean thickness of an AHA segment, along rays from the cavity's centre of mass")));
        regional.massWeightedThickening().ifPresent(percent -> found.add(new Measurement("lv.thickening", "Mean wall thickening",
                percent, "%", "100 · (ES − ED) / ED of each AHA segment, weighted by its mass")));
        SeptalPosition septum = regional.septum();
        septum.ed().ifPresent(v -> found.add(new Measurement("lv.ei-ed", "Eccentricity index at ED", v, "1",
                ECCENTRICITY.formatted("ED"))));
        septum.es().ifPresent(v -> found.add(new Measurement("lv.ei-es", "Eccentricity index at ES", v, "1",
                ECCENTRICITY.formatted("ES"))));
    }
}
