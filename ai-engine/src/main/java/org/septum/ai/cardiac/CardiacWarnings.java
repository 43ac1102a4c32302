package org.septum.ai.cardiac;

import java.util.ArrayList;
import java.util.List;
import org.septum.ai.cardiac.series.CardiacView;
import org.septum.ai.cardiac.series.Recognition;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;

/** What a reader should know about a cardiac segmentation before trusting numbers made from it. */
final class CardiacWarnings {
    private CardiacWarnings() {}

    static List<Warning> of(Segmentation segmentation, boolean cutOff) {
        List<Warning> warnings = new ArrayList<>();
        Grid grid = segmentation.map().grid();
        if (grid.phases() == 1) {
            warnings.add(new Warning("one-phase", "The series has one phase: no ejection fraction can be told from it."));
        }
        if (cutOff) {
            warnings.add(new Warning("heart-cut-off",
                    "A structure reaches the border of the analysed window or of the picture; a part of it may be missing."));
        }
        for (Label label : segmentation.labels().labels()) {
            addMissing(segmentation, label, warnings);
        }
        return warnings;
    }

    /** What the series' own name says against it. */
    static List<Warning> ofName(String description) {
        return Recognition.named(description).filter(view -> view != CardiacView.SHORT_AXIS)
                .map(view -> new Warning("series-kind", ("The series calls itself %s. The network knows plain short-axis "
                        + "cine alone; do not rely on its numbers.").formatted(view.text())))
                .stream().toList();
    }

    private static void addMissing(Segmentation segmentation, Label label, List<Warning> warnings) {
        int phases = segmentation.map().grid().phases();
        int missing = 0;
        for (int phase = 0; phase < phases; phase++) {
            missing += segmentation.map().has(label.value(), phase) ? 0 : 1;
        }
        if (missing > 0) {
            warnings.add(new Warning("structure-missing", missing == phases
                    ? label.name() + " was not found."
                    : "%s was not found in %d of %d phases.".formatted(label.name(), missing, phases)));
        }
    }
}
