package org.septum.ai.model;

import java.util.Locale;

/**
 * Which of a package's networks runs. Chosen by the user, never guessed: {@link #FP32} runs single precision kernels,
 * {@link #INT8} the quantized network.
 */
public enum Precision {
    FP32,
    INT8;

    /** The package's subfolder, the key in the manifest, and what a result says: "fp32" or "int8". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision an id names. Throws IllegalArgumentException for any other text. */
    public static Precision ofId(String id) {
        for (Precision p : values()) {
            if (p.id().equals(id)) {
                return p;
            }
        }
        throw new IllegalArgumentException("the precision is fp32 or int8, not \"" + id + "\"");
    }
}
