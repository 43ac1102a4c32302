package org.septum.ai.model;

/**
 * How a window's intensities are brought to the network's scale.
 *
 * @param type the only one of schema 1 is {@link Type#ZSCORE}: (x − mean) / (population standard deviation + 1e-6) over the
 *     window
 * @param clip results are clipped to ± this; positive, infinite for no clipping
 */
public record Normalisation(Type type, double clip) {
    public enum Type {
        ZSCORE
    }
}
