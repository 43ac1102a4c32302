package org.septum.ai.model;

import java.util.List;
import java.util.Optional;

/**
 * Where in the patient the axes D, H and W of a tile run to: three letters, one each of L or R, P or A, S or I, for example
 * {@code SPL} for axial planes that are stacked towards the head, with rows towards the back and columns towards the left. Or as
 * stored: D, H and W are the picture's column, row and slice index, wherever those run.
 */
public record TileOrientation(Optional<String> letters) {
    public static final TileOrientation AS_STORED = new TileOrientation(Optional.empty());

    /** The letters with and against growing x, y and z of the patient's millimetres (LPS). */
    private static final List<String> AXES = List.of("LR", "PA", "SI");

    public TileOrientation {
        letters.ifPresent(l -> {
            if (!known(l)) {
                throw new IllegalArgumentException("\"%s\" does not name three directions of a patient".formatted(l));
            }
        });
    }

    /** Whether a text is three letters that name each axis of the patient once. */
    static boolean known(String letters) {
        return letters.length() == 3
                && AXES.stream().allMatch(axis -> letters.chars().filter(c -> axis.indexOf(c) >= 0).count() == 1);
    }

    /** The patient's axis (0 x, 1 y, 2 z) along which an axis of the tile runs. Only where it is not as stored. */
    public int patientAxis(int tileAxis) {
        char letter = letters.orElseThrow().charAt(tileAxis);
        return AXES.indexOf(AXES.stream().filter(a -> a.indexOf(letter) >= 0).findFirst().orElseThrow());
    }

    /** Whether an axis of the tile runs with growing millimetres (LPS) of its patient's axis. Only where it is not as stored. */
    public boolean grows(int tileAxis) {
        return AXES.get(patientAxis(tileAxis)).charAt(0) == letters.orElseThrow().charAt(tileAxis);
    }
}
