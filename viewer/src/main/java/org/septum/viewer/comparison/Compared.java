package org.septum.viewer.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Segmentation;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.comparison.Agreement;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.Comparison;
import org.septum.measurements.comparison.Disagreement;
import org.septum.measurements.comparison.LabelConvention;
import org.septum.measurements.comparison.RegionAgreement;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertReading;

/**
 * Labels against an expert's. Takes seconds to make for a whole head: not for the window's thread.
 *
 * @param rows agreement of each region, at each phase the expert labelled
 * @param agreement by {@link Agreement}, on the labels' grid
 * @param disagreements the largest first
 */
record Compared(Expert expert, List<Row> rows, LabelMap agreement, List<Disagreement> disagreements) {
    /** @param name of the region, with the phase where there are several */
    record Row(String name, RegionAgreement of) { }

    static Compared of(Segmentation own, Expert expert) {
        ExpertReading read = ExpertReading.of(own.map(), expert, anatomy(own.labels()));
        List<Row> rows = new ArrayList<>();
        List<Disagreement> all = new ArrayList<>();
        for (Comparison phase : read.phases()) {
            String at = read.phases().size() > 1 ? ", phase " + (phase.phase() + 1) : "";
            phase.regions().forEach(r -> rows.add(new Row(r.region().name() + at, r)));
            all.addAll(phase.disagreements());
        }
        all.sort((a, b) -> Double.compare(b.ml(), a.ml()));
        return new Compared(expert, List.copyOf(rows), Agreement.of(own.map(), expert.map()), List.copyOf(all));
    }

    static Anatomy anatomy(LabelSet labels) {
        return labels.byId(CardiacReading.LV).isPresent() ? Anatomy.HEART : Anatomy.TUMOUR;
    }

    /** Another result of ours in the expert's place. */
    static Expert asExpert(Segmentation other, String title) throws UnknownLabelsException {
        LabelConvention convention = LabelConvention.byNames(anatomy(other.labels()), other.map(), other.labels());
        return new Expert(convention.translated(other.map()), title, convention.name(), List.of());
    }

    /** "Missed: Oedema", "Oedema, the expert's is Enhancing". */
    static String words(Disagreement d, LabelSet labels) {
        return switch (d.kind()) {
            case MISSED -> "Missed: " + name(d.expert(), labels);
            case EXTRA -> "Extra: " + name(d.own(), labels);
            case OTHER_LABEL -> "%s, the expert's is %s".formatted(name(d.own(), labels), name(d.expert(), labels).toLowerCase(Locale.ROOT));
        };
    }

    private static String name(int value, LabelSet labels) {
        return labels.byValue(value).map(Label::name).orElse("Tumour");
    }
}
