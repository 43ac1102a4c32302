package org.septum.overlays;

import java.util.HashSet;
import java.util.Set;

/**
 * How labels are drawn. Immutable; the {@code with} methods give changed copies.
 *
 * @param opacity of a filled area, 0 (invisible) to 1 (hides the picture)
 * @param mode area, outline or both; an outline is always opaque
 * @param hidden label values that are not drawn
 */
public record OverlayStyle(double opacity, Mode mode, Set<Integer> hidden) {
    /** What of a structure is drawn. */
    public enum Mode {
        FILL,
        OUTLINE,
        FILL_AND_OUTLINE;

        boolean fills() {
            return this != OUTLINE;
        }

        boolean outlines() {
            return this != FILL;
        }
    }

    public OverlayStyle {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("an opacity lies between 0 and 1: " + opacity);
        }
        hidden = Set.copyOf(hidden);
    }

    /** Areas the picture shows through, every label visible. */
    public static OverlayStyle standard() {
        return new OverlayStyle(0.4, Mode.FILL, Set.of());
    }

    public OverlayStyle withOpacity(double value) {
        return new OverlayStyle(value, mode, hidden);
    }

    public OverlayStyle withMode(Mode value) {
        return new OverlayStyle(opacity, value, hidden);
    }

    public OverlayStyle withVisible(int label, boolean visible) {
        Set<Integer> changed = new HashSet<>(hidden);
        if (visible) {
            changed.remove(label);
        } else {
            changed.add(label);
        }
        return new OverlayStyle(opacity, mode, changed);
    }

    public boolean visible(int label) {
        return !hidden.contains(label);
    }
}
