package org.septum.ai.tumour.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A logistic rule that tells a FLAIR from a T1 by its {@link DepthProfile}. Its weights are in {@code flair-rule.csv}, one line a
 * feature: name, mean, deviation, weight; the intercept last. training/brain/roles.py writes them and tells how often they are right.
 */
final class FlairRule {
    private final List<double[]> lines;

    private FlairRule(List<double[]> lines) {
        this.lines = lines;
    }

    static FlairRule shipped() {
        try (InputStream in = FlairRule.class.getResourceAsStream("flair-rule.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new FlairRule(text.lines().map(FlairRule::numbers).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        String[] fields = line.split(",");
        return new double[] {Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Double.parseDouble(fields[3])};
    }

    /** The logarithm of the odds that it is a FLAIR rather than a T1. */
    double score(double[] features) {
        if (features.length != lines.size() - 1) {
            throw new IllegalArgumentException("%d features for %d weights".formatted(features.length, lines.size() - 1));
        }
        double score = lines.getLast()[2];
        for (int i = 0; i < features.length; i++) {
            double[] line = lines.get(i);
            score += line[2] * (features[i] - line[0]) / line[1];
        }
        return score;
    }
}
