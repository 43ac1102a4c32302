package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.cardiac.series.CardiacView;
import org.septum.ai.cardiac.series.Recognition;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.series.Fineness;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleGuess;
import org.septum.app.analysis.TumourRun;
import org.septum.app.install.Version;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.Series;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Software;
import org.septum.reporting.stored.PlacedSeries;
import org.septum.reporting.stored.StoredInput;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.PipelineAnalyser;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.VolumeDivision;

/** Looks for tumour in the head whose FLAIR is open, with the other series of its study. */
final class TumourAnalyser implements Analyser, AutoCloseable {
    /** Share of a run that reading and aligning take, roughly. */
    private static final double READ = 0.5;

    private final AwaitedAnalysis tumour;
    private final ModelRepository models;
    private final OpenHead head;

    TumourAnalyser(Analysis tumour, ModelRepository models) {
        this.tumour = new AwaitedAnalysis(tumour);
        this.models = models;
        head = new OpenHead(this.tumour);
    }

    @Override
    public List<ModelChoice> models(SeriesSource series) {
        return misfit(series).isPresent() ? List.of()
                : models.byTask(tumour.task()).stream().map(PipelineAnalyser::choice).toList();
    }

    @Override
    public Optional<String> misfit(SeriesSource series) {
        if (models.byTask(tumour.task()).isEmpty()) {
            return Optional.of("No model for brain tumours is installed.");
        }
        RoleGuess guess = guess(series);
        if (guess.against().isPresent()) {
            return guess.against();
        }
        if (isVolume(series) && guess.role().isEmpty()) {
            return Optional.of("Which contrast this volume of its file is, is not known. Name the file's contrasts (Open, Name "
                    + "contrasts…); then open the FLAIR.");
        }
        return guess.role().filter(role -> role != MrRole.FLAIR)
                .map(role -> "This is the %s. Open the FLAIR of this study; the others are looked at with it.".formatted(role.text()))
                .or(() -> tumour.misfit(series.grid(), series.info().modality(), series.isColour(), series.placement()));
    }

    /** Whether a series is one of the contrasts of a 4-D file. */
    static boolean isVolume(SeriesSource series) {
        return series.series().flatMap(Series::volumeOfFile).isPresent();
    }

    /** How 4-D files of contrasts are opened. */
    VolumeDivision division() {
        return new ContrastVolumes(tumour);
    }

    /** Whether a series says that it is a FLAIR. */
    static boolean isFlair(SeriesSource series) {
        return guess(series).role().equals(Optional.of(MrRole.FLAIR));
    }

    /** By its name alone: the window asks this of every series, and headers would have to be read for more. */
    private static RoleGuess guess(SeriesSource series) {
        return guess(series, MrSettings.UNKNOWN);
    }

    private static RoleGuess guess(SeriesSource series, MrSettings settings) {
        if (isVolume(series)) {
            return RoleGuess.of(series.series().orElseThrow(), settings);
        }
        RoleGuess told = RoleGuess.of(series.info().description(), settings);
        List<Path> files = series.info().files();
        return told.role().isPresent() || told.against().isPresent() || files.size() != 1 ? told
                : RoleGuess.ofFile(files.getFirst());
    }

    /** What name and header tell of a series that can be a head's; empty where it cannot, or is named as a view of the heart. */
    private Optional<MrRole> role(SeriesSource series) throws IOException {
        boolean heart = Recognition.named(series.info().description())
                .filter(view -> view == CardiacView.SHORT_AXIS || view.isLongAxis()).isPresent();
        if (heart || tumour.misfit(series.grid(), series.info().modality(), series.isColour(), series.placement()).isPresent()) {
            return Optional.empty();
        }
        Optional<Series> onDisk = series.series();
        return guess(series, onDisk.isPresent() ? MrSettings.of(onDisk.get()) : MrSettings.UNKNOWN).role();
    }

    /** The finest FLAIR. */
    @Override
    public Optional<SeriesSource> first(List<SeriesSource> fitting) throws IOException {
        List<SeriesSource> flairs = new ArrayList<>();
        for (SeriesSource series : fitting) {
            if (role(series).equals(Optional.of(MrRole.FLAIR))) {
                flairs.add(series);
            }
        }
        return flairs.stream().min(Comparator.comparing(SeriesSource::grid, Fineness.FIRST));
    }

    @Override
    public boolean isReadInPlanes(SeriesSource series) throws IOException {
        return isVolume(series) || role(series).isPresent();
    }

    @Override
    public Software software() {
        return Version.software();
    }

    @Override
    public Findings analyse(OpenSeries opened, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames)
            throws IOException, UnfitInputException {
        OpenHead.Pictures known = head.of(opened, volume, progress.part(0, READ));
        AnalysisRequest request = new AnalysisRequest(known.volumes().inputs(), Optional.of(options.model()), options.precision(),
                options.quality());
        AnalysisResult result = tumour.run(request, progress.part(READ, 1), frames);
        return TumourRun.findings(known.volumes(), result, opened.loading().plus(known.loading())).with(options.quality())
                .withWarnings(known.roles().warnings()).withWarnings(known.volumes().warnings());
    }

    @Override
    public List<PlacedSeries> study(OpenSeries opened, Volume volume, Optional<StoredInput> made, Progress progress)
            throws IOException, UnfitInputException {
        if (made.isEmpty() && !role(opened.source()).equals(Optional.of(MrRole.FLAIR))) {
            return List.of(PlacedSeries.alone(opened.info(), volume));
        }
        OpenHead.Pictures known = made.isEmpty() ? head.of(opened, volume, progress)
                : head.madeOf(opened, volume, made.get(), progress);
        return known.volumes().placed().stream()
                .filter(p -> made.isEmpty() || made.get().has(p.role().id()))
                .map(p -> new PlacedSeries(InputSeries.of(p.series().info(), p.series().grid()).as(p.role().id()), p.volume()))
                .toList();
    }

    /** Whether this runs the model of an id. */
    boolean has(String modelId) {
        return models.byId(modelId).map(ModelPackage::manifest).filter(m -> m.task().equals(tumour.task())).isPresent();
    }

    /** Waits for a run under way; cancel it first. */
    @Override
    public void close() {
        tumour.close();
    }
}
