package org.septum.viewer.numbers;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.reading.ReadingViewModel;

/** What the numbers rest on besides the contours: the patient's body, the heart rate and the papillary convention. */
public final class BasisViewModel {
    private final ReadingViewModel reading;
    private final ReadOnlyObjectWrapper<Optional<ReadingChoices>> choices = new ReadOnlyObjectWrapper<>(Optional.empty());

    public BasisViewModel(ReadingViewModel reading) {
        this.reading = reading;
        reading.readingProperty().subscribe(r -> choices.set(r.map(CardiacReading::choices)));
    }

    /** Empty while nothing is read. */
    public ReadOnlyObjectProperty<Optional<ReadingChoices>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Whether papillary muscle can be told from blood. */
    public boolean canTellPapillary() {
        return reading.table().map(AreaTable::hasPicture).orElse(false);
    }

    public void papillary(PapillaryConvention convention) {
        reading.papillary(convention);
    }

    /**
     * Height and weight as typed; one of them empty for not known.
     *
     * @return what is wrong with them, for the reader; empty where they were taken over
     */
    public Optional<String> size(String heightCm, String weightKg) {
        if (heightCm.isBlank() || weightKg.isBlank()) {
            body("no height and weight", b -> new Body(Optional.empty(), b.sex(), b.ageYears()));
            return Optional.empty();
        }
        OptionalDouble height = number(heightCm);
        OptionalDouble weight = number(weightKg);
        if (height.isEmpty() || weight.isEmpty()) {
            return Optional.of("Height is a number of cm, weight a number of kg.");
        }
        try {
            BodySurface surface = new BodySurface(height.getAsDouble(), weight.getAsDouble());
            body("height and weight", b -> b.withSurface(surface));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(sentence(e.getMessage()));
        }
    }

    public void sex(Optional<Sex> sex) {
        body("sex", b -> new Body(b.surface(), sex, b.ageYears()));
    }

    /** @return what is wrong with it; empty where it was taken over */
    public Optional<String> age(String years) {
        OptionalDouble typed = number(years);
        boolean whole = typed.isPresent() && typed.getAsDouble() == Math.rint(typed.getAsDouble())
                && typed.getAsDouble() >= 0 && typed.getAsDouble() <= Body.OLDEST;
        if (!years.isBlank() && !whole) {
            return Optional.of("An age is whole years from 0 to " + Body.OLDEST + ".");
        }
        OptionalInt age = whole ? OptionalInt.of((int) typed.getAsDouble()) : OptionalInt.empty();
        body("age", b -> new Body(b.surface(), b.sex(), age));
        return Optional.empty();
    }

    /** @return what is wrong with it; empty where it was taken over */
    public Optional<String> heartRate(String perMinute) {
        OptionalDouble typed = number(perMinute);
        boolean possible = typed.isPresent() && HeartRate.possible(typed.getAsDouble());
        if (!perMinute.isBlank() && !possible) {
            return Optional.of("A heart rate is from %.0f to %.0f per minute.".formatted(HeartRate.LOWEST, HeartRate.HIGHEST));
        }
        reading.choose("heart rate", c -> new ReadingChoices(c.ed(), c.es(), c.ranges(), c.papillary(), c.body(),
                possible ? Optional.of(new HeartRate(typed.getAsDouble(), "typed in")) : Optional.empty()));
        return Optional.empty();
    }

    /** The rate the output is computed with: the one chosen, else the one the times of the phases give. */
    public Optional<HeartRate> rate() {
        return choices.get().flatMap(c -> c.heartRate().or(() -> HeartRate.ofTimes(reading.layer().map(ResultLayer::basis)
                .map(b -> b.triggerMs().stream().mapToDouble(Double::doubleValue).toArray()).orElse(new double[0]))));
    }

    private void body(String what, java.util.function.UnaryOperator<Body> change) {
        reading.choose(what, c -> c.with(change.apply(c.body())));
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
