package org.septum.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.UnfitInputException;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.model.Precision;
import org.septum.app.analysis.HeartLikeness;
import org.septum.app.analysis.NothingFitsException;
import org.septum.app.analysis.SeriesChoice;
import org.septum.app.analysis.StudyInput;
import org.septum.app.install.Version;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.folder.ResultFolder;

/** The whole way of a study in this process: files on disk to masks and numbers on disk. */
final class WholeWay {
    /**
     * One run; times in milliseconds.
     *
     * @param grid of the series that was analysed
     * @param catalogue finding files and reading headers
     * @param load decoding
     * @param analyse finding the heart and segmenting, and all that overlaps with it
     * @param firstOverlay from the start of the analysis to the first labelled frame
     * @param measure labels to numbers
     * @param write {@code labels.nii.gz} and {@code result.json}
     * @param processor time of all threads of the process
     */
    record Lap(Grid grid, double catalogue, double load, double analyse, double firstOverlay, double measure, double write,
            double processor) {
        double total() {
            return catalogue + load + analyse + measure + write;
        }
    }

    private final Path study;
    private final CardiacPipeline pipeline;
    private final Precision precision;

    WholeWay(Path study, CardiacPipeline pipeline, Precision precision) {
        this.study = study;
        this.pipeline = pipeline;
        this.precision = precision;
    }

    Lap run(Path out) throws IOException, NothingFitsException, UnfitInputException {
        double processor = processorMs();
        StopWatch watch = new StopWatch();
        StudyInput input = StudyInput.open(List.of(study), Progress.none());
        Series series = new SeriesChoice(pipeline, new HeartLikeness(pipeline, precision, Progress.none()))
                .from(input.series(), Optional.empty()).series();
        double catalogue = watch.lap();
        try (Volume volume = series.load(Progress.none())) {
            double load = watch.lap();
            long start = System.nanoTime();
            AtomicLong first = new AtomicLong();
            AnalysisRequest request = new AnalysisRequest(List.of(new AnalysisInput("image", volume, series.info().modality())),
                    Optional.empty(), precision, Quality.FAST);
            FrameListener listener = (slice, phase) -> first.compareAndSet(0, System.nanoTime() - start);
            AnalysisResult result = pipeline.run(request, Progress.none(), listener);
            double analyse = watch.lap();
            Findings findings = CardiacFindings.of(
                    Version.software(), series, volume, result, Duration.ofNanos((long) (load * 1e6)));
            double measure = watch.lap();
            ResultFolder.numbers().write(findings, out, Progress.none());
            return new Lap(volume.grid(), catalogue, load, analyse, first.get() / 1e6, measure, watch.lap(),
                    processorMs() - processor);
        }
    }

    static double processorMs() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }
}
