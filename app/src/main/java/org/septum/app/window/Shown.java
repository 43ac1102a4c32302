package org.septum.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.CurvePoint;
import org.septum.reporting.Findings;
import org.septum.viewer.analysis.AnalysisResult;
import org.septum.viewer.analysis.AnalysisResult.Measured;
import org.septum.viewer.curve.VolumeCurve;

/** Findings in the reading room's words: numbers under the structure they belong to, the curves of the two cavities. */
final class Shown {
    private static final List<String> CAVITIES = List.of("lv", "rv");

    private Shown() {}

    static AnalysisResult of(Findings findings) {
        return new AnalysisResult(findings.segmentation(), findings.measurements().stream().map(Shown::measured).toList(),
                curve(findings), findings.warnings().stream().map(Warning::text).toList(), findings.timing().total());
    }

    private static Measured measured(Measurement m) {
        for (String[] structure : new String[][] {{"Left ventricular ", "Left ventricle"}, {"Right ventricular ", "Right ventricle"}}) {
            if (m.name().startsWith(structure[0])) {
                String name = m.name().substring(structure[0].length());
                String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                return new Measured(structure[1], capital, m.value(), m.unit(), m.method());
            }
        }
        return new Measured("", m.name(), m.value(), m.unit(), m.method());
    }

    private static Optional<VolumeCurve> curve(Findings findings) {
        Optional<Integer> ed = findings.phase(CardiacFindings.ED);
        Optional<Integer> es = findings.phase(CardiacFindings.ES);
        if (ed.isEmpty() || es.isEmpty()) {
            return Optional.empty();
        }
        List<CurvePoint> points = findings.curve();
        boolean timed = points.stream().allMatch(p -> p.triggerMs().isPresent());
        List<Double> times = points.stream().map(p -> p.triggerMs().orElse(p.phase())).toList();
        List<VolumeCurve.Trace> traces = new ArrayList<>();
        for (Label label : findings.segmentation().labels().labels()) {
            if (CAVITIES.contains(label.id())) {
                traces.add(new VolumeCurve.Trace(label.name(), label.rgb(),
                        points.stream().map(p -> p.volumesMl().get(label.id())).toList()));
            }
        }
        return Optional.of(new VolumeCurve(timed ? times : indices(points), timed, traces, ed.get(), es.get()));
    }

    private static List<Double> indices(List<CurvePoint> points) {
        return points.stream().map(p -> (double) p.phase()).toList();
    }
}
