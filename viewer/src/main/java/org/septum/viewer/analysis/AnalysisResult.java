package org.septum.viewer.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Segmentation;
import org.septum.viewer.curve.VolumeCurve;

/**
 * What an analysis found.
 *
 * @param measurements in listing order
 * @param curve volumes over time, for a cine
 * @param warnings what a reader must know before using the numbers
 * @param time from start to end
 */
public record AnalysisResult(
        Segmentation segmentation, List<Measured> measurements, Optional<VolumeCurve> curve, List<String> warnings, Duration time) {
    public AnalysisResult {
        measurements = List.copyOf(measurements);
        warnings = List.copyOf(warnings);
    }

    /**
     * One number.
     *
     * @param group what it belongs to ("Left ventricle")
     * @param name within the group ("Ejection fraction")
     * @param method how it was obtained, in a sentence
     */
    public record Measured(String group, String name, double value, String unit, String method) { }
}
