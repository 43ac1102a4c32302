package org.septum.dicom.display;

import java.util.Optional;
import org.septum.dicom.pixel.Frame;

/** Values spread evenly from a lowest, black, to a highest, white. */
public record VoiRange(double low, double high) implements VoiTransform {
    @Override
    public double level(double value) {
        return high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
    }

    @Override
    public String explanation() {
        return "";
    }

    /** From a frame's smallest to its largest modality value, padding and NaN left out; empty where nothing is left. */
    public static Optional<VoiRange> of(Frame frame, ModalityTransform modality, PixelPadding padding) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < frame.length(); i++) {
            double stored = frame.value(i);
            if (Double.isFinite(stored) && !padding.contains(stored)) {
                double value = modality.apply(stored);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low <= high ? Optional.of(new VoiRange(low, high)) : Optional.empty();
    }

    /** All modality values that stored values of so many bits can become. */
    public static VoiRange full(int bitsStored, boolean signed, ModalityTransform modality) {
        if (modality instanceof ModalityTransform.Table(LookupTable table)) {
            return new VoiRange(0, table.largest());
        }
        double lowest = signed ? -Math.pow(2, bitsStored - 1) : 0;
        double one = modality.apply(lowest);
        double other = modality.apply(lowest + Math.pow(2, bitsStored) - 1);
        return new VoiRange(Math.min(one, other), Math.max(one, other));
    }
}
