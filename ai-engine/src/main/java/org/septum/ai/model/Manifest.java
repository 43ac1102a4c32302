package org.septum.ai.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param best what the best quality averages; empty where the package knows fast quality only
 * @param uncertainty how far its measurements are off; empty where that was not measured
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
        List<Postprocessing> postprocessing,
        SelfTest selfTest,
        Optional<BestQuality> best,
        Optional<Uncertainty> uncertainty,
        Map<String, String> files) {
    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        postprocessing = List.copyOf(postprocessing);
        files = Map.copyOf(files);
    }

    /** Whether the package holds a network of this precision. */
    public boolean has(Precision precision) {
        return files.containsKey(precision.id() + "/model.xml");
    }
}
