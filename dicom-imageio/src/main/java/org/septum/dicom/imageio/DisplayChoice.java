package org.septum.dicom.imageio;

import java.util.Optional;
import java.util.function.Consumer;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.FunctionalGroups;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.display.GreyscaleTransform;
import org.septum.dicom.display.ModalityTransform;
import org.septum.dicom.display.PixelPadding;
import org.septum.dicom.display.PresentationLut;
import org.septum.dicom.display.VoiRange;
import org.septum.dicom.display.VoiTransform;
import org.septum.dicom.display.VoiWindow;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.presentation.PresentationState;

/** Which transforms a grey frame is shown with: a presentation state's, or what the parameter picks from the data set. */
final class DisplayChoice {
    private final DicomFile file;
    private final Attributes data;
    private final int number;
    private final DicomImageReadParam param;
    private final Consumer<String> warnings;
    private final boolean signed;

    /**
     * @param number the frame's, from 0 on
     * @param warnings takes what is wrong and was done without
     */
    DisplayChoice(DicomFile file, int number, DicomImageReadParam param, Consumer<String> warnings) {
        this.file = file;
        data = file.dataset();
        this.number = number;
        this.param = param;
        this.warnings = warnings;
        signed = data.getInt(Tag.PixelRepresentation, 0) == 1;
    }

    /** @param state null where there is none */
    GreyscaleTransform of(Frame stored, PresentationState state) throws DicomException {
        boolean inverted = stored.photometric().equals("MONOCHROME1");
        PixelPadding padding = PixelPadding.of(data);
        if (state != null) {
            ModalityTransform modality = ModalityTransform.of(state.attributes(), signed, file.name());
            VoiTransform voi = state.voi(data.getString(Tag.SOPInstanceUID, ""), number + 1).orElse(full(modality));
            return new GreyscaleTransform(modality, voi, state.presentation(), padding, inverted ? 1 : 0);
        }
        ModalityTransform modality = ModalityTransform.of(data, number, file.name());
        return new GreyscaleTransform(modality, voi(stored, modality, padding), presentation(inverted), padding,
                inverted ? 1 : 0);
    }

    private PresentationLut presentation(boolean inverted) throws DicomException {
        if (param.isIgnorePresentationLUTShape() && !data.contains(Tag.PresentationLUTSequence)) {
            return inverted ? PresentationLut.INVERSE : PresentationLut.IDENTITY;
        }
        return PresentationLut.of(data, file.name());
    }

    private VoiTransform voi(Frame stored, ModalityTransform modality, PixelPadding padding) throws DicomException {
        Attributes macro = FunctionalGroups.macro(data, number, Tag.FrameVOILUTSequence);
        Attributes holder = macro == null ? data : macro;
        if (param.getWindowWidth() > 0) {
            return new VoiWindow(param.getWindowCenter(), param.getWindowWidth(), VoiWindow.Function.of(holder), "");
        }
        Optional<VoiTransform> window = VoiTransform.window(holder, param.getWindowIndex()).map(found -> found);
        if (window.isPresent() && param.isPreferWindow()) {
            return window.get();
        }
        return table(holder, modality).or(() -> window).orElseGet(() -> range(stored, modality, padding));
    }

    private Optional<VoiTransform> table(Attributes holder, ModalityTransform modality) {
        VoiRange range = full(ModalityTransform.IDENTITY);
        try {
            return VoiTransform.table(holder, param.getVOILUTIndex(), modality.isSigned(range.low(), range.high()), file.name());
        } catch (DicomException e) {
            warnings.accept(e.reason() + "; the picture is shown without it");
            return Optional.empty();
        }
    }

    private VoiRange full(ModalityTransform modality) {
        return VoiRange.full(data.getInt(Tag.BitsStored, 8), signed, modality);
    }

    private VoiRange range(Frame stored, ModalityTransform modality, PixelPadding padding) {
        Optional<VoiRange> found = param.isAutoWindowing() ? VoiRange.of(stored, modality, padding) : Optional.empty();
        if (found.isPresent() && param.isAddAutoWindow()) {
            // the window of PS3.3 C.11.2.1.2.1 that spreads the same values
            data.setDouble(Tag.WindowCenter, VR.DS, (found.get().low() + found.get().high() + 1) / 2);
            data.setDouble(Tag.WindowWidth, VR.DS, found.get().high() - found.get().low() + 1);
        }
        return found.orElseGet(() -> full(modality));
    }
}
