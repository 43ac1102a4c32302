package org.septum.ai.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.LabelSet;

/**
 * What a package's {@code model.json} says (docs/model-package.md), checked: whoever holds one need not check it again.
 *
 * @param id folder-like name: lower-case letters, digits, dots and dashes
 * @param version of the package
 * @param task what it does ("cardiac", …)
 * @param name what a reader sees
 * @param licence of the weights
 * @param intendedUse one or two sentences for a reader
 * @param locator id of the package that finds the window's centre; present whenever an input's window is at the heart's centre
 * @param inputs planes it takes; none where it takes tiles of volumes
 * @param outputs of a network of planes
 * @param tiles how a volume is given to it; empty for a network of planes
 * @param selfTest there in every package that may be used
 * @param fast what the fast quality averages, usually nothing
 * @param best what the best quality averages; empty where the package knows fast quality only
 * @param uncertainty how far its measurements are off; empty where that was not measured
 * @param networks the IR or ONNX file of each precision it has, path within the package; FP32 is always there
 * @param files SHA-256 (lower-case hex) by path within the package
 */
public record Manifest(
        String id,
        String version,
        String task,
        String name,
        String licence,
        String intendedUse,
        Optional<String> locator,
        List<InputSpec> inputs,
        List<OutputSpec> outputs,
        Optional<TileNetwork> tiles,
        List<Postprocessing> postprocessing,
        Optional<SelfTest> selfTest,
        Averaging fast,
        Optional<Averaging> best,
        Optional<Uncertainty> uncertainty,
        Map<Precision, String> networks,
        Map<String, String> files) {
    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        postprocessing = List.copyOf(postprocessing);
        networks = Map.copyOf(networks);
        files = Map.copyOf(files);
    }

    /** A package of planes whose networks are {@code <precision>/model.xml}. */
    public Manifest(String id, String version, String task, String name, String licence, String intendedUse,
            Optional<String> locator, List<InputSpec> inputs, List<OutputSpec> outputs,
            List<Postprocessing> postprocessing, SelfTest selfTest, Optional<Averaging> best, Optional<Uncertainty> uncertainty, Map<String, String> files) {
        this(id, version, task, name, licence, intendedUse, locator, inputs, outputs, Optional.empty(), postprocessing,
                Optional.of(selfTest), Averaging.NONE, best, uncertainty, NetworkFilesReader.usual(files), files);
    }

    /** What it finds. */
    public LabelSet labels() {
        return tiles.map(t -> t.output().labels()).orElseGet(() -> outputs.getFirst().labels());
    }

    /** Whether the package holds a network of this precision. */
    public boolean has(Precision precision) {
        return networks.containsKey(precision);
    }
}
