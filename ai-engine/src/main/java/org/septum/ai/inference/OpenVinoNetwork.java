package org.septum.ai.inference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelRejectedException;
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

    private OpenVinoNetwork(CompiledModel compiled, PortShapes ports) {
        this.compiled = compiled;
        batch = ports.batch();
        inputSize = ports.inputSize();
        outputSize = ports.outputSize();
        // Twice what the device can run: while a stream works on one, the next is filled and waits for it.
        slots = 2 * compiled.getProperty(Property.OPTIMAL_NUMBER_OF_INFER_REQUESTS);
    }

    /** Reads an IR or ONNX file, holds its input and output against the manifest, fixes the batch and compiles it. */
    static OpenVinoNetwork compile(Core core, Path file, Manifest manifest, EngineSettings settings)
            throws ModelRejectedException {
        PortShapes ports = PortShapes.of(manifest, settings);
        try (Model model = core.readModel(file)) {
            check(file, "inputs[0]", ports.input(), model.inputs(), ports, ports.inputShape());
            model.reshape(Map.of(ports.input(), ports.inputShape()));
            check(file, "outputs[0]", ports.output(), model.outputs(), ports, ports.outputShape());
            CompiledModel compiled = core.compileModel(model, DEVICE, properties(settings, manifest.tiles().isPresent()));
            return new OpenVinoNetwork(compiled, ports);
        } catch (OpenVinoException e) {
            throw new ModelRejectedException(file, "cannot be compiled: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> properties(EngineSettings settings, boolean tiles) {
        Map<String, String> properties = new HashMap<>(Map.ofEntries(
                Property.INFERENCE_PRECISION_HINT.to(ElementType.F32),
                // A tile is work enough for all processors, and one at a time needs the least memory.
                Property.PERFORMANCE_HINT.to(tiles ? Property.PerformanceMode.LATENCY : Property.PerformanceMode.THROUGHPUT),
                // A pinned thread waits for whatever else runs on its processor, while the other one is free (decision 0013).
                Property.ENABLE_CPU_PINNING.to(false),
                Property.INFERENCE_NUM_THREADS.to(settings.threads())));
        settings.cache().ifPresent(folder -> {
            Map.Entry<String, String> cache = Property.CACHE_DIR.to(folder);
            properties.put(cache.getKey(), cache.getValue());
        });
        return properties;
    }

    private static void check(Path file, String field, String name, List<Output> found, PortShapes ports, PartialShape wanted)
            throws ModelRejectedException {
        if (found.size() != 1) {
            throw new ModelRejectedException(file, "has %d %s, not one".formatted(found.size(), field.replaceAll("\\[.*", "")));
        }
        Output port = found.getFirst();
        String actual = port.getName().orElse("");
        if (!actual.equals(name)) {
            throw new ModelRejectedException(
                    file, "its port is named \"%s\", but model.json %s.name is \"%s\"".formatted(actual, field, name));
        }
        if (port.getElementType() != ElementType.F32 || !ports.fits(port.getPartialShape(), wanted)) {
            throw new ModelRejectedException(file, "\"%s\" is %s of shape %s, but model.json %s means f32 of shape %s"
                    .formatted(name, port.getElementType(), port.getPartialShape(), field, wanted));
        }
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
