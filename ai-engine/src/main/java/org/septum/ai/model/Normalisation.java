package org.septum.ai.model;

/**
 * How intensities are brought to the network's scale.
 *
 * @param type what is made 0 and what 1
 * @param clip results are clipped to this, z-scores at both ends; positive, infinite for no clipping
 */
public record Normalisation(Type type, double clip) {
    public enum Type {
        /** Of each window by itself: (x − mean) / (population standard deviation + 1e-6). */
        ZSCORE,
        /**
         * Of a whole volume: (x − low) / (median of the head − low), not below 0, with low the 1st percentile and the head all that
         * lies more than a tenth of the way from low to the 99.5th percentile.
         */
        HEAD_MEDIAN
    }
}
