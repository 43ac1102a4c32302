package org.septum.viewer.viewport;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.LabelFrames;

/**
 * The structures drawn over a picture.
 *
 * @param map labels on the picture's own grid; empty for none
 * @param styles of the structures, in drawing order
 * @param revision grows whenever frames of the map were filled in since, so that the picture is drawn again
 * @param beside labels whose outlines are drawn dashed where they differ, as the analysis' own beside a reader's; empty for none
 */
public record OverlayState(Optional<? extends LabelFrames> map, List<StructureStyle> styles, long revision,
        Optional<? extends LabelFrames> beside) {
    public static final OverlayState NONE = new OverlayState(Optional.empty(), List.of(), 0);

    public OverlayState {
        styles = List.copyOf(styles);
    }

    public OverlayState(Optional<? extends LabelFrames> map, List<StructureStyle> styles, long revision) {
        this(map, styles, revision, Optional.empty());
    }

    public boolean isVisible() {
        return map.isPresent() && styles.stream().anyMatch(StructureStyle::visible);
    }

    /**
     * @param value in the label map
     * @param rgb 0xRRGGBB
     * @param opacity of the filling, 0 to 1; a bare outline is always opaque
     */
    public record StructureStyle(int value, int rgb, boolean visible, double opacity, Paint paint) { }

    /** How a structure is drawn. */
    public enum Paint {
        FILL("Fill"),
        OUTLINE("Outline"),
        BOTH("Fill and outline");

        private final String label;

        Paint(String label) {
            this.label = label;
        }

        public boolean fills() {
            return this != OUTLINE;
        }

        public boolean outlines() {
            return this != FILL;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
