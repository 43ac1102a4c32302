package org.septum.measurements.response;

import static org.septum.measurements.response.ResponseCategory.COMPLETE_RESPONSE;
import static org.septum.measurements.response.ResponseCategory.MINOR_RESPONSE;
import static org.septum.measurements.response.ResponseCategory.PARTIAL_RESPONSE;
import static org.septum.measurements.response.ResponseCategory.PROGRESSIVE_DISEASE;
import static org.septum.measurements.response.ResponseCategory.STABLE_DISEASE;

import java.util.Locale;

/**
 * The thresholds of RANO on the sum of products of perpendicular diameters (Wen et al. 2010, table 4): complete response where
 * nothing is left, partial response at a fall of 50 % or more since baseline, progression at a rise of 25 % or more over the
 * smallest sum. Of low-grade glioma a fall of 25 % or more is a minor response (van den Bent et al., Lancet Oncol 12, 2011).
 * Progression outranks the others. Disease that is not measurable at baseline can be stable, progressive or gone.
 */
final class RanoRule {
    private static final double PARTIAL_PERCENT = -50;
    private static final double MINOR_PERCENT = -25;
    private static final double PROGRESSION_PERCENT = 25;
    /** Rounding must not decide: 50 % of a sum is a fall of 50 %. */
    private static final double ROUNDING = 1e-9;

    /** @param text how it came about */
    record Verdict(ResponseCategory category, String text) {}

    private final Change change;
    private final Diameters now;
    private final Diameters first;
    private final boolean lowGrade;

    /**
     * @param now at this date
     * @param first at baseline
     * @param lowGrade whether the diameters are of the FLAIR abnormality
     */
    RanoRule(Change change, Diameters now, Diameters first, boolean lowGrade) {
        this.change = change;
        this.now = now;
        this.first = first;
        this.lowGrade = lowGrade;
    }

    Verdict verdict() {
        Verdict because = rises() && now.isMeasurable() ? progression() : change.value() == 0 ? nothing() : compared();
        String sums = "Sum of products %s mm²; baseline %s mm², smallest before %s mm².".formatted(number(change.value()),
                number(change.baseline()), number(change.nadir()));
        return new Verdict(because.category(), "%s %s: %s.".formatted(sums, because.text(), because.category()));
    }

    private boolean rises() {
        return change.nadir() == 0 ? change.value() > 0
                : change.sinceNadirPercent().orElseThrow() >= PROGRESSION_PERCENT - ROUNDING;
    }

    private Verdict progression() {
        return new Verdict(PROGRESSIVE_DISEASE, change.nadir() == 0 ? "There is measurable tumour where there was none"
                : "%s / %s − 1 = %s %% over the smallest, at least +25 %%".formatted(number(change.value()),
                        number(change.nadir()), signed(change.sinceNadirPercent().orElseThrow())));
    }

    private Verdict nothing() {
        return change.baseline() == 0 ? new Verdict(STABLE_DISEASE, "There was nothing to measure at baseline, nor is there now")
                : new Verdict(COMPLETE_RESPONSE, "Nothing is left");
    }

    private Verdict compared() {
        if (change.baseline() == 0) {
            return new Verdict(STABLE_DISEASE, "What there is now is not measurable");
        }
        double percent = change.sinceBaselinePercent().orElseThrow();
        String since = "%s / %s − 1 = %s %% since baseline, ".formatted(number(change.value()), number(change.baseline()),
                signed(percent));
        boolean partial = percent <= PARTIAL_PERCENT + ROUNDING;
        boolean minor = lowGrade && percent <= MINOR_PERCENT + ROUNDING;
        if ((partial || minor) && !first.isMeasurable()) {
            return new Verdict(STABLE_DISEASE, since + "but the disease was not measurable then");
        }
        return partial ? new Verdict(PARTIAL_RESPONSE, since + "at least −50 %")
                : minor ? new Verdict(MINOR_RESPONSE, since + "between −25 % and −50 %")
                : new Verdict(STABLE_DISEASE, since + (rises() ? "at least +25 % over the smallest, but not measurable now"
                        : "too small a fall for a response, and less than +25 % over the smallest"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String signed(double percent) {
        return String.format(Locale.ROOT, "%+.1f", percent).replace('-', '−');
    }
}
