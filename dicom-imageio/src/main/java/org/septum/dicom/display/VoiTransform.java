package org.septum.dicom.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/** Which modality values are seen, and how: a window or a table (PS3.3 C.11.2). */
public sealed interface VoiTransform permits VoiWindow, VoiTable, VoiRange {
    /** From 0, black, to 1, white. */
    double level(double modalityValue);

    /** What the file calls it, "BONE"; empty where it has no name. */
    String explanation();

    /**
     * The windows of a data set or item, in order, also those that cannot be applied.
     *
     * @param holder what has Window Center, Window Width and VOI LUT Function
     */
    static List<VoiWindow> windows(Attributes holder) {
        double[] centres = holder.getDoubles(Tag.WindowCenter);
        double[] widths = holder.getDoubles(Tag.WindowWidth);
        List<VoiWindow> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(centres.length, widths.length); i++) {
            windows.add(new VoiWindow(centres[i], widths[i], VoiWindow.Function.of(holder),
                    holder.getString(Tag.WindowCenterWidthExplanation, i, "")));
        }
        return windows;
    }

    /**
     * The window at an index, the first where there are not as many; instead of one that cannot be applied the first that can.
     */
    static Optional<VoiWindow> window(Attributes holder, int index) {
        List<VoiWindow> windows = windows(holder);
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        VoiWindow chosen = windows.get(index < windows.size() ? index : 0);
        return chosen.isUsable() ? Optional.of(chosen) : windows.stream().filter(VoiWindow::isUsable).findFirst();
    }

    /** The table at an index of the VOI LUT Sequence; empty where there are not as many. */
    static Optional<VoiTransform> table(Attributes holder, int index, boolean signedInput, String name) throws DicomException {
        List<Attributes> items = holder.getSequence(Tag.VOILUTSequence);
        return index >= items.size() ? Optional.empty()
                : Optional.of(new VoiTable(LookupTable.of(items.get(index), signedInput, name)));
    }
}
