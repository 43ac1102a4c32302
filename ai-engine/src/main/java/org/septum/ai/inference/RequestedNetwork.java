package org.septum.ai.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.Quality;
import org.septum.ai.model.Averaging;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;

/** The network a request means: that of a package alone, or the mean of all that its manifest names for the quality. */
public final class RequestedNetwork {
    private RequestedNetwork() {}

    /** Throws ModelRejectedException where the package knows no best quality, or a member of it does not match. */
    public static Network of(ModelPackage model, ModelRepository models, NetworkSource networks, AnalysisRequest request)
            throws IOException {
        Network network = networks.network(model, request.precision());
        Averaging averaging = averaging(model, request.quality());
        if (averaging.equals(Averaging.NONE)) {
            return network;
        }
        List<Network> members = new ArrayList<>(List.of(network));
        for (String id : averaging.members()) {
            ModelPackage member = models.require(id);
            if (!member.manifest().inputs().equals(model.manifest().inputs())
                    || !member.manifest().outputs().equals(model.manifest().outputs())) {
                throw new ModelRejectedException(model.manifestFile(), "%s.members: %s has another input or output".formatted(request.quality().id(), id));
            }
            members.add(networks.network(member, request.precision()));
        }
        return new AveragedNetwork(members, averaging.views(), model.manifest().inputs().getFirst());
    }

    private static Averaging averaging(ModelPackage model, Quality quality) throws ModelRejectedException {
        if (quality == Quality.FAST) {
            return model.manifest().fast();
        }
        return model.manifest().best().orElseThrow(() -> new ModelRejectedException(
                model.manifestFile(), "best: is missing, so the package has no best quality, only fast"));
    }
}
