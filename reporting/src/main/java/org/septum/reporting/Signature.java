package org.septum.reporting;

import java.time.LocalDateTime;

/**
 * Who answers for a reading.
 *
 * @param by the reader's name; not blank
 * @param at when, by the reader's own clock
 */
public record Signature(String by, LocalDateTime at) {
    public Signature {
        if (by.isBlank()) {
            throw new IllegalArgumentException("nobody signed");
        }
    }
}
