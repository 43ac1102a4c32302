package org.septum.openvino;

import java.util.List;
import java.util.function.Supplier;

/**
 * The tensors on one side of a request: those the caller set, held so that their memory is not collected, and those the request gave
 * out, which end with it.
 */
final class RequestTensors {
    private final String side;
    private final List<Output> ports;
    private final Tensor[] set;
    private final Tensor[] given;

    RequestTensors(String side, List<Output> ports) {
        this.side = side;
        this.ports = ports;
        set = new Tensor[ports.size()];
        given = new Tensor[ports.size()];
    }

    List<Output> ports() {
        return ports;
    }

    /** The place of the only port. */
    int single() {
        return Ports.single(side, ports).getIndex();
    }

    /** The tensor last set, or else the request's own, read once. */
    synchronized Tensor get(int index, Supplier<Tensor> read) {
        if (isOpen(set[index])) {
            return set[index];
        }
        if (!isOpen(given[index])) {
            given[index] = read.get();
        }
        return given[index];
    }

    synchronized Tensor put(int index, Tensor tensor) {
        set[index] = tensor;
        drop(index);
        return tensor;
    }

    private static boolean isOpen(Tensor tensor) {
        return tensor != null && !tensor.isClosed();
    }

    /** The last check before memory is read or written; what the library may move or replace now is not shown any longer. */
    synchronized void beforeInference() {
        for (int i = 0; i < set.length; i++) {
            if (set[i] != null) {
                set[i].checkMemory(side + " " + i);
            }
            if (side.equals(InferRequest.OUTPUT) && ports.get(i).getPartialShape().isDynamic()) {
                drop(i);
                if (isOpen(set[i])) {
                    set[i].endLifetime();
                }
            }
        }
    }

    private void drop(int index) {
        if (given[index] != null) {
            given[index].close();
            given[index] = null;
        }
    }

    synchronized void close() {
        for (int i = 0; i < given.length; i++) {
            drop(i);
            set[i] = null;
        }
    }
}
