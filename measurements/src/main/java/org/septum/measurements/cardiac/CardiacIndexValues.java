package org.septum.measurements.cardiac;

import java.util.List;
import java.util.OptionalInt;
import org.septum.measurements.NormalRange;

/**
 * The cardiac index of healthy adults in L/min/m²: by decade, in which men and women did not differ, or by sex where the age is not
 * known. It was measured by flow in the aorta, whose output is the left ventricle's where no valve leaks.
 */
final class CardiacIndexValues {
    private static final String SOURCE =
            "Carlsson et al., J Cardiovasc Magn Reson 14:51, 2012 (144 volunteers, flow in the aorta), mean ± 2 SD";
    private static final int OLDEST_DECADE = 60;

    private record Decade(int from, double mean, double sd) {}

    private static final List<Decade> DECADES = List.of(new Decade(20, 3.3, 0.4), new Decade(30, 3.3, 0.5), new Decade(40, 3.1, 0.5),
            new Decade(50, 3.0, 0.4), new Decade(OLDEST_DECADE, 3.0, 0.4));

    private CardiacIndexValues() {}

    static NormalRange of(Sex sex, OptionalInt age) {
        if (age.isPresent() && age.getAsInt() >= DECADES.getFirst().from) {
            Decade decade = DECADES.get(Math.min((age.getAsInt() - DECADES.getFirst().from) / 10, DECADES.size() - 1));
            String years = decade.from == OLDEST_DECADE ? "over %d years".formatted(decade.from)
                    : "%d to %d years".formatted(decade.from, decade.from + 9);
            return range(decade.mean, decade.sd, "men and women, " + years);
        }
        return sex == Sex.MALE ? range(3.2, 0.5, sex.adults() + ", 21 to 81 years")
                : range(3.1, 0.4, sex.adults() + ", 21 to 81 years");
    }

    private static NormalRange range(double mean, double sd, String people) {
        return new NormalRange(mean - 2 * sd, mean + 2 * sd, people, SOURCE);
    }
}
