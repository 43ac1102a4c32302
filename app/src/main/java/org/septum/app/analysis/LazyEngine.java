package org.septum.app.analysis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.septum.ai.inference.Engine;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.Precision;
import org.septum.openvino.ThreadPriority;

/** Starts OpenVINO with the first network that is asked for: what needs none need not wait for it, nor have it. */
public final class LazyEngine implements NetworkSource, AutoCloseable {
    private final boolean givesWay;
    private Engine engine;

    /** For a command, which has nothing else to do. */
    public LazyEngine() {
        this(false);
    }

    private LazyEngine(boolean givesWay) {
        this.givesWay = givesWay;
    }

    /** For the window: inference gives way to what is drawn, where the platform has a priority for each thread. */
    public static LazyEngine givingWay() {
        return new LazyEngine(true);
    }

    /** Throws OpenVinoUnavailableException where there is no usable OpenVINO. */
    @Override
    public synchronized Network network(ModelPackage model, Precision precision) throws IOException {
        return givesWay ? ofLowPriority(model, precision) : ofEngine(model, precision);
    }

    private Network ofEngine(ModelPackage model, Precision precision) throws IOException {
        if (engine == null) {
            engine = new Engine(EngineSettings.ofThisMachine());
        }
        return engine.network(model, precision);
    }

    /** A network's threads inherit the priority of the thread that compiled it, which therefore is one of its own. */
    private Network ofLowPriority(ModelPackage model, Precision precision) throws IOException {
        FutureTask<Network> compiling = new FutureTask<>(() -> {
            ThreadPriority.lower();
            return ofEngine(model, precision);
        });
        Thread.ofPlatform().daemon().name("septum-compile").start(compiling);
        try {
            return compiling.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the network was made ready");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(cause);
        };
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
