package org.septum.benchmarks.inference;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.septum.openvino.CompiledModel;
import org.septum.openvino.Core;
import org.septum.openvino.ElementType;
import org.septum.openvino.InferRequest;
import org.septum.openvino.Model;
import org.septum.openvino.PartialShape;
import org.septum.openvino.Property;
import org.septum.openvino.Tensor;

/**
 * Inferences per second through openvino-java, measured as OpenVINO's benchmark_app does: tensors filled once with random numbers, only
 * the inferences timed, and as many requests in flight as asked for. {@code compare.py} runs the two in turns.
 *
 * <p>Arguments are {@code name=value}: model (a path), shape (such as 16,1,128,128), seconds, and optionally hint (none, latency,
 * throughput), streams, threads, precision (f32), requests, api (sync or async), warmup (seconds). One line of JSON comes out.
 */
public final class InferenceThroughput {
    private final Map<String, String> options;

    private InferenceThroughput(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("expected name=value, got " + argument);
            }
            options.put(pair[0], pair[1]);
        }
        new InferenceThroughput(options).run();
    }

    private void run() throws InterruptedException {
        try (Core core = new Core(); Model model = core.readModel(Path.of(option("model")))) {
            model.reshape(PartialShape.of(Arrays.stream(option("shape").split(",")).mapToLong(Long::parseLong).toArray()));
            try (CompiledModel compiled = core.compileModel(model, "CPU", properties())) {
                measure(compiled);
            }
        }
    }

    private void measure(CompiledModel compiled) throws InterruptedException {
        int count = Integer.parseInt(options.getOrDefault("requests",
                compiled.getProperty(Property.OPTIMAL_NUMBER_OF_INFER_REQUESTS).toString()));
        boolean async = options.getOrDefault("api", "async").equals("async");
        List<InferRequest> requests = new ArrayList<>();
        try {
            for (int i = 0; i < (async ? count : 1); i++) {
                requests.add(compiled.createInferRequest());
                fill(requests.getLast().getInputTensor());
            }
            drive(requests, async, Double.parseDouble(options.getOrDefault("warmup", "5")));
            print(drive(requests, async, Double.parseDouble(option("seconds"))), requests.size());
        } finally {
            requests.forEach(InferRequest::close);
        }
    }

    private static void fill(Tensor tensor) {
        if (tensor.getElementType() != ElementType.F32) {
            throw new IllegalArgumentException("a model with an F32 input is needed, not " + tensor.getElementType());
        }
        Random random = new Random(1);
        for (long i = 0; i < tensor.getSize(); i++) {
            tensor.data().setAtIndex(ValueLayout.JAVA_FLOAT, i, random.nextFloat());
        }
    }

    /** The inferences of one measurement, and how long they took together and each. */
    private record Measured(double seconds, double[] eachMs) { }

    private static Measured drive(List<InferRequest> requests, boolean async, double seconds) throws InterruptedException {
        return async ? driveAsync(requests, (long) (seconds * 1e9)) : driveSync(requests.getFirst(), (long) (seconds * 1e9));
    }

    private static Measured driveSync(InferRequest request, long nanos) {
        List<Double> each = new ArrayList<>();
        long begin = System.nanoTime();
        long now = begin;
        while (now - begin < nanos) {
            request.infer();
            long ended = System.nanoTime();
            each.add((ended - now) / 1e6);
            now = ended;
        }
        return new Measured((now - begin) / 1e9, each.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Measured driveAsync(List<InferRequest> requests, long nanos) throws InterruptedException {
        LinkedBlockingQueue<InferRequest> idle = new LinkedBlockingQueue<>(requests);
        LinkedBlockingQueue<Double> each = new LinkedBlockingQueue<>();
        List<CompletableFuture<?>> running = new ArrayList<>();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < nanos) {
            InferRequest request = idle.poll(60, TimeUnit.SECONDS);
            if (request == null) {
                throw new IllegalStateException("no inference ended within a minute");
            }
            long started = System.nanoTime();
            CompletableFuture<?> ended = request.inferAsync().thenAccept(free -> {
                each.add((System.nanoTime() - started) / 1e6);
                idle.add(free);
            });
            running.removeIf(CompletableFuture::isDone);
            running.add(ended);
        }
        running.forEach(CompletableFuture::join);
        return new Measured((System.nanoTime() - begin) / 1e9, each.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void print(Measured measured, int requests) {
        double[] sorted = measured.eachMs().clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "{\"inferences\": %d, \"seconds\": %.6f, \"per_second\": %.4f, \"median_ms\": %.4f, "
                + "\"requests\": %d}%n", sorted.length, measured.seconds(), sorted.length / measured.seconds(),
                sorted[sorted.length / 2], requests);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        String hint = options.getOrDefault("hint", "none");
        if (!hint.equals("none")) {
            properties.put("PERFORMANCE_HINT", hint.toUpperCase(Locale.ROOT));
        }
        Map.of("streams", "NUM_STREAMS", "threads", "INFERENCE_NUM_THREADS", "precision", "INFERENCE_PRECISION_HINT")
                .forEach((name, key) -> {
                    if (options.containsKey(name)) {
                        properties.put(key, options.get(name));
                    }
                });
        return properties;
    }

    private String option(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + "= is missing");
        }
        return value;
    }
}
