package org.septum.measurements.tumour;

import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;

/** What a voxel of a tumour can be. Label sets name the parts by these ids. */
public enum TumourPart {
    NECROSIS(1, "necrosis", "Necrosis or non-enhancing tumour", 0xE0524F, "6574001", "Necrosis"),
    OEDEMA(2, "oedema", "Oedema", 0x6FD98A, "79654002", "Edema"),
    ENHANCING(3, "enhancing", "Enhancing tumour", 0xF2D64B, "86049000", "Neoplasm, Primary"),
    /** Tumour whose parts were not told apart. */
    UNDIVIDED(4, "tumour", "Tumour, not divided", 0xF08A24, "108369006", "Neoplasm");

    private final Label label;

    TumourPart(int value, String id, String name, int rgb, String code, String meaning) {
        label = new Label(value, id, name, rgb, new CodedConcept(code, "SCT", meaning));
    }

    /** The part as this program's own label maps list it; other label sets may give it another value, name or colour. */
    public Label label() {
        return label;
    }

    public String id() {
        return label.id();
    }
}
