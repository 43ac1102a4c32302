package org.septum.ai.postprocess;

import java.util.List;
import org.septum.ai.model.Postprocessing;
import org.septum.imaging.LabelMap;

/** The steps a manifest asks for, done on one phase after the other. Not for several threads at once. */
public final class CleanUp {
    private final List<Postprocessing> steps;
    private final LargestComponent component = new LargestComponent();

    public CleanUp(List<Postprocessing> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Writes the map only where a label is taken away. */
    public void clean(LabelMap map, int phase) {
        for (Postprocessing step : steps) {
            switch (step) {
                case Postprocessing.LargestComponent(List<Integer> values) -> component.keep(map, values, phase);
                case Postprocessing.BasalSlices(List<Integer> values, double leastOfNext) -> values
                        .forEach(value -> BasalSlices.trim(map, value, leastOfNext, phase));
                case Postprocessing.LeastVolume(List<Integer> values, double ml) -> SmallPieces.remove(map, values, ml, phase);
            }
        }
    }
}
