package org.septum.viewer.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.UnfitInputException;
import org.septum.ai.cardiac.series.Recognition;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.Software;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** Runs the cardiac pipeline with the installed models. */
public final class PipelineAnalyser implements Analyser {
    private final Analysis cardiac;
    private final ModelRepository models;
    private final Software software;

    public PipelineAnalyser(Analysis cardiac, ModelRepository models, Software software) {
        this.cardiac = cardiac;
        this.models = models;
        this.software = software;
    }

    @Override
    public List<ModelChoice> models(SeriesSource series) {
        return misfit(series).isPresent()
                ? List.of()
                : models.byTask(cardiac.task()).stream().map(PipelineAnalyser::choice).toList();
    }

    @Override
    public Optional<String> misfit(SeriesSource series) {
        return models.byTask(cardiac.task()).isEmpty()
                ? Optional.of("No model for the heart is installed.")
                : cardiac.misfit(series.grid(), series.info().modality(), series.isColour(), series.placement())
                        .map(reason -> Recognition.of(series.info(), series.grid(), series.placement()).unlikely()
                                .orElse(reason));
    }

    /** A package as a reader chooses it. */
    public static ModelChoice choice(ModelPackage model) {
        Manifest manifest = model.manifest();
        List<Precision> precisions = Stream.of(Precision.INT8, Precision.FP32).filter(manifest::has).toList();
        return new ModelChoice(manifest.id(), manifest.name(), manifest.version(), precisions,
                manifest.best().isPresent() ? List.of(Quality.values()) : List.of(Quality.FAST));
    }

    @Override
    public Software software() {
        return software;
    }

    @Override
    public Findings analyse(OpenSeries opened, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames)
            throws IOException, UnfitInputException {
        Series series = opened.source().series().orElseThrow(() -> new IllegalArgumentException("the series is on no disk"));
        AnalysisInput input = new AnalysisInput(
                "image", volume, series.info().modality(), series.info().description());
        AnalysisRequest request = new AnalysisRequest(List.of(input), Optional.of(options.model()), options.precision(),
                options.quality());
        AnalysisResult result = cardiac.run(request, progress, frames);
        return CardiacFindings.of(software, series, volume, result, opened.loading()).with(options.quality());
    }
}
