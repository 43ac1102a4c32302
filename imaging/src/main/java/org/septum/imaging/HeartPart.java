package org.septum.imaging;

import java.util.List;
import java.util.stream.Stream;

/** What a voxel of a heart can be, valued as the public ACDC data are. Label sets name the parts by these ids. */
public enum HeartPart {
    RIGHT_VENTRICLE(1, "rv", "Right ventricle", 0x4F86E0, "53085002", "Right ventricle"),
    MYOCARDIUM(2, "myo", "LV myocardium", 0x6FD98A, "74281007", "Myocardium"),
    LEFT_VENTRICLE(3, "lv", "Left ventricle", 0xE0524F, "87878005", "Left ventricle");

    private final Label label;

    HeartPart(int value, String id, String name, int rgb, String code, String meaning) {
        label = new Label(value, id, name, rgb, new CodedConcept(code, "SCT", meaning));
    }

    /** The part as this program's own label maps list it; other label sets may give it another value, name or colour. */
    public Label label() {
        return label;
    }

    /** All of them, as this program's own label maps list them. */
    public static List<Label> labels() {
        return Stream.of(values()).map(HeartPart::label).toList();
    }
}
