package org.septum.viewer.report;

import java.util.Optional;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.TumourFindings;
import org.septum.viewer.comparison.ComparisonViewModel;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.tumour.TumourState;
import org.septum.viewer.tumour.TumourViewModel;

/** The result shown as a report tells of it: a heart's reading or a tumour's, beside the expert's if one is open. */
public final class ReportedResult {
    private final ReadingViewModel hearts;
    private final TumourViewModel tumours;
    private final ComparisonViewModel comparison;

    public ReportedResult(ReadingViewModel hearts, TumourViewModel tumours, ComparisonViewModel comparison) {
        this.hearts = hearts;
        this.tumours = tumours;
        this.comparison = comparison;
    }

    /** @param listener hears at once and whenever there is something else to report, or nothing any more */
    void onChange(Runnable listener) {
        hearts.readingProperty().subscribe((before, now) -> listener.run());
        tumours.readingProperty().subscribe((before, now) -> listener.run());
        listener.run();
    }

    /** As it stands now; empty where nothing is read, and for labels that come without findings. */
    Optional<ReportDraft> draft() {
        return hearts.readingProperty().get().flatMap(this::ofHeart).or(() -> tumours.state().flatMap(this::ofTumour));
    }

    /** Whether a draft is of the result that is shown. */
    boolean isOf(ReportDraft draft) {
        return draft().filter(d -> d.layer() == draft.layer()).isPresent();
    }

    private Optional<ReportDraft> ofHeart(CardiacReading reading) {
        return hearts.layer().flatMap(layer -> layer.unread().map(found -> {
            Findings read = CardiacFindings.reread(found, reading);
            return new ReportDraft(layer, () -> read, comparison.expert());
        }));
    }

    private Optional<ReportDraft> ofTumour(TumourState state) {
        return state.layer().unread().map(found -> found.with(state.labels())).map(found -> new ReportDraft(state.layer(),
                () -> TumourFindings.reread(found, state.read()), comparison.expert()));
    }
}
