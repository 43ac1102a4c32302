package org.septum.ai.cardiac;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.inference.RequestedNetwork;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Orientation;
import org.septum.ai.model.Precision;
import org.septum.ai.model.WindowPlace;

/**
 * The networks one analysis runs.
 *
 * @param model the package that segments
 * @param network its network
 * @param locator what finds the window's centre; empty where the window lies in the picture's middle
 */
record CardiacModels(ModelPackage model, Network network, Optional<Locator> locator) {
    /** A locator's network and the input it takes. */
    record Locator(InputSpec input, Network network) {}

    static CardiacModels load(ModelRepository models, NetworkSource networks, AnalysisRequest request) throws IOException {
        ModelPackage model = models.require(CardiacPipeline.TASK, request.modelId());
        check(model);
        Optional<Locator> locator = Optional.empty();
        if (model.manifest().inputs().getFirst().place() == WindowPlace.HEART_CENTRE) {
            ModelPackage finder = models.require(model.manifest().locator().orElseThrow());
            checkLocator(finder);
            // A locator only finds a centre: one without a quantized network may run in single precision beside one that has.
            Precision precision = finder.manifest().has(request.precision()) ? request.precision() : Precision.FP32;
            locator = Optional.of(
                    new Locator(finder.manifest().inputs().getFirst(), networks.network(finder, precision)));
        }
        return new CardiacModels(model, RequestedNetwork.of(model, models, networks, request), locator);
    }

    static void check(ModelPackage model) throws ModelRejectedException {
        checkPorts(model);
        if (SliceChannel.of(model.manifest().inputs().getFirst().channels()).isEmpty()) {
            throw new ModelRejectedException(
                    model.manifestFile(), "inputs[0].channels: this task gives image, slice-before and slice-after");
        }
    }

    private static void checkLocator(ModelPackage locator) throws ModelRejectedException {
        checkPorts(locator);
        if (!locator.manifest().inputs().getFirst().channels().equals(List.of("image"))) {
            throw new ModelRejectedException(locator.manifestFile(), "inputs[0].channels: a locator gets one, image");
        }
        if (locator.manifest().outputs().getFirst().classes() != 2) {
            throw new ModelRejectedException(locator.manifestFile(), "outputs[0].labels: a locator has one label");
        }
        if (locator.manifest().inputs().getFirst().place() != WindowPlace.PICTURE_CENTRE) {
            throw new ModelRejectedException(locator.manifestFile(), "inputs[0].window: a locator's is picture-centre");
        }
    }

    private static void checkPorts(ModelPackage model) throws ModelRejectedException {
        Manifest m = model.manifest();
        if (m.inputs().size() != 1) {
            throw new ModelRejectedException(model.manifestFile(), "inputs: this task gives a model one picture");
        }
        if (m.outputs().size() != 1) {
            throw new ModelRejectedException(model.manifestFile(), "outputs: this task uses one output");
        }
        if (m.inputs().getFirst().orientation() != Orientation.AS_STORED) {
            throw new ModelRejectedException(model.manifestFile(), "inputs[0].orientation: this task's is as-stored");
        }
    }
}
