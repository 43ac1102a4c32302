package org.septum.app.bench;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.septum.openvino.CompiledModel;
import org.septum.openvino.Core;
import org.septum.openvino.ElementType;
import org.septum.openvino.InferRequest;
import org.septum.openvino.Model;
import org.septum.openvino.PartialShape;
import org.septum.openvino.Property;

/** A network compiled for a number of streams, and how many pictures a second go through it when nothing else is done. */
final class NetworkRate implements AutoCloseable {
    /** One that runs, one that waits: a stream never idles while a result is taken out. */
    private static final int REQUESTS_PER_STREAM = 2;

    private final CompiledModel compiled;
    private final List<InferRequest> requests = new ArrayList<>();
    private final int batch;

    /**
     * @param xml an IR with one input, whose batch is free
     * @param threads that compute, shared out over the streams
     */
    NetworkRate(Core core, Path xml, int batch, int streams, int threads) {
        this.batch = batch;
        try (Model model = core.readModel(xml)) {
            PartialShape shape = model.input().getPartialShape();
            model.reshape(PartialShape.of(batch, shape.get(1).length(), shape.get(2).length(), shape.get(3).length()));
            compiled = core.compileModel(model, "CPU", Map.ofEntries(
                    Property.INFERENCE_PRECISION_HINT.to(ElementType.F32), Property.NUM_STREAMS.to(streams),
                    Property.ENABLE_CPU_PINNING.to(false), Property.INFERENCE_NUM_THREADS.to(threads)));
        }
        Random random = new Random(1);
        for (int i = 0; i < streams * REQUESTS_PER_STREAM; i++) {
            requests.add(compiled.createInferRequest());
            FloatBuffer input = requests.getLast().getInputTensor().asFloatBuffer();
            for (int k = 0; k < input.capacity(); k++) {
                input.put(k, (float) random.nextGaussian());
            }
        }
    }

    /** Pictures a second, over about so many seconds. */
    double measure(double seconds) throws InterruptedException {
        Deque<InferRequest> running = new ArrayDeque<>();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (InferRequest request : requests) {
            request.startAsync();
            running.add(request);
        }
        long done = 0;
        while (!running.isEmpty()) {
            InferRequest request = running.remove();
            request.waitAsync();
            done++;
            if (System.nanoTime() < end) {
                request.startAsync();
                running.add(request);
            }
        }
        return done * batch / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        requests.forEach(InferRequest::close);
        compiled.close();
    }
}
