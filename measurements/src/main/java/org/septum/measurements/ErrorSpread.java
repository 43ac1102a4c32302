package org.septum.measurements;

/**
 * How far a model's measurements were from experts' on patients it was not trained on, over the patients whose confidence was at
 * least a limit and below the next spread's.
 *
 * @param confidenceFrom the limit, 0 to 1 ({@link ErrorModel})
 * @param patients how many, at least 5
 * @param bias mean of measured − true, in the measurement's unit or in percent of it
 * @param sd standard deviation of the same
 * @param percent whether both are in percent of the measured value
 */
public record ErrorSpread(double confidenceFrom, int patients, double bias, double sd, boolean percent) {
    public static final int FEWEST_PATIENTS = 5;

    public ErrorSpread {
        if (patients < FEWEST_PATIENTS || !(sd > 0) || !Double.isFinite(sd) || !Double.isFinite(bias)
                || !(confidenceFrom >= 0 && confidenceFrom <= 1)) {
            throw new IllegalArgumentException("no spread of errors: from %s, %d patients, %s ± %s"
                    .formatted(confidenceFrom, patients, bias, sd));
        }
    }
}
