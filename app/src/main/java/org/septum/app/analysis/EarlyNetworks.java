package org.septum.app.analysis;

import java.io.IOException;
import java.util.Optional;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.openvino.OpenVinoUnavailableException;

/** Checks and compiles the networks an analysis will need while the input is still being read. */
public final class EarlyNetworks implements AutoCloseable {
    private final Thread thread;

    private EarlyNetworks(Thread thread) {
        this.thread = thread;
    }

    /** @param networks keeps what was compiled; not to be closed before this */
    public static EarlyNetworks begin(ModelRepository models, NetworkSource networks, CardiacRun.Options options) {
        return new EarlyNetworks(Thread.ofPlatform().daemon().name("septum-networks").start(() -> {
            try {
                prepare(models, networks, options);
            } catch (IOException | OpenVinoUnavailableException e) {
                // The analysis asks for the same networks, meets the same failure, and tells the reader.
                return;
            }
        }));
    }

    private static void prepare(ModelRepository models, NetworkSource networks, CardiacRun.Options options) throws IOException {
        ModelPackage model = models.require(CardiacPipeline.TASK, options.model());
        Precision wanted = options.precision().orElse(Precision.INT8);
        networks.network(model, model.manifest().has(wanted) ? wanted : Precision.FP32);
        Optional<String> locator = model.manifest().locator();
        if (locator.isPresent()) {
            ModelPackage finder = models.require(locator.get());
            networks.network(finder, finder.manifest().has(wanted) ? wanted : Precision.FP32);
        }
    }

    /** Waits until nothing is being compiled any more. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
