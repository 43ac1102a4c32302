package org.septum.viewer.planes;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.plane.Plane;

/** Which planes of which sequences are shown. */
public enum Arrangement {
    THREE_PLANES("Three planes", List.of(Plane.values()), false),
    AXIAL("Axial of every sequence", List.of(Plane.AXIAL), true),
    CORONAL("Coronal of every sequence", List.of(Plane.CORONAL), true),
    SAGITTAL("Sagittal of every sequence", List.of(Plane.SAGITTAL), true),
    ALL("Three planes of every sequence", List.of(Plane.values()), true);

    private final String words;
    private final List<Plane> planes;
    private final boolean every;

    /** What one view shows. @param sequence index, 0 for the one that is open */
    record Cell(Plane plane, int sequence) { }

    Arrangement(String words, List<Plane> planes, boolean every) {
        this.words = words;
        this.planes = planes;
        this.every = every;
    }

    /** Whether the study's other sequences are shown too. */
    public boolean showsEverySequence() {
        return every;
    }

    /** The views row by row: the sequences of one plane lie side by side. */
    List<Cell> cells(int sequences) {
        List<Cell> cells = new ArrayList<>();
        for (Plane plane : planes) {
            for (int i = 0; i < (every ? sequences : 1); i++) {
                cells.add(new Cell(plane, i));
            }
        }
        return cells;
    }

    /** Views beside each other. */
    int columns(int sequences) {
        return planes.size() > 1 ? sequences : sequences <= 3 ? sequences : (int) Math.ceil(Math.sqrt(sequences));
    }

    @Override
    public String toString() {
        return words;
    }
}
