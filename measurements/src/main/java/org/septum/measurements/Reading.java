package org.septum.measurements;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Warning;

/**
 * What a reader learns from a label map: numbers, and what makes them doubtful. Recomputed as a whole after each edit or choice.
 */
public interface Reading {
    /** In the order they are listed. */
    List<Measurement> measurements();

    List<Warning> warnings();

    default Optional<Measurement> measurement(String id) {
        return measurements().stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
