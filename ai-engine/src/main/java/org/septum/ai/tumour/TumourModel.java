package org.septum.ai.tumour;

import java.io.IOException;
import java.util.List;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.inference.RequestedNetwork;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;

/**
 * The network one analysis runs.
 *
 * @param model its package
 * @param channels what it is given, in order
 */
record TumourModel(ModelPackage model, Network network, List<TumourChannel> channels) {
    static TumourModel load(ModelRepository models, NetworkSource networks, AnalysisRequest request) throws IOException {
        ModelPackage model = models.require(TumourPipeline.TASK, request.modelId());
        TumourPackages.check(model);
        return new TumourModel(model, RequestedNetwork.of(model, models, networks, request), channels(model));
    }

    /** What a package's network is given. */
    static List<TumourChannel> channels(ModelPackage model) throws ModelRejectedException {
        return TumourChannel.of(model.manifest().inputs().getFirst().channels())
                .orElseThrow(() -> new ModelRejectedException(model.manifestFile(),
                        "inputs[0].channels: this task gives flair, t1, t1ce and t2, each also with -before and -after"));
    }

    InputSpec input() {
        return model.manifest().inputs().getFirst();
    }
}
