package org.septum.viewer.analysis;

import javafx.util.StringConverter;
import org.septum.ai.Quality;

/** What a reader sees of a quality. */
final class QualityNames extends StringConverter<Quality> {
    @Override
    public String toString(Quality quality) {
        return switch (quality) {
            case FAST -> "Fast, one pass";
            case BEST -> "Best, mean of several";
            case null -> "";
        };
    }

    @Override
    public Quality fromString(String text) {
        throw new UnsupportedOperationException("a quality is chosen, not typed");
    }
}
