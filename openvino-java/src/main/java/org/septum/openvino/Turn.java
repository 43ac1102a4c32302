package org.septum.openvino;

import java.util.function.Supplier;

/**
 * Sees to it that a request does one thing at a time. The library's own check is not enough: with one stream the CPU device runs a
 * synchronous inference without marking the request busy, so that other threads could start another or change its tensors.
 */
final class Turn {
    private boolean taken;

    /** Begins an inference. */
    synchronized void take() {
        checkFree();
        taken = true;
    }

    /** Ends it; any thread may. */
    synchronized void give() {
        taken = false;
    }

    /** Does something short that no inference may overlap. */
    synchronized <T> T between(Supplier<T> work) {
        checkFree();
        return work.get();
    }

    private void checkFree() {
        if (taken) {
            throw new OpenVinoException(Status.REQUEST_BUSY, "The request is busy with an inference: " + Status.REQUEST_BUSY);
        }
    }
}
