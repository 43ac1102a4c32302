package org.septum.ai.inference;

import java.nio.FloatBuffer;
import java.util.concurrent.CancellationException;
import org.septum.openvino.CompiledModel;
import org.septum.openvino.InferRequest;

/** Requests of one compiled model. */
final class OpenVinoStream implements InferenceStream {
    private final InferRequest[] requests;
    private final FloatBuffer[] inputs;
    private final FloatBuffer[] outputs;

    OpenVinoStream(CompiledModel compiled, int slots) {
        requests = new InferRequest[slots];
        inputs = new FloatBuffer[slots];
        outputs = new FloatBuffer[slots];
        try {
            for (int s = 0; s < slots; s++) {
                requests[s] = compiled.createInferRequest();
                inputs[s] = requests[s].getInputTensor().asFloatBuffer();
                outputs[s] = requests[s].getOutputTensor().asFloatBuffer();
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public int slots() {
        return requests.length;
    }

    @Override
    public FloatBuffer input(int slot) {
        return inputs[slot];
    }

    @Override
    public void start(int slot) {
        requests[slot].startAsync();
    }

    @Override
    public FloatBuffer await(int slot) {
        try {
            requests[slot].waitAsync();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        }
        return outputs[slot];
    }

    @Override
    public void close() {
        for (InferRequest request : requests) {
            if (request != null) {
                request.close();
            }
        }
    }
}
