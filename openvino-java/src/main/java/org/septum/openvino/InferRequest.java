package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One inference at a time: its input and output tensors, and the running of it.
 *
 * <p>Belongs to one thread at a time, except {@link #cancel}, the waiting methods and {@link #close}, which any thread may call while
 * another runs it. Several requests of one compiled model run side by side. While an inference runs, starting another or setting
 * tensors throws {@link OpenVinoException} with {@link Status#REQUEST_BUSY}, and the elements of its tensors must be left alone.
 *
 * <p>Tensors that the {@code get} methods return belong to the request: they are closed with it, when another is set in their place,
 * and, for outputs whose shape is open, when the next inference starts.
 */
public final class InferRequest extends NativeObject {
    static final String INPUT = "input";
    static final String OUTPUT = "output";

    private final CompiledModel model;
    private final RequestTensors inputs;
    private final RequestTensors outputs;
    private final Turn turn;
    private final AsyncInference async;

    InferRequest(Native ov, MemorySegment pointer, CompiledModel model) {
        Turn one = new Turn();
        AsyncInference own = new AsyncInference(ov, one);
        super(ov, pointer, request -> {
            ov.c.ov_infer_request_free(request);
            own.close();
        }, ov.c::ov_infer_request_cancel);
        this.model = model;
        turn = one;
        async = own;
        inputs = new RequestTensors(INPUT, model.inputs());
        outputs = new RequestTensors(OUTPUT, model.outputs());
    }

    /** Runs the inference and returns when it ended. It is not to be cancelled; {@link #inferAsync} is. */
    public void infer() {
        begin();
        try {
            ov.check(handle.call(ov.c::ov_infer_request_infer), "infer");
        } finally {
            turn.give();
        }
    }

    /**
     * Starts the inference and returns. The future completes when it ended: with this request; as cancelled after {@link #cancel},
     * {@link #close} or its own {@code cancel}, which stop the inference; or with the {@link OpenVinoException}. By then the request
     * is free to be used again, also from within the future's own actions. Those run on a virtual thread or the one in
     * {@link #waitAsync}; long work belongs on an executor ({@code thenApplyAsync}).
     */
    public CompletableFuture<InferRequest> inferAsync() {
        begin();
        try {
            return async.start(this);
        } catch (RuntimeException e) {
            turn.give();
            throw e;
        }
    }

    /** Starts the inference and returns; see {@link #waitAsync()}. */
    public void startAsync() {
        inferAsync();
    }

    /** Waits for the inference started last. Throws {@link OpenVinoException} when it failed or was cancelled. */
    public void waitAsync() throws InterruptedException {
        async.await(Long.MAX_VALUE);
    }

    /** Waits for the inference started last, for a time; whether it ended. Throws {@link OpenVinoException} when it failed. */
    public boolean waitFor(Duration timeout) throws InterruptedException {
        return async.await(timeout.toNanos());
    }

    /** Asks the running asynchronous inference to stop at the next layer. Does nothing when none runs. */
    public void cancel() {
        ov.check(handle.call(ov.c::ov_infer_request_cancel), "cancel an inference");
    }

    private void begin() {
        handle.checkOpen();
        turn.take();
        try {
            inputs.beforeInference();
            outputs.beforeInference();
        } catch (RuntimeException e) {
            turn.give();
            throw e;
        }
    }

    /** The tensor of the only input. */
    public Tensor getInputTensor() {
        return getInputTensor(inputs.single());
    }

    public Tensor getInputTensor(int index) {
        handle.checkOpen();
        return turn.between(() -> inputs.get(index, () -> handle.with(request -> new Tensor(ov, ov.pointer(
                "get input tensor " + index, out -> ov.c.ov_infer_request_get_input_tensor_by_index(request, index, out)), null))));
    }

    /** The tensor of the only output. */
    public Tensor getOutputTensor() {
        return getOutputTensor(outputs.single());
    }

    public Tensor getOutputTensor(int index) {
        handle.checkOpen();
        return turn.between(() -> outputs.get(index, () -> handle.with(request -> new Tensor(ov, ov.pointer(
                "get output tensor " + index, out -> ov.c.ov_infer_request_get_output_tensor_by_index(request, index, out)), null))));
    }

    /** Sets the tensor of the only input. */
    public void setInputTensor(Tensor tensor) {
        setInputTensor(inputs.single(), tensor);
    }

    /** Lets the inference read this tensor, without a copy. The tensor may be closed meanwhile; memory of the caller must stay. */
    public void setInputTensor(int index, Tensor tensor) {
        turn.between(() -> {
            int status = tensor.handle.with(set ->
                    handle.call(request -> ov.c.ov_infer_request_set_input_tensor_by_index(request, index, set)));
            ov.check(status, "set input tensor " + index);
            return inputs.put(index, tensor);
        });
    }

    /** Sets the tensor of the only output. */
    public void setOutputTensor(Tensor tensor) {
        setOutputTensor(outputs.single(), tensor);
    }

    /** Lets the inference write this tensor, without a copy. The tensor may be closed meanwhile; memory of the caller must stay. */
    public void setOutputTensor(int index, Tensor tensor) {
        if (tensor.isReadOnly()) {
            throw new IllegalArgumentException("an output cannot be written to a read-only segment");
        }
        turn.between(() -> {
            int status = tensor.handle.with(set ->
                    handle.call(request -> ov.c.ov_infer_request_set_output_tensor_by_index(request, index, set)));
            ov.check(status, "set output tensor " + index);
            return outputs.put(index, tensor);
        });
    }

    /** The tensor of the input or else output of a name. Throws {@link OpenVinoException} where there is none. */
    public Tensor getTensor(String name) {
        Output input = input(name);
        return input == null ? getOutputTensor(output(name).getIndex()) : getInputTensor(input.getIndex());
    }

    /** Sets the tensor of the input or else output of a name. Throws {@link OpenVinoException} where there is none. */
    public void setTensor(String name, Tensor tensor) {
        Output input = input(name);
        if (input == null) {
            setOutputTensor(output(name).getIndex(), tensor);
        } else {
            setInputTensor(input.getIndex(), tensor);
        }
    }

    /** The input of a name, null when it is an output's. The compiled model is asked for names that the ports do not show. */
    private Output input(String name) {
        Output input = shown(inputs, name);
        return input != null || shown(outputs, name) != null ? input : model.findInput(name).orElse(null);
    }

    private Output output(String name) {
        Output output = shown(outputs, name);
        return output == null ? model.output(name) : output;
    }

    private static Output shown(RequestTensors side, String name) {
        return side.ports().stream().filter(port -> port.getName().filter(name::equals).isPresent()).findFirst().orElse(null);
    }

    /** What each layer did in the last inference. Without {@link Property#PERF_COUNT} at compiling no layer counts as run. */
    public List<ProfilingInfo> getProfilingInfo() {
        handle.checkOpen();
        return turn.between(this::readProfilingInfo);
    }

    private List<ProfilingInfo> readProfilingInfo() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment list = arena.allocate(CStruct.LIST.layout);
            ov.check(handle.call(request -> ov.c.ov_infer_request_get_profiling_info(request, list)), "profile the layers");
            try {
                return ProfilingInfo.readAll(Core.items(list, CStruct.PROFILING_INFO.size()));
            } finally {
                ov.c.ov_profiling_info_list_free(list);
            }
        }
    }

    /** {@inheritDoc} A running asynchronous inference is cancelled first, any inference's end awaited; the tensors the request gave are closed too. */
    @Override
    public void close() {
        super.close();
        inputs.close();
        outputs.close();
    }
}
