package org.septum.ai.postprocess;

import java.util.function.IntToDoubleFunction;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelledPixels;

/**
 * Takes a structure out of the slices at the base where it is much smaller, or much less sure, than in the next slice towards the
 * apex. A right ventricle is about as wide at its base as below; what is found above in systole, when the base has moved down, is
 * outflow tract or atrium. The base is the end of the stack where more is labelled.
 */
public final class BasalSlices {
    /** More are no question of where the base is. */
    private static final int MOST_REMOVED = 2;

    /** Fewer slices with the structure are left as they are. */
    private static final int LEAST_KEPT = 2;

    private BasalSlices() {}

    /**
     * @param value of the structure
     * @param leastOfNext a slice stays where its area, times how sure the network is of it, is at least this part of the next one's
     * @param probability the mean of the structure's probability where it was drawn in a slice, 0 to 1
     * @return how many slices lost the structure
     */
    public static int trim(LabelMap map, int value, double leastOfNext, int phase, IntToDoubleFunction probability) {
        int slices = map.grid().slices();
        int[] area = new int[slices];
        int[] all = new int[slices];
        for (int slice = 0; slice < slices; slice++) {
            byte[] frame = map.frame(slice, phase);
            for (int i = LabelledPixels.next(frame, 0); i < frame.length; i = LabelledPixels.next(frame, i + 1)) {
                all[slice]++;
                area[slice] += Byte.toUnsignedInt(frame[i]) == value ? 1 : 0;
            }
        }
        int step = baseFirst(all) ? 1 : -1;
        int at = step > 0 ? 0 : slices - 1;
        int removed = 0;
        for (int left = slices; left > LEAST_KEPT && removed < MOST_REMOVED; left--, at += step) {
            if (area[at] == 0) {
                continue;
            }
            double next = area[at + step] * probability.applyAsDouble(at + step);
            if (area[at] * probability.applyAsDouble(at) >= leastOfNext * next || withLabel(area) <= LEAST_KEPT) {
                break;
            }
            clear(map.frame(at, phase), value);
            area[at] = 0;
            removed++;
        }
        return removed;
    }

    private static boolean baseFirst(int[] all) {
        int first = 0;
        while (first < all.length - 1 && all[first] == 0) {
            first++;
        }
        int last = all.length - 1;
        while (last > first && all[last] == 0) {
            last--;
        }
        long before = 0;
        for (int i = 0; i < (last - first + 1) / 2; i++) {
            before += all[first + i] - all[last - i];
        }
        return before >= 0;
    }

    private static int withLabel(int[] area) {
        int n = 0;
        for (int a : area) {
            n += a > 0 ? 1 : 0;
        }
        return n;
    }

    private static void clear(byte[] frame, int value) {
        for (int i = 0; i < frame.length; i++) {
            if (Byte.toUnsignedInt(frame[i]) == value) {
                frame[i] = 0;
            }
        }
    }
}
