package org.septum.app.analysis;

import java.io.IOException;
import java.util.Optional;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.openvino.OpenVinoUnavailableException;

/** Checks and compiles the networks an analysis will need while the input is still being read. */
final class EarlyNetworks implements AutoCloseable {
    private final ModelRepository models;
    private final NetworkSource networks;
    private final Optional<String> id;
    private final Optional<Precision> asked;
    private Optional<Thread> thread = Optional.empty();

    /**
     * @param networks keeps what was compiled; not to be closed before this
     * @param id of the model, or empty for the task's first one
     * @param asked empty for INT8 where the model has it, else FP32
     */
    EarlyNetworks(ModelRepository models, NetworkSource networks, Optional<String> id, Optional<Precision> asked) {
        this.models = models;
        this.networks = networks;
        this.id = id;
        this.asked = asked;
    }

    /** Begins with the networks of the task that will run; once. */
    void begin(Task task) {
        if (thread.isPresent()) {
            throw new IllegalStateException("the task was told already");
        }
        thread = Optional.of(Thread.ofPlatform().daemon().name("septum-networks").start(() -> {
            try {
                prepare(models.require(task.id(), id));
            } catch (IOException | OpenVinoUnavailableException e) {
                // The analysis asks for the same networks, meets the same failure, and tells the reader.
                return;
            }
        }));
    }

    private void prepare(ModelPackage model) throws IOException {
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
        while (thread.isPresent() && thread.get().isAlive()) {
            try {
                thread.get().join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
