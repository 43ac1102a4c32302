package org.septum.ai.postprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.ai.model.Postprocessing;
import org.septum.imaging.Confidence;
import org.septum.imaging.LabelMap;

/** The steps a manifest asks for, done on one phase after the other. Not for several threads at once. */
public final class CleanUp {
    private final List<Postprocessing> steps;
    private final Optional<Confidence> confidence;
    private final LargestComponent component = new LargestComponent();

    /** Of labels drawn by a network that is as sure of all of them. */
    public CleanUp(List<Postprocessing> steps) {
        this(steps, Optional.empty());
    }

    /** @param confidence of the labels, known of a phase when it is cleaned */
    public CleanUp(List<Postprocessing> steps, Optional<Confidence> confidence) {
        this.steps = List.copyOf(steps);
        this.confidence = confidence;
    }

    /**
     * Writes the map only where a label is taken away or a hole filled.
     *
     * @return volumes in mL of the pieces left out because they are not the main one, the largest first
     */
    public List<Double> clean(LabelMap map, int phase) {
        List<Double> leftOut = new ArrayList<>();
        for (Postprocessing step : steps) {
            switch (step) {
                case Postprocessing.LargestComponent(List<Integer> values) -> component.keep(map, values, phase);
                case Postprocessing.BasalSlices(List<Integer> values, double leastOfNext) -> values
                        .forEach(value -> BasalSlices.trim(map, value, leastOfNext, phase, slice -> probability(slice, phase, value)));
                case Postprocessing.LeastVolume(List<Integer> values, double ml) -> SmallPieces.remove(map, values, ml, phase);
                case Postprocessing.PartsByContrast _ -> throw new IllegalArgumentException("needs the pictures: a brain's task does it");
                case Postprocessing.FillHoles(List<Integer> values) -> Holes.fill(map, values, phase);
                case Postprocessing.MainPiece(List<Integer> values) -> leftOut.addAll(SmallPieces.keepLargest(map, values, phase));
            }
        }
        return leftOut;
    }

    /** The mean of a label's probability where it was drawn in a slice, 0 to 1. */
    private double probability(int slice, int phase, int value) {
        return confidence.filter(c -> c.labelledMm2(slice, phase, value) > 0)
                .map(c -> (double) c.overlapMm2(slice, phase, value) / c.labelledMm2(slice, phase, value)).orElse(1.0);
    }
}
