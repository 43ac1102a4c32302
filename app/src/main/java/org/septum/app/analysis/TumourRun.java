package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.ai.tumour.series.ContrastFiles;
import org.septum.ai.tumour.series.HeadVolumes;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleFile;
import org.septum.ai.tumour.series.RolePictures;
import org.septum.ai.tumour.series.StudyRoles;
import org.septum.app.install.Version;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Series;
import org.septum.measurements.comparison.Anatomy;
import org.septum.reporting.ExaminedSeries;
import org.septum.reporting.Findings;
import org.septum.reporting.TumourFindings;
import org.septum.reporting.folder.ResultFolder;

/** The whole way of {@code septum analyze --task brain-tumour}: paths in, a folder of results out. */
public final class TumourRun {
    private final ModelRepository models;
    private final TumourPipeline pipeline;

    public TumourRun(ModelRepository models, NetworkSource networks) {
        this.models = models;
        pipeline = new TumourPipeline(models, networks);
    }

    /**
     * What the user asked for; empty where the program is to choose.
     *
     * @param roles a file of the series that plays a role, or a volume of a file
     * @param flair UID of the series that is the FLAIR
     * @param precision empty for INT8 where the model has it, else FP32
     * @param expert another segmentation to compare with
     */
    public record Options(Map<MrRole, RoleFile> roles, Optional<String> flair, Optional<String> model, Optional<Precision> precision,
            Quality quality, Optional<Path> expert) {
        public static final Options NONE = new Options(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Quality.FAST, Optional.empty());

        public Options {
            roles = Map.copyOf(roles);
        }
    }

    /**
     * @param out where the results go; written whole or not at all
     * @throws NothingFitsException where there is no FLAIR of a head, or two series fit a role alike
     * @throws org.septum.imaging.UnusableInputException where the input cannot be read or the results cannot be written
     */
    public Outcome run(StudyInput input, Options options, Path out, Progress progress) throws IOException, NothingFitsException {
        try {
            Precision precision = ChosenPrecision.of(models, TumourPipeline.TASK, options.model(), options.precision());
            long start = System.nanoTime();
            StudyRoles roles = roles(input, options, progress.part(0, 0.1));
            try (HeadVolumes head = HeadVolumes.load(roles, pipeline.roles(options.model()), progress.part(0.1, 0.4))) {
                Duration loading = Duration.ofNanos(System.nanoTime() - start);
                ExpertCheck expert = ExpertCheck.of(options.expert(), Anatomy.TUMOUR, head.series().getFirst());
                AnalysisRequest request = new AnalysisRequest(head.inputs(), options.model(), precision, options.quality());
                AnalysisResult result = pipeline.run(request, progress.part(0.4, 0.9), FrameListener.none());
                Findings findings = findings(head, result, loading).with(options.quality())
                        .withWarnings(roles.warnings()).withWarnings(head.warnings()).withWarnings(UnreadFiles.warnings(input));
                return expert.written(roles.why(), findings, ResultFolder.standard(), out, progress.part(0.9, 1));
            }
        } catch (UnfitInputException e) {
            throw new NothingFitsException(e.getMessage());
        }
    }

    /**
     * What an analysis of these pictures found, measured.
     *
     * @param loading how long they took to read
     */
    public static Findings findings(HeadVolumes head, AnalysisResult result, Duration loading) throws IOException {
        List<AnalysisInput> inputs = head.inputs();
        List<Series> series = head.series();
        return TumourFindings.of(Version.software(), IntStream.range(0, inputs.size())
                .mapToObj(i -> new ExaminedSeries(inputs.get(i).role(), series.get(i), inputs.get(i).volume())).toList(),
                result, loading);
    }

    private StudyRoles roles(StudyInput input, Options options, Progress progress) throws UnfitInputException, IOException {
        StudyRoles.Fitness fitness = s -> pipeline.misfit(s.grid(), s.info().modality(), s.isColour(), s.placement());
        List<Series> series = new ContrastFiles(TumourPipeline.TASK, fitness)
                .apart(input.series(), options.roles().values(), progress.part(0, 0.4));
        return StudyRoles.choose(TumourPipeline.TASK, series, fitness, new RolePictures(progress.part(0.4, 1)), options.roles(),
                options.flair());
    }
}
