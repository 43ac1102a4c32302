package org.septum.viewer.viewport;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which tool the left mouse button holds. */
public final class Tools {
    /** What a drag does. */
    public enum Tool { SCROLL, WINDOW, PAN, ZOOM, CROSSHAIR, PICTURE }

    private final ObjectProperty<Tool> left;
    private final ObjectProperty<Optional<PictureTool>> picture = new SimpleObjectProperty<>(Optional.empty());

    public Tools() {
        this(new SimpleObjectProperty<>(Tool.WINDOW));
    }

    private Tools(ObjectProperty<Tool> left) {
        this.left = left;
    }

    /** The same tools for another viewport, with one of its own that works on the picture. */
    public Tools with(Optional<PictureTool> own) {
        Tools other = new Tools(left);
        other.picture.set(own);
        return other;
    }

    public ObjectProperty<Tool> leftProperty() {
        return left;
    }

    /** What {@link Tool#PICTURE} does. */
    public ObjectProperty<Optional<PictureTool>> pictureProperty() {
        return picture;
    }

    /** The picture tool, if it is what the left button holds. */
    Optional<PictureTool> heldPictureTool() {
        return left.get() == Tool.PICTURE ? picture.get() : Optional.empty();
    }
}
