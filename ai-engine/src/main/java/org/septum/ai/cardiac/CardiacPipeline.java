package org.septum.ai.cardiac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.inference.StepClock;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.ai.phases.FourthAxis;
import org.septum.ai.window.Normaliser;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/**
 * Short-axis cine pictures of the heart: finds the heart, takes a window around it out of every frame, segments it, and brings
 * the labels back to the input's own grid. Pictures are used as stored, rows and columns untouched.
 */
public final class CardiacPipeline implements Analysis {
    public static final String TASK = "cardiac";

    /** Share of the whole that loading and finding the heart take, roughly, for the progress shown. */
    private static final double LOADED = 0.05;
    private static final double FOUND = 0.15;

    private static final int LEAST_CONTRASTS = 3;
    private static final int MOST_CONTRASTS = 8;

    private final ModelRepository models;
    private final NetworkSource networks;

    public CardiacPipeline(ModelRepository models, NetworkSource networks) {
        this.models = models;
        this.networks = networks;
    }

    @Override
    public String task() {
        return TASK;
    }

    /**
     * Throws ModelRejectedException where a package of this task takes what it is not given, or is asked what it does not
     * answer.
     */
    public static void check(ModelPackage model) throws ModelRejectedException {
        CardiacModels.check(model);
    }

    @Override
    public Optional<String> misfit(Grid grid, String modality) {
        return ShortAxisFit.misfit(grid, modality);
    }

    @Override
    public AnalysisResult run(AnalysisRequest request, Progress progress, FrameListener listener)
            throws UnfitInputException, IOException {
        StepClock clock = new StepClock();
        Volume volume = picture(request);
        progress.report(0, "loading the model");
        CardiacModels loaded = CardiacModels.load(models, networks, request);
        clock.loaded();
        progress.checkCancelled();

        Optional<HeartLocation> heart = Optional.empty();
        if (loaded.locator().isPresent()) {
            CardiacModels.Locator locator = loaded.locator().get();
            heart = Optional.of(new HeartLocator(volume, locator.input())
                    .locate(locator.network(), clock, progress.part(LOADED, FOUND)));
        }
        Manifest manifest = loaded.model().manifest();
        Segmentation segmentation = empty(volume.grid(), loaded.model(), request.precision());
        listener.started(segmentation);
        SliceSegmenter segmenter = new SliceSegmenter(
                volume, manifest, window(manifest.inputs().getFirst(), volume.grid(), heart), segmentation, listener);
        segmenter.segment(loaded.network(), clock, progress.part(FOUND, 1));
        List<Warning> warnings = new ArrayList<>(CardiacWarnings.ofName(request.inputs().getFirst().description()));
        warnings.addAll(judge(segmentation, segmenter, heart));
        warnings.addAll(new PictureChecks(volume, segmentation).warnings());
        double confidence = segmentation.confidence().orElseThrow().ofStudy();
        manifest.uncertainty().flatMap(u -> u.doubt(confidence, "heart")).ifPresent(warnings::add);
        progress.report(1, "done");
        return new AnalysisResult(segmentation, manifest, warnings, clock.timing());
    }

    private static WindowGrid window(InputSpec input, Grid grid, Optional<HeartLocation> heart) {
        return heart.map(h -> WindowGrid.around(input, grid, h.row(), h.column()))
                .orElseGet(() -> WindowGrid.aroundMiddle(input, grid));
    }

    private static Segmentation empty(Grid grid, ModelPackage model, Precision precision) {
        Manifest manifest = model.manifest();
        LabelSet labels = manifest.outputs().getFirst().labels();
        return new Segmentation(LabelMap.empty(grid), labels,
                new Provenance(model.id(), manifest.version(), precision.id(), model.weightsSha256(precision)),
                Optional.of(new Confidence(grid, labels.labels().size())));
    }

    private static List<Warning> judge(Segmentation segmentation, SliceSegmenter segmenter, Optional<HeartLocation> heart)
            throws UnfitInputException {
        List<Warning> warnings = new ArrayList<>(CardiacWarnings.of(segmentation, segmenter.cutOff()));
        if (heart.isPresent()) {
            if (segmenter.shape().implausible(heart.get())) {
                throw new UnfitInputException(TASK, "what was found in it is not shaped like a heart in short axis");
            }
            segmenter.shape().doubt(heart.get()).ifPresent(warnings::add);
        }
        return warnings;
    }

    private Volume picture(AnalysisRequest request) throws UnfitInputException {
        if (request.inputs().size() != 1) {
            throw new UnfitInputException(TASK, "it works on one series, not " + request.inputs().size());
        }
        AnalysisInput input = request.inputs().getFirst();
        Optional<String> misfit = misfit(input.volume().grid(), input.modality());
        if (misfit.isPresent()) {
            throw new UnfitInputException(TASK, misfit.get());
        }
        if (AxisOrder.exchanged(input.volume())) {
            throw new UnfitInputException(TASK, "neighbouring slices are more alike than neighbouring phases: "
                    + "time and slices seem to be in each other's place in the file");
        }
        refuseContrasts(input.volume());
        return input.volume();
    }

    /** So few phases may be the contrasts of a head; two of them are end-diastole and end-systole, which may differ much. */
    private static void refuseContrasts(Volume volume) throws UnfitInputException {
        int phases = volume.grid().phases();
        if (phases >= LEAST_CONTRASTS && phases <= MOST_CONTRASTS && FourthAxis.of(volume) == FourthAxis.CONTRASTS) {
            throw new UnfitInputException(TASK, "its %d phases differ as contrasts of one picture do, not as moments of one beat"
                    .formatted(phases));
        }
    }

    static void normalise(Normaliser normaliser, float[] window, int n, int slice, int phase) throws UnfitInputException {
        try {
            normaliser.normalise(window, n);
        } catch (ArithmeticException e) {
            throw new UnfitInputException(TASK, "slice %d, phase %d: %s".formatted(slice + 1, phase + 1, e.getMessage()));
        }
    }
}
