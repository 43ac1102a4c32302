package org.septum.viewer.bullseye;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Tooltip;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.viewer.drawing.DrawnRegion;

/** The eye itself. The segment under the mouse is outlined, here and in the picture. */
final class BullsEye extends DrawnRegion {
    private static final double EDGE = 20;
    private static final double LARGEST = 330;
    private static final double USUAL = 270;

    private final BullsEyeViewModel model;
    private final Tooltip hint = new Tooltip();

    BullsEye(BullsEyeViewModel model) {
        this.model = model;
        setId("bullseye");
        Tooltip.install(this, hint);
        model.wallProperty().subscribe(w -> draw());
        model.quantityProperty().subscribe(q -> draw());
        model.pointedProperty().subscribe(p -> draw());
        setOnMouseMoved(e -> {
            Optional<AhaSegment> segment = shape().at(e.getX(), e.getY());
            model.point(segment);
            hint.setText(segment.map(model::describe).orElse("The left ventricle's wall by segments, seen from the apex"));
        });
        setOnMouseExited(e -> model.point(Optional.empty()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(width > 0 ? width : USUAL, LARGEST);
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL;
    }

    private BullsEyeShape shape() {
        return new BullsEyeShape(getWidth() / 2, getHeight() / 2, Math.max(1, Math.min(getWidth(), getHeight()) / 2 - EDGE));
    }

    @Override
    protected void draw() {
        new BullsEyePicture(cleared(), shape(), model.quantityProperty().get(), model::value)
                .draw(model.pointedProperty().get());
    }
}
