package org.septum.app.analysis;

import java.io.IOException;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.model.Precision;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;

/** Analyses one phase of a series and tells how sure the network was: the way to tell two series apart whose headers do not. */
public final class HeartLikeness implements SeriesChoice.Likeness {
    private final Analysis analysis;
    private final Precision precision;
    private final Progress progress;

    public HeartLikeness(Analysis analysis, Precision precision, Progress progress) {
        this.analysis = analysis;
        this.precision = precision;
        this.progress = progress;
    }

    @Override
    public double of(Series series) throws IOException {
        try (Volume whole = series.load(progress); Volume phase = whole.copyOfPhase(0)) {
            AnalysisResult result = analysis.run(
                    AnalysisRequest.of(phase, series.info().modality(), precision), progress, FrameListener.none());
            return result.segmentation().confidence().map(c -> c.ofPhase(0)).orElse(0.0);
        } catch (UnfitInputException e) {
            return 0; // what the analysis would refuse is no heart
        }
    }
}
