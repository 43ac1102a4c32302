package org.septum.measurements;

import java.util.Objects;

/**
 * Something a reader should know before relying on the numbers.
 *
 * @param code stable key, for example "single-phase"
 * @param text one plain sentence
 */
public record Warning(String code, String text) {
    public Warning {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
    }
}
