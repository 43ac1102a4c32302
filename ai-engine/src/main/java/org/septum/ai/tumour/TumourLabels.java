package org.septum.ai.tumour;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;

/**
 * The labels of a tumour of the brain, valued as BraTS does since 2023 (enhancing is 3, not 4), and one more for a tumour whose
 * parts are not told apart.
 */
public final class TumourLabels {
    public static final Label NECROSIS = new Label(1, "necrosis", "Necrosis or non-enhancing tumour", 0xE0524F,
            new CodedConcept("6574001", "SCT", "Necrosis"));
    public static final Label OEDEMA = new Label(2, "oedema", "Oedema", 0x6FD98A, new CodedConcept("79654002", "SCT", "Edema"));
    public static final Label ENHANCING = new Label(3, "enhancing", "Enhancing tumour", 0xF2D64B,
            new CodedConcept("86049000", "SCT", "Neoplasm, Primary"));
    public static final Label NOT_DIVIDED = new Label(4, "tumour", "Tumour, not divided", 0xF08A24,
            new CodedConcept("108369006", "SCT", "Neoplasm"));

    public static final List<Label> ALL = List.of(NECROSIS, OEDEMA, ENHANCING, NOT_DIVIDED);

    private TumourLabels() {}

    public static Optional<Label> byId(String id) {
        return ALL.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
