package org.septum.dicom.presentation;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.object.InstanceReference;

/**
 * What is drawn on some pictures (PS3.3 C.10.5).
 *
 * @param layer the name of its {@link GraphicLayer}
 * @param images what it is drawn on; empty for all of the state
 */
public record GraphicAnnotation(String layer, List<InstanceReference> images, List<GraphicObject> graphics,
        List<TextObject> texts) {
    public GraphicAnnotation {
        images = List.copyOf(images);
        graphics = List.copyOf(graphics);
        texts = List.copyOf(texts);
    }

    static GraphicAnnotation of(Attributes item) {
        return new GraphicAnnotation(item.getString(Tag.GraphicLayer, ""), InstanceReference.all(item,
                Tag.ReferencedImageSequence),
                item.getSequence(Tag.GraphicObjectSequence).stream().map(GraphicObject::of).flatMap(Optional::stream).toList(),
                item.getSequence(Tag.TextObjectSequence).stream().map(TextObject::of).toList());
    }
}
