package org.septum.viewer.analysis;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.septum.imaging.Label;
import org.septum.viewer.viewport.OverlayState.Paint;
import org.septum.viewer.viewport.OverlayState.StructureStyle;

/** How one structure is shown. */
public final class StructureViewModel {
    private final Label label;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.22);
    private final ObjectProperty<Paint> paint = new SimpleObjectProperty<>(Paint.BOTH);

    public StructureViewModel(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Of the filling, 0 to 1. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    public ObjectProperty<Paint> paintProperty() {
        return paint;
    }

    public StructureStyle style() {
        return new StructureStyle(label.value(), label.rgb(), visible.get(), opacity.get(), paint.get());
    }

    public void onChange(Runnable action) {
        visible.addListener((o, before, now) -> action.run());
        opacity.addListener((o, before, now) -> action.run());
        paint.addListener((o, before, now) -> action.run());
    }
}
