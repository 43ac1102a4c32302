package org.septum.ai.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.NpyArray;
import org.septum.ai.model.Precision;
import org.septum.ai.model.SelfTest;
import org.septum.openvino.Core;
import org.septum.openvino.Model;
import org.septum.openvino.OpenVinoException;

/**
 * OpenVINO on the CPU, and the networks compiled so far. A package is checked before its first use: the SHA-256 of its files, the
 * shapes of its network, and the self-test. What passed is kept, compiled, until the engine is closed; what failed is checked
 * again the next time. May be used by any thread.
 */
public final class Engine implements NetworkSource, AutoCloseable {
    private final EngineSettings settings;
    private final Core core = new Core();
    private final Set<Path> checkedFolders = new HashSet<>();
    private final Map<Key, Checked> networks = new HashMap<>();
    private boolean closed;

    private record Key(Path folder, String weights, Precision precision) {}

    private record Checked(OpenVinoNetwork network, SelfTestResult selfTest) {}

    /** Throws OpenVinoUnavailableException where there is no usable OpenVINO library. */
    public Engine(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public Network network(ModelPackage model, Precision precision) throws IOException {
        return checked(model, precision).network;
    }

    /** Checks a package in a precision, unless that was done before, and tells how its self-test went. */
    public SelfTestResult verify(ModelPackage model, Precision precision) throws IOException {
        return checked(model, precision).selfTest;
    }

    /**
     * What a package's network answers to noise, after its files and shapes were checked but without a self-test: the answer that
     * becomes the self-test of a package that has none. Nothing is kept.
     *
     * @throws ModelRejectedException as {@link #network} does, and where the answer holds what is not a finite number
     */
    public synchronized NpyArray answer(ModelPackage model, Precision precision, SelfTest.Noise noise) throws IOException {
        requireOpen();
        model.checkFiles();
        try (OpenVinoNetwork network = OpenVinoNetwork.compile(core, model.network(precision), model.manifest(), settings)) {
            float[] answer = network.infer(noise.values(network.inputSize()));
            for (float value : answer) {
                if (!Float.isFinite(value)) {
                    throw new ModelRejectedException(
                            model.network(precision), "answers noise with a value that is not finite: " + value);
                }
            }
            return new NpyArray(new long[] {noise.pictures(), network.outputSize()}, answer);
        }
    }

    /**
     * The names of a network's ports.
     *
     * @throws ModelRejectedException where it cannot be read, or has not one input and one output
     */
    public synchronized PortNames portNames(Path file) throws ModelRejectedException {
        requireOpen();
        try (Model model = core.readModel(file)) {
            if (model.inputs().size() != 1 || model.outputs().size() != 1) {
                throw new ModelRejectedException(file, "has %d inputs and %d outputs, not one of each"
                        .formatted(model.inputs().size(), model.outputs().size()));
            }
            return new PortNames(model.input().getName().orElse(""), model.output().getName().orElse(""));
        } catch (OpenVinoException e) {
            throw new ModelRejectedException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a network calls its only input and output. */
    public record PortNames(String input, String output) {}

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    private synchronized Checked checked(ModelPackage model, Precision precision) throws IOException {
        requireOpen();
        Path file = model.network(precision);
        Key key = new Key(model.folder(), model.weightsSha256(precision), precision);
        Checked known = networks.get(key);
        if (known != null) {
            return known;
        }
        if (!checkedFolders.contains(model.folder())) {
            model.checkFiles();
            checkedFolders.add(model.folder());
        }
        OpenVinoNetwork network = OpenVinoNetwork.compile(core, file, model.manifest(), settings);
        try {
            Checked result = new Checked(network, passed(model, precision, network));
            networks.put(key, result);
            return result;
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static SelfTestResult passed(ModelPackage model, Precision precision, Network network) throws IOException {
        SelfTestResult result = SelfTestRun.of(model, precision, network);
        if (!result.passed()) {
            throw new ModelRejectedException(model.network(precision),
                    "the self-test's answer is off by %.4g, more than model.json selftest.tolerance.%s = %.4g"
                            .formatted(result.difference(), precision.id(), result.tolerance()));
        }
        return result;
    }

    /** Gives back every network. No stream may be open any more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            networks.values().forEach(c -> c.network.close());
            networks.clear();
            core.close();
        }
    }
}
