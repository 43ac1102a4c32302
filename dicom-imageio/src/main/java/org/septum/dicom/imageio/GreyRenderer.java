package org.septum.dicom.imageio;

import java.io.IOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageReadParam;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.FunctionalGroups;
import org.septum.dicom.data.Tag;
import org.septum.dicom.pixel.Frame;

/** Stored values of a grey frame → 8-bit grey levels: Modality LUT, VOI LUT or window, inversion (PS3.3 C.11, PS3.4 N.2). */
final class GreyRenderer {
    private final Attributes data;
    private final int frame;
    private final DicomImageReadParam param;
    private final DoubleUnaryOperator modality;

    private GreyRenderer(Attributes data, int frame, DicomImageReadParam param) throws IOException {
        this.data = data;
        this.frame = frame;
        this.param = param;
        modality = modality();
    }

    static GreyRenderer of(Attributes data, int frame, ImageReadParam param) throws IOException {
        return new GreyRenderer(data, frame, param instanceof DicomImageReadParam own ? own : new DicomImageReadParam());
    }

    byte[] render(Frame stored) throws IOException {
        DoubleUnaryOperator levels = levels(stored);
        boolean inverse = stored.photometric().equals("MONOCHROME1");
        byte[] out = new byte[stored.length()];
        byte[] table = stored.array() instanceof short[] || stored.array() instanceof byte[] ? new byte[1 << 16] : null;
        boolean[] known = new boolean[table == null ? 0 : table.length];
        for (int i = 0; i < out.length; i++) {
            double value = stored.value(i);
            int key = table == null ? 0 : (int) value & 0xFFFF;
            if (table != null && known[key]) {
                out[i] = table[key];
                continue;
            }
            double level = levels.applyAsDouble(modality.applyAsDouble(value));
            out[i] = (byte) Math.round(255 * (inverse ? 1 - level : level));
            if (table != null) {
                table[key] = out[i];
                known[key] = true;
            }
        }
        return out;
    }

    private DoubleUnaryOperator modality() throws IOException {
        Attributes lut = data.getNestedDataset(Tag.ModalityLUTSequence);
        LookupTable table = lut == null ? null : LookupTable.of(lut);
        if (table != null) {
            return table::value;
        }
        Attributes holder = FunctionalGroups.holder(data, frame, Tag.PixelValueTransformationSequence, Tag.RescaleSlope);
        double slope = holder.getDouble(Tag.RescaleSlope, 1);
        double intercept = holder.getDouble(Tag.RescaleIntercept, 0);
        return value -> slope * value + intercept;
    }

    /** Modality value → level between 0 and 1. */
    private DoubleUnaryOperator levels(Frame stored) throws IOException {
        if (param.getWindowWidth() > 0) {
            return new Window(param.getWindowCenter(), param.getWindowWidth(), "LINEAR_EXACT")::level;
        }
        Window window = window();
        List<Attributes> luts = data.getSequence(Tag.VOILUTSequence);
        boolean hasLut = param.getVOILUTIndex() < luts.size();
        if (window != null && (param.isPreferWindow() || !hasLut)) {
            return window::level;
        }
        LookupTable table = hasLut ? LookupTable.of(luts.get(param.getVOILUTIndex())) : null;
        if (table != null) {
            return value -> Math.min(1.0, (double) table.value(value) / table.largest());
        }
        return range(stored);
    }

    private Window window() {
        Attributes holder = FunctionalGroups.holder(data, frame, Tag.FrameVOILUTSequence, Tag.WindowCenter);
        double[] centres = holder.getDoubles(Tag.WindowCenter);
        double[] widths = holder.getDoubles(Tag.WindowWidth);
        int index = param.getWindowIndex();
        if (index >= Math.min(centres.length, widths.length)) {
            return null;
        }
        Window window = new Window(centres[index], widths[index], holder.getString(Tag.VOILUTFunction));
        return window.isUsable() ? window : null;
    }

    /** From the frame's smallest to its largest value (padding left out), or over all that fit its bits. */
    private DoubleUnaryOperator range(Frame stored) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int padding = data.getInt(Tag.PixelPaddingValue, Integer.MIN_VALUE);
        for (int i = 0; param.isAutoWindowing() && i < stored.length(); i++) {
            double value = stored.value(i);
            if (value != padding && !Double.isNaN(value)) {
                double physical = modality.applyAsDouble(value);
                low = Math.min(low, physical);
                high = Math.max(high, physical);
            }
        }
        if (low > high) {
            int bits = data.getInt(Tag.BitsStored, 8);
            double lowest = stored.type().isSigned() ? -Math.pow(2, bits - 1) : 0;
            low = modality.applyAsDouble(lowest);
            high = modality.applyAsDouble(lowest + Math.pow(2, bits) - 1);
        }
        double from = Math.min(low, high);
        double span = Math.abs(high - low);
        return value -> span == 0 ? 0 : Math.clamp((value - from) / span, 0, 1);
    }
}
