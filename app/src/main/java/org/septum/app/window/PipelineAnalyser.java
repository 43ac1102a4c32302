package org.septum.app.window;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.UnfitInputException;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.app.Version;
import org.septum.imaging.Progress;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.openvino.OpenVinoUnavailableException;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.Software;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.AnalysisResult;
import org.septum.viewer.study.SeriesSource;

/** Analyses the reading room's series with the cardiac pipeline. Closing it waits for runs under way, which should be cancelled. */
final class PipelineAnalyser implements Analyser, AutoCloseable {
    private final ModelRepository models;
    private final CardiacPipeline pipeline;
    private final ReadWriteLock runs = new ReentrantReadWriteLock();

    PipelineAnalyser(ModelRepository models, NetworkSource networks) {
        this.models = models;
        pipeline = new CardiacPipeline(models, networks);
    }

    @Override
    public List<ModelChoice> models(SeriesSource source) {
        Series series = series(source);
        if (pipeline.misfit(series.grid(), series.info().modality()).isPresent()) {
            return List.of();
        }
        return models.byTask(CardiacPipeline.TASK).stream().map(PipelineAnalyser::choice).toList();
    }

    private static ModelChoice choice(ModelPackage model) {
        List<Precision> precisions = Arrays.stream(Precision.values()).filter(p -> model.manifest().has(of(p))).toList();
        return new ModelChoice(model.id(), model.manifest().name(), model.manifest().version(), precisions);
    }

    @Override
    public AnalysisResult analyse(SeriesSource source, Volume volume, AnalysisOptions options, Progress progress,
            FrameListener frames) throws IOException {
        Series series = series(source);
        AnalysisRequest request = new AnalysisRequest(List.of(new AnalysisInput("image", volume, series.info().modality())),
                Optional.of(options.model()), of(options.precision()));
        runs.readLock().lock();
        try {
            org.septum.ai.AnalysisResult result = pipeline.run(request, progress, forward(frames));
            // The pixels were read when the series was opened, so reading took no time of this run.
            Findings findings =
                    CardiacFindings.of(new Software("Septum", Version.current()), series, volume, result, Duration.ZERO);
            return Shown.of(findings);
        } catch (UnfitInputException e) {
            throw new IOException("This series does not fit: " + e.reason(), e);
        } catch (OpenVinoUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            runs.readLock().unlock();
        }
    }

    @Override
    public void close() {
        runs.writeLock().lock();
        runs.writeLock().unlock();
    }

    private static org.septum.ai.FrameListener forward(FrameListener frames) {
        return new org.septum.ai.FrameListener() {
            @Override
            public void started(Segmentation growing) {
                frames.started(growing.map(), growing.labels());
            }

            @Override
            public void frameDone(int slice, int phase) {
                frames.frameDone(slice, phase);
            }
        };
    }

    private static org.septum.ai.model.Precision of(Precision precision) {
        return switch (precision) {
            case INT8 -> org.septum.ai.model.Precision.INT8;
            case FP32 -> org.septum.ai.model.Precision.FP32;
        };
    }

    private static Series series(SeriesSource source) {
        return ((CatalogueSeries) source).series();
    }
}
