package org.septum.ai.model;

import java.util.List;

/** A clean-up of the label map of one phase, done in the manifest's order. */
public sealed interface Postprocessing {
    /** Of each of these labels by itself, keeps the largest 26-connected piece of the 3-D label map and removes the rest. */
    record LargestComponent(List<Integer> values) implements Postprocessing {
        public LargestComponent {
            values = List.copyOf(values);
        }
    }
}
