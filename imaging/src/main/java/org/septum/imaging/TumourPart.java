package org.septum.imaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a voxel of a tumour of the brain can be, valued as BraTS does since 2023 (enhancing is 3, not 4). Label sets name the parts by
 * these ids.
 */
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

    /** All of them, as this program's own label maps list them. */
    public static List<Label> labels() {
        return Stream.of(values()).map(TumourPart::label).toList();
    }

    /** The label of an id; empty where no part has it. */
    public static Optional<Label> byId(String id) {
        return labels().stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
