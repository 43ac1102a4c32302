package org.septum.measurements.tumour;

import java.util.Map;
import java.util.Optional;
import org.septum.imaging.Confidence;
import org.septum.measurements.ErrorModel;

/**
 * What a reading of a tumour rests on besides the labels. Immutable.
 *
 * @param contrast whether a T1 with contrast was looked at; without it no part but the whole is measured
 * @param midline of the head; empty where none was found
 * @param errors what is known of the model's errors; empty for no intervals
 * @param confidence how sure the network was; read only
 * @param edited whether a reader changed the labels
 * @param drawn a reader's diameters by number of the lesion; whoever changes labels drops them, as lesions are then counted anew
 */
public record TumourBasis(boolean contrast, Optional<Midline> midline, Optional<ErrorModel> errors,
        Optional<Confidence> confidence, boolean edited, Map<Integer, Bidimensional> drawn) {
    public static final TumourBasis NONE =
            new TumourBasis(true, Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of());

    public TumourBasis {
        drawn = Map.copyOf(drawn);
    }

    public TumourBasis withContrast(boolean given) {
        return new TumourBasis(given, midline, errors, confidence, edited, drawn);
    }

    public TumourBasis with(Midline found) {
        return new TumourBasis(contrast, Optional.of(found), errors, confidence, edited, drawn);
    }

    public TumourBasis withErrors(ErrorModel model) {
        return new TumourBasis(contrast, midline, Optional.of(model), confidence, edited, drawn);
    }

    public TumourBasis withConfidence(Confidence known) {
        return new TumourBasis(contrast, midline, errors, Optional.of(known), edited, drawn);
    }

    /** With labels a reader changed; diameters drawn before are dropped. */
    public TumourBasis withEdited(boolean isEdited) {
        return new TumourBasis(contrast, midline, errors, confidence, isEdited, Map.of());
    }

    public TumourBasis withDrawn(Map<Integer, Bidimensional> sizes) {
        return new TumourBasis(contrast, midline, errors, confidence, edited, sizes);
    }
}
