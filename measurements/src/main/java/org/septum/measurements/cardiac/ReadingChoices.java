package org.septum.measurements.cardiac;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a reader decides about a reading; whatever is left open is found automatically. Immutable: each change gives new choices.
 *
 * @param ed phase of end-diastole, from 0; empty for the automatic one
 * @param es phase of end-systole
 * @param ranges slices that count at a phase; a phase that is not named follows the nearer of ED and ES, and where that is not named
 *     either every labelled slice counts
 * @param papillary what papillary muscle counts as
 * @param body the patient's body, typed in or from the files
 * @param heartRate typed in or from the header; empty for the rate the trigger times give
 */
public record ReadingChoices(OptionalInt ed, OptionalInt es, Map<Place, SliceRange> ranges, PapillaryConvention papillary, Body body,
        Optional<HeartRate> heartRate) {
    /** Everything automatic, nothing known of the patient, papillary muscle in the cavity. */
    public static final ReadingChoices AUTOMATIC = new ReadingChoices(OptionalInt.empty(), OptionalInt.empty(), Map.of(),
            PapillaryConvention.CAVITY, Body.UNKNOWN, Optional.empty());

    /** One ventricle at one phase. */
    public record Place(Ventricle ventricle, int phase) {}

    public ReadingChoices {
        ranges = Map.copyOf(ranges);
        Objects.requireNonNull(papillary);
        Objects.requireNonNull(body);
        Objects.requireNonNull(heartRate);
    }

    public ReadingChoices withEd(int phase) {
        return new ReadingChoices(OptionalInt.of(phase), es, ranges, papillary, body, heartRate);
    }

    public ReadingChoices withEs(int phase) {
        return new ReadingChoices(ed, OptionalInt.of(phase), ranges, papillary, body, heartRate);
    }

    public ReadingChoices withAutomaticPhases() {
        return new ReadingChoices(OptionalInt.empty(), OptionalInt.empty(), ranges, papillary, body, heartRate);
    }

    public ReadingChoices withRange(Ventricle ventricle, int phase, SliceRange range) {
        Map<Place, SliceRange> more = new HashMap<>(ranges);
        more.put(new Place(ventricle, phase), range);
        return new ReadingChoices(ed, es, more, papillary, body, heartRate);
    }

    /** Every labelled slice counts again at a phase. */
    public ReadingChoices withAutomaticRange(Ventricle ventricle, int phase) {
        Map<Place, SliceRange> fewer = new HashMap<>(ranges);
        fewer.remove(new Place(ventricle, phase));
        return new ReadingChoices(ed, es, fewer, papillary, body, heartRate);
    }

    public ReadingChoices with(PapillaryConvention convention) {
        return new ReadingChoices(ed, es, ranges, convention, body, heartRate);
    }

    public ReadingChoices with(Body found) {
        return new ReadingChoices(ed, es, ranges, papillary, found, heartRate);
    }

    public ReadingChoices with(HeartRate rate) {
        return new ReadingChoices(ed, es, ranges, papillary, body, Optional.of(rate));
    }

    /** The slices chosen for a ventricle at a phase; empty where none were. */
    public Optional<SliceRange> range(Ventricle ventricle, int phase) {
        return Optional.ofNullable(ranges.get(new Place(ventricle, phase)));
    }
}
