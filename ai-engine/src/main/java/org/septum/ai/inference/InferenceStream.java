package org.septum.ai.inference;

import java.nio.FloatBuffer;

/**
 * Some requests of one network, its slots, that run beside each other. A slot is filled, started and awaited, in this order;
 * other slots run meanwhile. For one thread at a time.
 */
public interface InferenceStream extends AutoCloseable {
    /** Requests that must be under way to keep the network busy, and one to fill meanwhile. */
    int slots();

    /** The input of a slot that does not run: batch × input size. It keeps what was put into it. Valid until {@link #close}. */
    FloatBuffer input(int slot);

    /** Starts a slot and returns. */
    void start(int slot);

    /** Waits for a started slot; its output, batch × output size, valid until the slot is started again. */
    FloatBuffer await(int slot);

    /** Cancels what runs, waits for its end, and gives the requests back. */
    @Override
    void close();
}
