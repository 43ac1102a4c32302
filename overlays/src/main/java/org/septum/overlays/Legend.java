package org.septum.overlays;

import java.util.List;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** What a reader is told about the colours, in the label set's order. */
public record Legend(List<Entry> entries) {
    /**
     * @param value of the label
     * @param rgb 0xRRGGBB
     * @param visible whether it is drawn
     */
    public record Entry(int value, String name, int rgb, boolean visible) {
        /** The colour as "#RRGGBB". */
        public String web() {
            return "#%06X".formatted(rgb & 0xFFFFFF);
        }
    }

    public Legend {
        entries = List.copyOf(entries);
    }

    public static Legend of(LabelSet labels, OverlayStyle style) {
        return new Legend(labels.labels().stream().map(label -> entry(label, style)).toList());
    }

    private static Entry entry(Label label, OverlayStyle style) {
        return new Entry(label.value(), label.name(), label.rgb() & 0xFFFFFF, style.visible(label.value()));
    }
}
