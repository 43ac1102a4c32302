package org.septum.dicom.presentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.display.ModalityTransform;
import org.septum.dicom.display.PresentationLut;
import org.septum.dicom.display.VoiTransform;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.ObjectKind;
import org.septum.dicom.overlay.Overlay;

/**
 * What a grey or colour softcopy presentation state says (PS3.3 A.33). What it does not say is not done: without a modality
 * transform values stay as stored, without a window all values are shown (PS3.4 N.2.1).
 *
 * @param label Content Label (0070,0080)
 * @param description Content Description (0070,0081); empty where there is none
 * @param images the pictures it is for
 * @param modality what turns stored values into those the windows mean
 * @param vois windows and tables, each for some pictures
 * @param presentation the last step of grey pictures
 * @param spatial turning and mirroring, of pictures and pixel annotations
 * @param areas displayed areas, each for some pictures
 * @param layers in the order they are drawn
 * @param annotations drawings and texts, each for some pictures
 * @param overlays overlays that are to be seen
 * @param attributes the data set itself; its overlays, for one
 */
public record PresentationState(String label, String description, List<InstanceReference> images, ModalityTransform modality,
        List<SoftcopyVoi> vois, PresentationLut presentation, SpatialTransform spatial, List<DisplayedArea> areas,
        List<GraphicLayer> layers, List<GraphicAnnotation> annotations, Optional<Shutter> shutter,
        List<OverlayActivation> overlays, Attributes attributes) {
    private static final String UNNAMED = "the presentation state";

    /** Of a file. Throws DicomException where it is of another kind or damaged. */
    public static PresentationState of(DicomFile file) throws DicomException {
        ObjectKind kind = ObjectKind.of(file);
        if (kind != ObjectKind.PRESENTATION_STATE) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "is no presentation state but " + kind.withArticle());
        }
        return of(file.dataset(), file.name());
    }

    public static PresentationState of(Attributes data) throws DicomException {
        return of(data, UNNAMED);
    }

    /** @param name the file, for messages */
    public static PresentationState of(Attributes data, String name) throws DicomException {
        ModalityTransform modality = ModalityTransform.of(data, signedTable(data), name);
        boolean negative = modality instanceof ModalityTransform.Linear(double slope, double intercept) && intercept < 0;
        List<SoftcopyVoi> vois = new ArrayList<>();
        for (Attributes item : data.getSequence(Tag.SoftcopyVOILUTSequence)) {
            SoftcopyVoi.of(item, negative, name).ifPresent(vois::add);
        }
        List<DisplayedArea> areas = new ArrayList<>();
        for (Attributes item : data.getSequence(Tag.DisplayedAreaSelectionSequence)) {
            areas.add(DisplayedArea.of(item, name));
        }
        return new PresentationState(data.getString(Tag.ContentLabel, ""), data.getString(Tag.ContentDescription, ""),
                data.getSequence(Tag.ReferencedSeriesSequence).stream()
                        .flatMap(series -> InstanceReference.all(series, Tag.ReferencedImageSequence).stream()).toList(),
                modality, List.copyOf(vois), PresentationLut.of(data, name), SpatialTransform.of(data, name), List.copyOf(areas),
                data.getSequence(Tag.GraphicLayerSequence).stream().map(GraphicLayer::of)
                        .sorted(Comparator.comparingInt(GraphicLayer::order)).toList(),
                data.getSequence(Tag.GraphicAnnotationSequence).stream().map(GraphicAnnotation::of).toList(),
                Shutter.of(data, name), activations(data), data);
    }

    /** A state has no Pixel Representation: only its table's own VR tells whether stored values are signed. */
    private static boolean signedTable(Attributes data) {
        Attributes table = data.getNestedDataset(Tag.ModalityLUTSequence);
        return table != null && table.getVR(Tag.LUTDescriptor) == org.septum.dicom.data.VR.SS;
    }

    private static List<OverlayActivation> activations(Attributes data) {
        List<OverlayActivation> active = new ArrayList<>();
        for (int bit = 0; bit < Overlay.GROUPS; bit++) {
            int group = Overlay.group(bit);
            String layer = data.getString(Overlay.tag(Tag.OverlayActivationLayer, group), "");
            if (!layer.isEmpty()) {
                active.add(new OverlayActivation(group, layer));
            }
        }
        return active;
    }

    private static boolean holds(List<InstanceReference> images, String sopInstanceUid, int frame) {
        return images.isEmpty() || images.stream().anyMatch(image -> image.covers(sopInstanceUid, frame));
    }

    /** Whether it is for a frame, counted from 1, of a picture. */
    public boolean isFor(String sopInstanceUid, int frame) {
        return holds(images, sopInstanceUid, frame);
    }

    /** The window or table for a frame, counted from 1, of a picture; empty where all values are to be shown. */
    public Optional<VoiTransform> voi(String sopInstanceUid, int frame) {
        return vois.stream().filter(voi -> holds(voi.images(), sopInstanceUid, frame)).map(SoftcopyVoi::voi).findFirst();
    }

    /** The displayed area for a frame, counted from 1, of a picture. */
    public Optional<DisplayedArea> area(String sopInstanceUid, int frame) {
        return areas.stream().filter(area -> holds(area.images(), sopInstanceUid, frame)).findFirst();
    }

    /** What is drawn on a frame, counted from 1, of a picture, lower layers first. */
    public List<GraphicAnnotation> annotations(String sopInstanceUid, int frame) {
        return annotations.stream().filter(annotation -> holds(annotation.images(), sopInstanceUid, frame))
                .sorted(Comparator.comparingInt(annotation -> layer(annotation.layer()).order())).toList();
    }

    /** The layer of a name; a white one where the state does not describe it. */
    public GraphicLayer layer(String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst()
                .orElse(new GraphicLayer(name, Integer.MAX_VALUE, GraphicLayer.WHITE, java.util.OptionalInt.empty(), ""));
    }
}
