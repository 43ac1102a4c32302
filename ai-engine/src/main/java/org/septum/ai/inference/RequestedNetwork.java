package org.septum.ai.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.Quality;
import org.septum.ai.model.BestQuality;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;

/** The network a request means: that of a package alone, or for the best quality the mean of all its manifest names. */
public final class RequestedNetwork {
    private RequestedNetwork() {}

    /** Throws ModelRejectedException where the package knows no best quality, or a member of it does not match. */
    public static Network of(ModelPackage model, ModelRepository models, NetworkSource networks, AnalysisRequest request)
            throws IOException {
        Network network = networks.network(model, request.precision());
        if (request.quality() == Quality.FAST) {
            return network;
        }
        BestQuality best = model.manifest().best().orElseThrow(() -> new ModelRejectedException(
                model.manifestFile(), "best: is missing, so the package has no best quality, only fast"));
        List<Network> members = new ArrayList<>(List.of(network));
        for (String id : best.members()) {
            ModelPackage member = models.require(id);
            if (!member.manifest().inputs().equals(model.manifest().inputs())
                    || !member.manifest().outputs().equals(model.manifest().outputs())) {
                throw new ModelRejectedException(model.manifestFile(), "best.members: %s has another input or output".formatted(id));
            }
            members.add(networks.network(member, request.precision()));
        }
        return new AveragedNetwork(members, best.views(), model.manifest().inputs().getFirst());
    }
}
