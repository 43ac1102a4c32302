package org.septum.app.analysis;

import java.io.IOException;
import java.util.Optional;
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

    /**
     * @param networks keeps what was compiled; not to be closed before this
     * @param task whose model runs
     * @param id of the model, or empty for the task's first one
     * @param asked empty for INT8 where the model has it, else FP32
     */
    public static EarlyNetworks begin(
            ModelRepository models, NetworkSource networks, String task, Optional<String> id, Optional<Precision> asked) {
        return new EarlyNetworks(Thread.ofPlatform().daemon().name("septum-networks").start(() -> {
            try {
                prepare(models, networks, models.require(task, id), asked);
            } catch (IOException | OpenVinoUnavailableException e) {
                // The analysis asks for the same networks, meets the same failure, and tells the reader.
                return;
            }
        }));
    }

    private static void prepare(ModelRepository models, NetworkSource networks, ModelPackage model, Optional<Precision> asked)
            throws IOException {
        Precision wanted = asked.orElse(Precision.INT8);
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
