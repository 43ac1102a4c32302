package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.UnfitInputException;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.install.Version;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.comparison.Anatomy;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.folder.ResultFolder;

/** The whole way of {@code septum analyze --task cardiac}: paths in, a folder of results out. */
public final class CardiacRun {
    private final ModelRepository models;
    private final CardiacPipeline pipeline;

    public CardiacRun(ModelRepository models, NetworkSource networks) {
        this.models = models;
        pipeline = new CardiacPipeline(models, networks);
    }

    /**
     * What the user asked for; empty where the program is to choose.
     *
     * @param precision empty for INT8 where the model has it, else FP32
     * @param reading what is known of the patient besides the files, and how to read
     * @param expert another segmentation to compare with
     */
    public record Options(Optional<String> series, Optional<String> model, Optional<Precision> precision, Quality quality,
            ReadingChoices reading, Optional<Path> expert) {
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), Optional.empty(), Quality.FAST,
                ReadingChoices.AUTOMATIC, Optional.empty());
    }

    /**
     * @param out where the results go; written whole or not at all
     * @throws NothingFitsException where no series fits
     * @throws org.septum.imaging.UnusableInputException where the input cannot be read or the results cannot be written
     */
    public Outcome run(StudyInput input, Options options, Path out, Progress progress) throws IOException, NothingFitsException {
        Precision precision = ChosenPrecision.of(models, CardiacPipeline.TASK, options.model(), options.precision());
        SeriesChoice.Chosen chosen = new SeriesChoice(pipeline, new HeartLikeness(pipeline, precision, progress.part(0, 0.02)))
                .from(input.series(), options.series());
        Series series = chosen.series();
        long start = System.nanoTime();
        try (Volume volume = series.load(progress.part(0.02, 0.25))) {
            Duration loading = Duration.ofNanos(System.nanoTime() - start);
            ExpertCheck expert = ExpertCheck.of(options.expert(), Anatomy.HEART, series);
            AnalysisInput image = new AnalysisInput("image", volume, series.info().modality(), series.info().description());
            AnalysisRequest request = new AnalysisRequest(List.of(image), options.model(), precision, options.quality());
            AnalysisResult result = pipeline.run(request, progress.part(0.25, 0.85), FrameListener.none());
            Findings findings = CardiacFindings.of(Version.software(), series, volume, result, loading, options.reading())
                    .with(options.quality()).withWarnings(chosen.warnings()).withWarnings(UnreadFiles.warnings(input));
            return expert.written(chosen.why(), findings, ResultFolder.standard(), out, progress.part(0.85, 1));
        } catch (UnfitInputException e) {
            throw new NothingFitsException(e.getMessage());
        }
    }
}
