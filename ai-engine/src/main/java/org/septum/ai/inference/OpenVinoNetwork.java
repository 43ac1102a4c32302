package org.septum.ai.inference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.OutputSpec;
import org.septum.openvino.CompiledModel;
import org.septum.openvino.Core;
import org.septum.openvino.ElementType;
import org.septum.openvino.Model;
import org.septum.openvino.OpenVinoException;
import org.septum.openvino.Output;
import org.septum.openvino.PartialShape;
import org.septum.openvino.Property;

/** A network compiled by OpenVINO for the CPU. */
final class OpenVinoNetwork implements Network, AutoCloseable {
    private static final String DEVICE = "CPU";

    private final CompiledModel compiled;
    private final int batch;
    private final int inputSize;
    private final int outputSize;
    private final int slots;

    private OpenVinoNetwork(CompiledModel compiled, int batch, InputSpec input, OutputSpec output) {
        this.compiled = compiled;
        this.batch = batch;
        inputSize = input.channels().size() * input.windowSize();
        outputSize = output.classes() * input.windowSize();
        // Twice what the device can run: while a stream works on one, the next is filled and waits for it.
        slots = 2 * compiled.getProperty(Property.OPTIMAL_NUMBER_OF_INFER_REQUESTS);
    }

    /** Reads an IR, holds its first input and output against the manifest, fixes the batch and compiles it. */
    static OpenVinoNetwork compile(Core core, Path xml, Manifest manifest, EngineSettings settings)
            throws ModelRejectedException {
        InputSpec input = manifest.inputs().getFirst();
        OutputSpec output = manifest.outputs().getFirst();
        try (Model model = core.readModel(xml)) {
            PartialShape in = PartialShape.of(settings.batch(), input.channels().size(), input.rows(), input.columns());
            check(xml, "inputs[0]", input.name(), model.inputs(), in);
            model.reshape(Map.of(input.name(), in));
            check(xml, "outputs[0]", output.name(), model.outputs(),
                    PartialShape.of(settings.batch(), output.classes(), input.rows(), input.columns()));
            CompiledModel compiled = core.compileModel(model, DEVICE, properties(settings));
            return new OpenVinoNetwork(compiled, settings.batch(), input, output);
        } catch (OpenVinoException e) {
            throw new ModelRejectedException(xml, "cannot be compiled: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> properties(EngineSettings settings) {
        Map<String, String> properties = new HashMap<>(Map.ofEntries(
                Property.INFERENCE_PRECISION_HINT.to(ElementType.F32),
                Property.PERFORMANCE_HINT.to(Property.PerformanceMode.THROUGHPUT),
                // A pinned thread waits for whatever else runs on its processor, while the other one is free (decision 0013).
                Property.ENABLE_CPU_PINNING.to(false),
                Property.INFERENCE_NUM_THREADS.to(settings.threads())));
        settings.cache().ifPresent(folder -> {
            Map.Entry<String, String> cache = Property.CACHE_DIR.to(folder);
            properties.put(cache.getKey(), cache.getValue());
        });
        return properties;
    }

    private static void check(Path xml, String field, String name, List<Output> ports, PartialShape wanted)
            throws ModelRejectedException {
        if (ports.size() != 1) {
            throw new ModelRejectedException(xml, "has %d %s, not one".formatted(ports.size(), field.replaceAll("\\[.*", "")));
        }
        Output port = ports.getFirst();
        String actual = port.getName().orElse("");
        if (!actual.equals(name)) {
            throw new ModelRejectedException(
                    xml, "its port is named \"%s\", but model.json %s.name is \"%s\"".formatted(actual, field, name));
        }
        if (port.getElementType() != ElementType.F32 || !fits(port.getPartialShape(), wanted)) {
            throw new ModelRejectedException(xml, "\"%s\" is %s of shape %s, but model.json %s means f32 of shape %s"
                    .formatted(name, port.getElementType(), port.getPartialShape(), field, wanted));
        }
    }

    /** Whether a port's shape allows the wanted one. The batch is free: the program sets it. */
    private static boolean fits(PartialShape port, PartialShape wanted) {
        if (port.isRankDynamic() || port.rank() != wanted.rank()) {
            return port.isRankDynamic();
        }
        for (int d = 1; d < wanted.rank(); d++) {
            if (!port.get(d).isDynamic() && port.get(d).length() != wanted.get(d).length()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public int inputSize() {
        return inputSize;
    }

    @Override
    public int outputSize() {
        return outputSize;
    }

    @Override
    public InferenceStream open() {
        return new OpenVinoStream(compiled, slots);
    }

    @Override
    public void close() {
        compiled.close();
    }
}
