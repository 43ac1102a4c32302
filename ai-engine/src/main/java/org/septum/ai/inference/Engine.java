package org.septum.ai.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.Precision;
import org.septum.openvino.Core;

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

    private synchronized Checked checked(ModelPackage model, Precision precision) throws IOException {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        Path xml = model.network(precision);
        Key key = new Key(model.folder(), model.weightsSha256(precision), precision);
        Checked known = networks.get(key);
        if (known != null) {
            return known;
        }
        if (!checkedFolders.contains(model.folder())) {
            model.checkFiles();
            checkedFolders.add(model.folder());
        }
        OpenVinoNetwork network = OpenVinoNetwork.compile(core, xml, model.manifest(), settings);
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
