package org.septum.ai.model;

import org.septum.imaging.LabelSet;

/**
 * One output of a network: one plane per class on the input's window, NCHW. The class index is the label's value; class 0 is
 * background.
 *
 * @param name of the port in the IR
 * @param activation what turns the planes into probabilities; it does not change which class is largest
 * @param labels every class but the background, values 1 to the number of labels
 */
public record OutputSpec(String name, Activation activation, LabelSet labels) {
    public enum Activation {
        SOFTMAX,
        NONE
    }

    /** Planes of the output: one per label and one for the background. */
    public int classes() {
        return labels.labels().size() + 1;
    }
}
