package org.septum.benchmarks.inference;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayDeque;
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
 * throughput), streams, threads, precision (f32), requests, api (sync, async or future), warmup (seconds). One line of JSON comes out.
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
        String api = options.getOrDefault("api", "async");
        List<InferRequest> requests = new ArrayList<>();
        try {
            for (int i = 0; i < (api.equals("sync") ? 1 : count); i++) {
                requests.add(compiled.createInferRequest());
                fill(requests.getLast().getInputTensor());
            }
            drive(requests, api, Double.parseDouble(options.getOrDefault("warmup", "5")));
            print(drive(requests, api, Double.parseDouble(option("seconds"))), requests.size());
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

    private static Measured drive(List<InferRequest> requests, String api, double seconds) throws InterruptedException {
        long nanos = (long) (seconds * 1e9);
        return switch (api) {
            case "sync" -> driveSync(requests.getFirst(), nanos);
            case "async" -> driveAsync(requests, nanos);
            case "future" -> driveFutures(requests, nanos);
            default -> throw new IllegalArgumentException("no such api: " + api);
        };
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

    /** As Septum's pipelines do: the request started first is waited for, and started again. */
    private static Measured driveAsync(List<InferRequest> requests, long nanos) throws InterruptedException {
        ArrayDeque<Started> running = new ArrayDeque<>();
        List<Double> each = new ArrayList<>();
        long begin = System.nanoTime();
        requests.forEach(request -> running.add(start(request)));
        while (!running.isEmpty()) {
            Started first = running.remove();
            first.request().waitAsync();
            each.add((System.nanoTime() - first.at()) / 1e6);
            if (System.nanoTime() - begin < nanos) {
                running.add(start(first.request()));
            }
        }
        return new Measured((System.nanoTime() - begin) / 1e9, each.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @param at the time it was started */
    private record Started(InferRequest request, long at) { }

    private static Started start(InferRequest request) {
        Started started = new Started(request, System.nanoTime());
        request.startAsync();
        return started;
    }

    /** Whichever request's future completes first is started again: each completion passes through a thread of its own. */
    private static Measured driveFutures(List<InferRequest> requests, long nanos) throws InterruptedException {
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
