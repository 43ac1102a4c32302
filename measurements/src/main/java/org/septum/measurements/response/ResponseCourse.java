package org.septum.measurements.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tumour from the first date to the last, each date beside the first and beside the smallest before it.
 *
 * @param dates in the order of time
 * @param basis which diameters it is judged by
 * @param steps one for each date
 */
public record ResponseCourse(List<TumourDate> dates, Basis basis, List<ResponseStep> steps) {
    /** What the criteria ask for and measurements do not tell. */
    public static final List<String> LEFT_OUT = List.of(
            "Corticosteroid dose and clinical state are not known here; RANO needs both.",
            "A response must be confirmed after four weeks or more; the dates show whether it was, a reader decides.",
            "New lesions, and growth of what does not enhance beside a tumour that does, are not judged by themselves.",
            "Within twelve weeks of radiotherapy a rise may be pseudoprogression.");

    /** The diameters a course is judged by: what enhances at the first date, or the FLAIR abnormality where nothing does. */
    public enum Basis {
        ENHANCING("enhancing tumour", "RANO, Wen et al., J Clin Oncol 28:1963, 2010", TumourDate::enhancing),
        FLAIR("FLAIR abnormality", "RANO for low-grade glioma, van den Bent et al., Lancet Oncol 12:583, 2011",
                TumourDate::flair);

        private final String title;
        private final String source;
        private final Function<TumourDate, Optional<Diameters>> diameters;

        Basis(String title, String source, Function<TumourDate, Optional<Diameters>> diameters) {
            this.title = title;
            this.source = source;
            this.diameters = diameters;
        }

        public String title() {
            return title;
        }

        public String source() {
            return source;
        }

        public Optional<Diameters> of(TumourDate date) {
            return diameters.apply(date);
        }
    }

    public ResponseCourse {
        dates = List.copyOf(dates);
        steps = List.copyOf(steps);
    }

    /**
     * Puts dates in order and compares them; the first is the baseline.
     *
     * @throws IllegalArgumentException where there are fewer than two, or two are of one day
     */
    public static ResponseCourse of(List<TumourDate> unordered) {
        List<TumourDate> dates = unordered.stream().sorted(Comparator.comparing(TumourDate::date)).toList();
        if (dates.size() < 2) {
            throw new IllegalArgumentException("a course needs two dates or more");
        }
        Basis basis = dates.getFirst().enhances() || dates.getFirst().flair().isEmpty() ? Basis.ENHANCING : Basis.FLAIR;
        List<ResponseStep> steps = new ArrayList<>();
        for (int n = 0; n < dates.size(); n++) {
            if (n > 0 && dates.get(n).date().equals(dates.get(n - 1).date())) {
                throw new IllegalArgumentException("two of the dates are " + dates.get(n).date());
            }
            steps.add(step(dates.subList(0, n + 1), basis));
        }
        return new ResponseCourse(dates, basis, steps);
    }

    /** @param upToNow the dates so far, this one last */
    private static ResponseStep step(List<TumourDate> upToNow, Basis basis) {
        TumourDate now = upToNow.getLast();
        Map<String, Change> volumes = new LinkedHashMap<>();
        for (String region : upToNow.getFirst().volumesMl().keySet()) {
            change(upToNow, date -> Optional.ofNullable(date.volumesMl().get(region)))
                    .ifPresent(change -> volumes.put(region, change));
        }
        Optional<Change> product = change(upToNow, date -> basis.of(date).map(Diameters::productMm2));
        RanoRule.Verdict verdict = upToNow.size() == 1 ? baseline(now, basis) : verdict(upToNow, basis, product);
        return new ResponseStep(now.date(), volumes, product, verdict.category(), verdict.text());
    }

    private static Optional<Change> change(List<TumourDate> upToNow, Function<TumourDate, Optional<Double>> quantity) {
        Optional<Double> first = quantity.apply(upToNow.getFirst());
        Optional<Double> now = quantity.apply(upToNow.getLast());
        if (first.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        double nadir = upToNow.subList(0, Math.max(1, upToNow.size() - 1)).stream().flatMap(date -> quantity.apply(date).stream())
                .mapToDouble(Double::doubleValue).min().orElseThrow();
        return Optional.of(new Change(now.get(), first.get(), nadir));
    }

    private static RanoRule.Verdict baseline(TumourDate now, Basis basis) {
        String text = basis.of(now).map(d -> String.format(Locale.ROOT, "Sum of products %.0f mm² of the %s, %s.", d.productMm2(),
                basis.title(), d.isMeasurable() ? "measurable" : "not measurable")).orElse("No diameters were measured.");
        return new RanoRule.Verdict(ResponseCategory.BASELINE, text);
    }

    private static RanoRule.Verdict verdict(List<TumourDate> upToNow, Basis basis, Optional<Change> product) {
        TumourDate first = upToNow.getFirst();
        TumourDate now = upToNow.getLast();
        if (basis == Basis.FLAIR && now.enhances() && first.enhancing().isPresent()) {
            return new RanoRule.Verdict(ResponseCategory.PROGRESSIVE_DISEASE,
                    String.format(Locale.ROOT, "Tumour enhances (%.0f mm²) where none did at baseline: PD.",
                            now.enhancing().orElseThrow().productMm2()));
        }
        if (product.isEmpty()) {
            return new RanoRule.Verdict(ResponseCategory.NOT_EVALUABLE, "The diameters of the %s were not measured at %s date."
                    .formatted(basis.title(), basis.of(first).isEmpty() ? "the first" : "this"));
        }
        return new RanoRule(product.get(), basis.of(now).orElseThrow(), basis.of(first).orElseThrow(), basis == Basis.FLAIR)
                .verdict();
    }
}
