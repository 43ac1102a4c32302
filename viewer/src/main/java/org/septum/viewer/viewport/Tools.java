package org.septum.viewer.viewport;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which tool the left mouse button holds. */
public final class Tools {
    /** What a drag does. */
    public enum Tool { SCROLL, WINDOW, PAN, ZOOM }

    private final ObjectProperty<Tool> left = new SimpleObjectProperty<>(Tool.WINDOW);

    public ObjectProperty<Tool> leftProperty() {
        return left;
    }
}
