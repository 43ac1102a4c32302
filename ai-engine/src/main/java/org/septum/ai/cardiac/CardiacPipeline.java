package org.septum.ai.cardiac;

import java.io.IOException;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.model.Precision;
import org.septum.ai.model.WindowPlace;
import org.septum.ai.window.Normaliser;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;

/**
 * Short-axis cine pictures of the heart: finds the heart, takes a window around it out of every frame, segments it, and brings the
 * labels back to the input's own grid. Pictures are used as stored, rows and columns untouched.
 */
public final class CardiacPipeline implements Analysis {
    public static final String TASK = "cardiac";

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
        long loading = System.nanoTime();
        ModelPackage model = models.require(TASK, request.modelId());
        Network network = network(model, request.precision());
        ModelPackage locatorModel = locator(model);
        Optional<Network> locator = locatorModel == null
                ? Optional.empty()
                : Optional.of(network(locatorModel, locatorPrecision(locatorModel, request.precision())));
        clock.addLoad(System.nanoTime() - loading);
        progress.checkCancelled();

        InputSpec input = model.manifest().inputs().getFirst();
        WindowGrid window = WindowGrid.aroundMiddle(input, volume.grid());
        if (locator.isPresent()) {
            HeartLocation heart = new HeartLocator(volume, locatorModel.manifest().inputs().getFirst())
                    .locate(locator.get(), clock, progress.part(0.05, 0.15));
            window = WindowGrid.around(input, volume.grid(), heart.row(), heart.column());
        }
        return segment(volume, model, request.precision(), network, window, clock, progress.part(0.15, 1), listener);
    }

    private AnalysisResult segment(Volume volume, ModelPackage model, Precision precision, Network network, WindowGrid window,
            StepClock clock, Progress progress, FrameListener listener) throws UnfitInputException {
        Manifest manifest = model.manifest();
        OutputSpec output = manifest.outputs().getFirst();
        Segmentation segmentation = new Segmentation(LabelMap.empty(volume.grid()), output.labels(),
                new Provenance(model.id(), manifest.version(), precision.id(), model.weightsSha256(precision)));
        listener.started(segmentation);
        SliceSegmenter segmenter = new SliceSegmenter(volume, manifest.inputs().getFirst(), output.classes(), window,
                manifest.postprocessing(), segmentation.map(), listener);
        segmenter.segment(network, clock, progress);
        progress.report(1, "done");
        return new AnalysisResult(
                segmentation, manifest, CardiacWarnings.of(segmentation, segmenter.cutOff()), clock.timing());
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
        return input.volume();
    }

    /** The package that finds the window's centre, or null where the window lies in the picture's middle. */
    private ModelPackage locator(ModelPackage model) throws ModelRejectedException {
        if (model.manifest().inputs().getFirst().place() != WindowPlace.HEART_CENTRE) {
            return null;
        }
        ModelPackage locator = models.require(model.manifest().locator().orElseThrow());
        if (locator.manifest().outputs().getFirst().classes() != 2) {
            throw new ModelRejectedException(locator.manifestFile(), "outputs[0].labels: a locator has one label");
        }
        if (locator.manifest().inputs().getFirst().place() != WindowPlace.PICTURE_CENTRE) {
            throw new ModelRejectedException(locator.manifestFile(), "inputs[0].window: a locator's is picture-centre");
        }
        return locator;
    }

    /** A locator without a quantized network runs in single precision beside a quantized segmentation: it only finds a centre. */
    private static Precision locatorPrecision(ModelPackage locator, Precision wanted) {
        return locator.manifest().has(wanted) ? wanted : Precision.FP32;
    }

    private Network network(ModelPackage model, Precision precision) throws IOException {
        Manifest m = model.manifest();
        if (m.inputs().size() != 1 || m.inputs().getFirst().channels().size() != 1) {
            throw new ModelRejectedException(model.manifestFile(), "inputs: this task gives a model one picture with one channel");
        }
        if (m.outputs().size() != 1) {
            throw new ModelRejectedException(model.manifestFile(), "outputs: this task uses one output");
        }
        return networks.network(model, precision);
    }

    static void normalise(Normaliser normaliser, float[] window, int n, int slice, int phase) throws UnfitInputException {
        try {
            normaliser.normalise(window, n);
        } catch (ArithmeticException e) {
            throw new UnfitInputException(TASK, "slice %d, phase %d: %s".formatted(slice + 1, phase + 1, e.getMessage()));
        }
    }
}
