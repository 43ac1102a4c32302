package org.septum.measurements.cardiac;

import java.util.Optional;

/** A patient's sex, by which normal values are published. */
public enum Sex {
    FEMALE("women"), MALE("men");

    private final String adults;

    Sex(String adults) {
        this.adults = adults;
    }

    /** "women", "men". */
    public String adults() {
        return adults;
    }

    /** From Patient's Sex (0010,0040): F or M; empty for anything else. */
    public static Optional<Sex> ofDicom(String code) {
        return switch (code.strip()) {
            case "F" -> Optional.of(FEMALE);
            case "M" -> Optional.of(MALE);
            default -> Optional.empty();
        };
    }
}
