package org.septum.imaging.edit;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of what was edited.
 *
 * @param structure the value edited; empty where the edit was about all structures
 * @param frames the frames that became different
 * @param gainMm2 area each value gained over all these frames in mm², negative where it lost; values that stayed are left out
 */
public record JournalEntry(
        EditOperation operation, OptionalInt structure, List<FrameRef> frames, SortedMap<Integer, Double> gainMm2) {
    public JournalEntry {
        frames = frames.stream().sorted().toList();
        gainMm2 = Collections.unmodifiableSortedMap(new TreeMap<>(gainMm2));
    }

    static JournalEntry of(LabelEdit edit, double pixelMm2) {
        SortedMap<Integer, Double> gains = new TreeMap<>();
        for (FrameChange change : edit.changes()) {
            boolean[] seen = new boolean[256];
            for (byte[] box : List.of(change.before(), change.after())) {
                for (byte b : box) {
                    seen[Byte.toUnsignedInt(b)] = true;
                }
            }
            for (int value = 1; value < seen.length; value++) {
                int gain = seen[value] ? change.gain(value) : 0;
                if (gain != 0) {
                    gains.merge(value, gain * pixelMm2, Double::sum);
                }
            }
        }
        return new JournalEntry(edit.operation(), edit.structure(), edit.frames(), gains);
    }

    /** Area a value gained in mm², 0 where it stayed. */
    public double gainMm2(int value) {
        return gainMm2.getOrDefault(value, 0.0);
    }
}
