package org.septum.app.analysis;

import java.io.IOException;
import org.septum.ai.inference.Engine;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.Precision;

/** Starts OpenVINO with the first network that is asked for: what needs none need not wait for it, nor have it. */
public final class LazyEngine implements NetworkSource, AutoCloseable {
    private Engine engine;

    /** Throws OpenVinoUnavailableException where there is no usable OpenVINO. */
    @Override
    public synchronized Network network(ModelPackage model, Precision precision) throws IOException {
        if (engine == null) {
            engine = new Engine(EngineSettings.ofThisMachine());
        }
        return engine.network(model, precision);
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
