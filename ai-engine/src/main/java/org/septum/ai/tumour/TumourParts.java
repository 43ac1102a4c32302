package org.septum.ai.tumour;

import java.util.List;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.model.Postprocessing;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;

/**
 * How class scores become labels: a voxel is tumour where all the tumour's classes together are more probable than none, and
 * belongs to the most probable of its parts. Where the parts cannot be told apart every such voxel has one label of its own.
 *
 * @param divided whether the parts are told apart
 * @param labels what the map holds
 */
record TumourParts(boolean divided, LabelSet labels) {
    /** Below this part of the largest probability (e^−9) one is not worth its exponential; less than the reach of spans. */
    private static final float FAR = 9;

    /** @param given the series there are; without contrast the parts are not guessed */
    static TumourParts of(Manifest model, Iterable<MrRole> given) {
        LabelSet labels = model.labels();
        boolean contrast = false;
        for (MrRole role : given) {
            contrast |= role == MrRole.T1CE;
        }
        return contrast && labels.labels().size() > 1 ? new TumourParts(true, labels)
                : new TumourParts(false, new LabelSet(List.of(TumourPart.UNDIVIDED.label())));
    }

    /** The package's clean-up on the labels there are, without the division by contrast. */
    List<Postprocessing> cleanUp(Manifest model) {
        return model.postprocessing().stream().filter(step -> !(step instanceof Postprocessing.PartsByContrast))
                .map(step -> divided ? step : onWhole(step)).toList();
    }

    /** Whether the parts are those that contrast shows and not the network's. */
    boolean byContrast(Manifest model) {
        return divided && model.postprocessing().contains(new Postprocessing.PartsByContrast());
    }

    private static Postprocessing onWhole(Postprocessing step) {
        List<Integer> whole = List.of(TumourPart.UNDIVIDED.label().value());
        return switch (step) {
            case Postprocessing.LargestComponent _ -> new Postprocessing.LargestComponent(whole);
            case Postprocessing.LeastVolume(List<Integer> _, double ml) -> new Postprocessing.LeastVolume(whole, ml);
            case Postprocessing.PartsByContrast byContrast -> byContrast;
            case Postprocessing.FillHoles _ -> new Postprocessing.FillHoles(whole);
            case Postprocessing.MainPiece _ -> new Postprocessing.MainPiece(whole);
            case Postprocessing.BasalSlices(List<Integer> _, double part) -> new Postprocessing.BasalSlices(whole, part);
        };
    }

    /**
     * Turns the scores of a voxel into probabilities, in place.
     *
     * @return whether there is any probability of tumour worth counting
     */
    static boolean probabilities(float[] scores, OutputSpec.Activation activation) {
        float highest = scores[1];
        for (int k = 2; k < scores.length; k++) {
            highest = Math.max(highest, scores[k]);
        }
        if (activation == OutputSpec.Activation.SOFTMAX) {
            if (scores[0] - highest > FAR) {
                return false;
            }
            highest = Math.max(highest, scores[0]);
        }
        float sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = activation == OutputSpec.Activation.SOFTMAX ? (float) Math.exp(scores[k] - highest)
                    : Math.max(0, scores[k]);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return sum > 0;
    }

    /** The label of a voxel by its probabilities, background first; 0 for none. */
    int label(float[] probabilities) {
        if (!(probabilities[0] < 0.5f)) {
            return 0;
        }
        if (!divided) {
            return TumourPart.UNDIVIDED.label().value();
        }
        int best = 1;
        for (int k = 2; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** The highest value a voxel may have. */
    int highest() {
        return labels.labels().stream().mapToInt(Label::value).max().orElseThrow();
    }

    /** The value of the part that lies around the others: oedema, or the whole. */
    int outermost() {
        return labels.byId(TumourPart.OEDEMA.id()).map(Label::value).orElseGet(this::highest);
    }
}
