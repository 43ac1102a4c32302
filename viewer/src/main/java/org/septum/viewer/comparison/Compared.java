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
import org.septum.measurements.comparison.OwnValues;
import org.septum.measurements.comparison.RegionAgreement;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertReading;

/**
 * Labels against an expert's, both understood by what they mean. Takes seconds to make for a whole head: not for the window's
 * thread.
 *
 * @param rows agreement of each region, at each phase the expert labelled
 * @param agreement by {@link Agreement}, on the labels' grid; of the whole tumour where one side did not divide it
 * @param disagreements the largest first; accepting and rejecting write the labels' own values
 * @param values the labels' own, for the anatomy's
 */
record Compared(Expert expert, List<Row> rows, LabelMap agreement, List<Disagreement> disagreements, OwnValues values) {
    /** @param name of the region, with the phase where there are several */
    record Row(String name, RegionAgreement of) { }

    /** @throws UnknownLabelsException naming labels that are not understood, or what one side alone has labels for */
    static Compared of(Segmentation own, Expert expert) throws UnknownLabelsException {
        try {
            return understood(own, expert);
        } catch (UnknownLabelsException e) {
            throw new UnknownLabelsException("The result cannot be compared with the other segmentation: it " + e.getMessage());
        }
    }

    private static Compared understood(Segmentation own, Expert expert) throws UnknownLabelsException {
        Anatomy anatomy = anatomy(own.labels());
        LabelConvention convention = LabelConvention.byNames(anatomy, own.map(), own.labels());
        OwnValues values = OwnValues.of(anatomy, own.labels(), convention);
        LabelMap map = convention.translated(own.map());
        LabelMap experts = values.of(expert.map(), anatomy);
        ExpertReading read = ExpertReading.of(map, expert, anatomy);
        List<Row> rows = new ArrayList<>();
        List<Disagreement> all = new ArrayList<>();
        for (Comparison phase : read.phases()) {
            String at = read.phases().size() > 1 ? ", phase " + (phase.phase() + 1) : "";
            phase.regions().forEach(r -> rows.add(new Row(r.region().name() + at, r)));
            phase.disagreements().forEach(d -> all.add(d.writing(own.map(), experts)));
        }
        all.sort((a, b) -> Double.compare(b.ml(), a.ml()));
        return new Compared(expert, List.copyOf(rows), agreement(map, expert.map(), read), List.copyOf(all), values);
    }

    private static LabelMap agreement(LabelMap own, LabelMap expert, ExpertReading read) {
        return read.phases().stream().allMatch(Comparison::isDivided) ? Agreement.of(own, expert)
                : Agreement.of(own, expert, read.anatomy().regions(false).getFirst());
    }

    /** Labels that an accepted piece brings to those there are. */
    List<Label> brought(Disagreement piece, LabelSet known) {
        return values.labels().labels().stream()
                .filter(l -> known.byValue(l.value()).isEmpty() && piece.brings(l.value())).toList();
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
    String words(Disagreement d) {
        return switch (d.kind()) {
            case MISSED -> "Missed: " + name(d.expert());
            case EXTRA -> "Extra: " + name(d.own());
            case OTHER_LABEL -> "%s, the expert's is %s".formatted(name(d.own()), name(d.expert()).toLowerCase(Locale.ROOT));
        };
    }

    private String name(int value) {
        return values.label(value).name();
    }
}
