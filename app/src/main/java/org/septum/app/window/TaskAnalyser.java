package org.septum.app.window;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.reporting.Findings;
import org.septum.reporting.Software;
import org.septum.reporting.stored.PlacedSeries;
import org.septum.reporting.stored.StoredInput;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/**
 * Offers the models of every task that fits a series: the head's alone where it says that it is a FLAIR or is one contrast of a file
 * of several, else the heart's first.
 */
final class TaskAnalyser implements Analyser {
    private final Analyser heart;
    private final TumourAnalyser head;

    TaskAnalyser(Analyser heart, TumourAnalyser head) {
        this.heart = heart;
        this.head = head;
    }

    @Override
    public List<ModelChoice> models(SeriesSource series) {
        List<ModelChoice> ofHead = head.models(series);
        return isHead(series) ? ofHead
                : Stream.concat(heart.models(series).stream(), ofHead.stream()).toList();
    }

    private static boolean isHead(SeriesSource series) {
        return TumourAnalyser.isFlair(series) || TumourAnalyser.isVolume(series);
    }

    @Override
    public Optional<String> misfit(SeriesSource series) {
        Optional<String> ofHead = head.misfit(series);
        if (isHead(series)) {
            return ofHead;
        }
        Optional<String> ofHeart = heart.misfit(series);
        return ofHeart.isEmpty() || ofHead.isEmpty() ? Optional.empty()
                : Optional.of("No heart: %s. No head: %s".formatted(ofHeart.get().replaceAll("\\.$", ""), ofHead.get()));
    }

    /** A cine of a heart comes before a head, where both are there. */
    @Override
    public Optional<SeriesSource> first(List<SeriesSource> fitting) throws IOException {
        boolean cine = fitting.stream().anyMatch(s -> s.grid().phases() > 1 && heart.misfit(s).isEmpty());
        return cine ? Optional.empty() : head.first(fitting);
    }

    @Override
    public boolean isReadInPlanes(SeriesSource series) throws IOException {
        return head.isReadInPlanes(series);
    }

    @Override
    public List<PlacedSeries> study(OpenSeries series, Volume volume, Optional<StoredInput> made, Progress progress)
            throws IOException, UnfitInputException {
        return head.study(series, volume, made, progress);
    }

    @Override
    public Software software() {
        return heart.software();
    }

    @Override
    public Findings analyse(OpenSeries series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames)
            throws IOException, UnfitInputException {
        return (head.has(options.model()) ? head : heart).analyse(series, volume, options, progress, frames);
    }
}
