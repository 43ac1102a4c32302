package org.septum.viewer.analysis;

import javafx.util.StringConverter;
import org.septum.ai.model.Precision;

/** What a reader sees of a precision. */
final class PrecisionNames extends StringConverter<Precision> {
    @Override
    public String toString(Precision precision) {
        return switch (precision) {
            case INT8 -> "INT8, fast";
            case FP32 -> "FP32, reference";
            case null -> "";
        };
    }

    @Override
    public Precision fromString(String text) {
        throw new UnsupportedOperationException("a precision is chosen, not typed");
    }
}
