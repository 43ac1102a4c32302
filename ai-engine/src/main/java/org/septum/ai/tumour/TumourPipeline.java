package org.septum.ai.tumour;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.inference.StepClock;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;

/**
 * Tumours of the brain in MR. Takes a FLAIR and, where there are such, a T1, a T1 with contrast and a T2 of the same head on the
 * FLAIR's grid (roles {@code flair}, {@code t1}, {@code t1ce}, {@code t2}); segments the FLAIR's axial planes from a window
 * around the head and brings the labels back to its grid. Without contrast the tumour's parts are not told apart: each of its
 * voxels has the label of the whole.
 */
public final class TumourPipeline implements Analysis {
    public static final String TASK = "brain-tumour";

    /** Share of the whole that loading and measuring the series take, roughly, for the progress shown. */
    private static final double LOADED = 0.05;
    private static final double MEASURED = 0.15;

    private final ModelRepository models;
    private final NetworkSource networks;

    public TumourPipeline(ModelRepository models, NetworkSource networks) {
        this.models = models;
        this.networks = networks;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Optional<String> misfit(Grid grid, String modality) {
        return TumourFit.misfit(grid, modality);
    }

    /** Throws ModelRejectedException where a package of this task takes what it cannot be given, or finds what is no tumour's. */
    public static void check(ModelPackage model) throws ModelRejectedException {
        TumourPackages.check(model);
    }

    /**
     * The series a model looks at; others need not be read.
     *
     * @param modelId empty for the task's first one
     * @throws IOException where there is no such package, or its channels are none of this task's
     */
    public Set<MrRole> roles(Optional<String> modelId) throws IOException {
        ModelPackage model = models.require(TASK, modelId);
        return TumourPackages.roles(model);
    }

    @Override
    public AnalysisResult run(AnalysisRequest request, Progress progress, FrameListener listener)
            throws UnfitInputException, IOException {
        StepClock clock = new StepClock();
        TumourInput input = TumourInput.of(request.inputs());
        progress.report(0, "loading the model");
        ModelPackage model = models.require(TASK, request.modelId());
        if (model.manifest().tiles().isPresent()) {
            return new TiledTumour(model, networks).run(request, input, clock, progress, listener);
        }
        TumourModel loaded = TumourModel.load(models, networks, request);
        clock.loaded();
        progress.checkCancelled();

        long start = System.nanoTime();
        progress.report(LOADED, "measuring the series");
        input.measureScales(loaded.channels(), loaded.input().normalisation().clip());
        AxialPlanes planes = AxialPlanes.of(input.flair().grid());
        HeadPlace head = HeadPlace.of(planes, input.flair(), input.scale(MrRole.FLAIR));
        HeadCheck.refuseOthers(head);
        clock.prepared(System.nanoTime() - start);
        progress.checkCancelled();
        return segmented(request, loaded, input, planes, head, clock, progress, listener);
    }

    private static AnalysisResult segmented(AnalysisRequest request, TumourModel loaded, TumourInput input, AxialPlanes planes,
            HeadPlace head, StepClock clock, Progress progress, FrameListener listener) {
        InputSpec spec = loaded.input();
        TumourParts parts = TumourParts.of(loaded.model().manifest(), input.roles());
        Segmentation segmentation = empty(input.flair().grid(), loaded.model(), request.precision(), parts);
        listener.started(segmentation);
        WindowGrid window = WindowGrid.around(spec, PlaneGrid.of(planes), head.row(), head.column());
        TumourWindows windows = new TumourWindows(input, planes, spec, loaded.channels(), window);
        PlaneSegmenter segmenter = new PlaneSegmenter(
                planes, windows, window, loaded.model().manifest(), parts, division(loaded, input, parts), segmentation, listener);
        segmenter.segment(loaded.network(), clock, progress.part(MEASURED, 1));
        progress.report(1, "done");
        return new AnalysisResult(segmentation, loaded.model().manifest(),
                TumourWarnings.of(input, planes, parts, loaded.model().manifest(), segmentation, segmenter), clock.timing());
    }

    private static Predicate<LabelMap> division(TumourModel loaded, TumourInput input, TumourParts parts) {
        return parts.byContrast(loaded.model().manifest())
                ? map -> ContrastParts.divide(map, input.volume(MrRole.T1CE), input.scale(MrRole.T1CE))
                : map -> true;
    }

    private static Segmentation empty(Grid grid, ModelPackage model, Precision precision, TumourParts parts) {
        return new Segmentation(LabelMap.empty(grid), parts.labels(),
                new Provenance(model.id(), model.manifest().version(), precision.id(), model.weightsSha256(precision)),
                Optional.of(new Confidence(grid, parts.highest())));
    }
}
