package org.septum.openvino;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A setting with its type. The library takes and gives text, and so do all methods here; this spares remembering how it is written:
 * {@code core.compileModel(model, "CPU", Map.ofEntries(NUM_STREAMS.to(2), INFERENCE_PRECISION_HINT.to(ElementType.F32)))}.
 *
 * @param <T> the type of the value
 */
public final class Property<T> {
    /** What to be good at. The CPU's default is latency. */
    public enum PerformanceMode { LATENCY, THROUGHPUT, CUMULATIVE_THROUGHPUT }

    /** Whether a faster kernel may round more coarsely. */
    public enum ExecutionMode { PERFORMANCE, ACCURACY }

    public static final Property<PerformanceMode> PERFORMANCE_HINT = choice("PERFORMANCE_HINT", PerformanceMode.class);
    public static final Property<ExecutionMode> EXECUTION_MODE_HINT = choice("EXECUTION_MODE_HINT", ExecutionMode.class);
    /** The type kernels compute in; {@code F32} keeps the CPU from choosing bf16 or f16 by itself. */
    public static final Property<ElementType> INFERENCE_PRECISION_HINT = new Property<>("INFERENCE_PRECISION_HINT",
            type -> type.name().toLowerCase(java.util.Locale.ROOT), Property::elementType);
    /** How many inferences run side by side. */
    public static final Property<Integer> NUM_STREAMS = integer("NUM_STREAMS");
    public static final Property<Integer> INFERENCE_NUM_THREADS = integer("INFERENCE_NUM_THREADS");
    /** Read only: how many requests in flight fill the device. */
    public static final Property<Integer> OPTIMAL_NUMBER_OF_INFER_REQUESTS = integer("OPTIMAL_NUMBER_OF_INFER_REQUESTS");
    /** How many requests the program will have in flight at most. */
    public static final Property<Integer> PERFORMANCE_HINT_NUM_REQUESTS = integer("PERFORMANCE_HINT_NUM_REQUESTS");
    /** Whether requests count time per layer, see {@link InferRequest#getProfilingInfo}. */
    public static final Property<Boolean> PERF_COUNT = flag("PERF_COUNT");
    public static final Property<Boolean> ENABLE_MMAP = flag("ENABLE_MMAP");
    public static final Property<Boolean> ENABLE_CPU_PINNING = flag("ENABLE_CPU_PINNING");
    public static final Property<Boolean> ENABLE_HYPER_THREADING = flag("ENABLE_HYPER_THREADING");
    /** A folder for compiled models; the library never cleans it. */
    public static final Property<Path> CACHE_DIR = new Property<>("CACHE_DIR", Path::toString, Path::of);
    /** How many kernels for different shapes the CPU keeps; 0 keeps memory flat where every shape is new. */
    public static final Property<Integer> CPU_RUNTIME_CACHE_CAPACITY = integer("CPU_RUNTIME_CACHE_CAPACITY");
    /** Read only: what the device is. */
    public static final Property<String> FULL_DEVICE_NAME = text("FULL_DEVICE_NAME");
    /** Read only: the kinds of arithmetic the device is good at, such as FP32, INT8. */
    public static final Property<List<String>> OPTIMIZATION_CAPABILITIES = list("OPTIMIZATION_CAPABILITIES");
    /** Read only: the settings there are. */
    public static final Property<List<String>> SUPPORTED_PROPERTIES = list("SUPPORTED_PROPERTIES");

    private final String key;
    private final Function<T, String> write;
    private final Function<String, T> read;

    private Property(String key, Function<T, String> write, Function<String, T> read) {
        this.key = key;
        this.write = write;
        this.read = read;
    }

    public static Property<String> text(String key) {
        return new Property<>(key, Function.identity(), Function.identity());
    }

    public static Property<Integer> integer(String key) {
        return new Property<>(key, Object::toString, Integer::valueOf);
    }

    public static Property<Boolean> flag(String key) {
        return new Property<>(key, on -> on ? "YES" : "NO", text -> text.equals("YES") || text.equalsIgnoreCase("true"));
    }

    public static <E extends Enum<E>> Property<E> choice(String key, Class<E> type) {
        return new Property<>(key, E::name, text -> Enum.valueOf(type, text));
    }

    /** Values the library writes with blanks between them. */
    public static Property<List<String>> list(String key) {
        return new Property<>(key, values -> String.join(" ", values),
                text -> text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+")));
    }

    private static ElementType elementType(String text) {
        return text.equals("dynamic") || text.isEmpty() ? ElementType.DYNAMIC
                : ElementType.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    public String key() {
        return key;
    }

    /** The setting and its value as text, for a map of properties. */
    public Map.Entry<String, String> to(T value) {
        return Map.entry(key, write.apply(value));
    }

    T read(String text) {
        return read.apply(text);
    }

    @Override
    public String toString() {
        return key;
    }
}
