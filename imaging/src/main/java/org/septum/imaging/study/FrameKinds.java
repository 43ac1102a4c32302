package org.septum.imaging.study;

import java.util.Locale;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/** Tells magnitude from phase, axial from localiser, one echo or kernel from another: frames of different kinds are no one stack. */
final class FrameKinds {
    private final Attributes data;

    FrameKinds(Attributes data) {
        this.data = data;
    }

    String of(int n, FunctionalGroups groups) {
        if (NuclearFrames.present(data)) {
            return new NuclearFrames(data).kind(n);
        }
        return FunctionalGroups.present(data) ? enhanced(groups) : classic();
    }

    private String classic() {
        return String.join("/", data.getString(Tag.ImageType, 2, ""), echo(), text(Tag.ConvolutionKernel),
                text(Tag.ComplexImageComponent), generalElectric());
    }

    /** The echo's number; its time to a tenth of a millisecond where echoes have no numbers. */
    private String echo() {
        String number = text(Tag.EchoNumbers);
        double time = data.getDouble(Tag.EchoTime, 0);
        return !number.isEmpty() || time == 0 ? number : String.format(Locale.ROOT, "%.1f ms", time);
    }

    /** GE's magnitude, phase, real and imaginary parts, (0043,102F). */
    private String generalElectric() {
        OptionalInt tag = data.privateTag("GEMS_PARM_01", 0x0043, 0x2F);
        return tag.isPresent() ? Integer.toString(data.getInt(tag.getAsInt(), 0)) : "";
    }

    private String enhanced(FunctionalGroups groups) {
        return String.join("/", frameType(groups, 2), frameType(groups, 3),
                groups.text(Tag.MRImageFrameTypeSequence, Tag.ComplexImageComponent),
                groups.text(Tag.MREchoSequence, Tag.EffectiveEchoTime),
                groups.text(Tag.CTReconstructionSequence, Tag.ConvolutionKernel),
                groups.text(Tag.FrameContentSequence, Tag.StackID));
    }

    private String frameType(FunctionalGroups groups, int value) {
        for (int group : new int[] {Tag.MRImageFrameTypeSequence, Tag.CTImageFrameTypeSequence, Tag.PETFrameTypeSequence}) {
            Attributes item = groups.item(group);
            if (item != null) {
                return item.getString(Tag.FrameType, value, "");
            }
        }
        return data.getString(Tag.ImageType, value, "");
    }

    private String text(int tag) {
        return data.getString(tag, "");
    }
}
