package org.septum.measurements.comparison;

import java.util.List;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

/** Where two segmentations agree, as a label map of its own to be laid over the picture. */
public final class Agreement {
    public static final int AGREED = 1;
    public static final int MISSED = 2;
    public static final int EXTRA = 3;
    /** Both label the voxel, and not alike. */
    public static final int OTHER_LABEL = 4;

    /** Names and colours; told apart by readers who cannot tell red from green (Okabe and Ito 2008). */
    public static final LabelSet LABELS = new LabelSet(List.of(
            new Label(AGREED, "agreed", "Agreed", 0x009E73, null), new Label(MISSED, "missed", "Missed", 0x56B4E9, null),
            new Label(EXTRA, "extra", "Extra", 0xE69F00, null),
            new Label(OTHER_LABEL, "other-label", "Other label", 0xCC79A7, null)));

    private Agreement() {}

    /** Of all labels, at all phases. @param expert on the same grid */
    public static LabelMap of(LabelMap own, LabelMap expert) {
        return compared(own, expert, (a, b) -> a == b ? a == 0 ? 0 : AGREED : a == 0 ? MISSED : b == 0 ? EXTRA : OTHER_LABEL);
    }

    /** Of one region, at all phases. @param expert on the same grid */
    public static LabelMap of(LabelMap own, LabelMap expert, Region region) {
        return compared(own, expert, (a, b) -> {
            boolean isOwn = region.has(a);
            boolean isExpert = region.has(b);
            return isOwn && isExpert ? AGREED : isExpert ? MISSED : isOwn ? EXTRA : 0;
        });
    }

    private interface Verdict {
        int of(int own, int expert);
    }

    private static LabelMap compared(LabelMap own, LabelMap expert, Verdict verdict) {
        byte[] table = new byte[256 * 256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) verdict.of(i >> 8, i & 255);
        }
        LabelMap result = LabelMap.empty(own.grid());
        for (int phase = 0; phase < own.grid().phases(); phase++) {
            for (int slice = 0; slice < own.grid().slices(); slice++) {
                byte[] a = own.frame(slice, phase);
                byte[] b = expert.frame(slice, phase);
                byte[] out = result.frame(slice, phase);
                for (int i = 0; i < out.length; i++) {
                    out[i] = table[Byte.toUnsignedInt(a[i]) << 8 | Byte.toUnsignedInt(b[i])];
                }
            }
        }
        return result;
    }
}
