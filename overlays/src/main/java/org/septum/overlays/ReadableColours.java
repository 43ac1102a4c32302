package org.septum.overlays;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** Colours of a label set that every reader can tell apart, on a grey picture and on black. */
public final class ReadableColours {
    /** ΔE two labels must keep for a reader of any colour vision. */
    public static final double APART = 15;

    /** Okabe and Ito's colours for all readers (Color Universal Design, 2008), the light ones first; black is left out. */
    private static final int[] OKABE_ITO = {0x56B4E9, 0xF0E442, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x0072B2};

    private ReadableColours() {}

    /** Whether all labels are {@link #APART}. */
    public static boolean readable(LabelSet labels) {
        List<Label> list = labels.labels();
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ColourVision.smallestDistance(list.get(i).rgb(), list.get(j).rgb()) < APART) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The set itself where its colours are readable. Otherwise the same labels with the colours of Okabe and Ito, repeated after
     * seven labels.
     */
    public static LabelSet of(LabelSet labels) {
        if (readable(labels)) {
            return labels;
        }
        List<Label> recoloured = new ArrayList<>();
        for (Label label : labels.labels()) {
            int rgb = OKABE_ITO[recoloured.size() % OKABE_ITO.length];
            recoloured.add(new Label(label.value(), label.id(), label.name(), rgb, label.code()));
        }
        return new LabelSet(recoloured);
    }
}
