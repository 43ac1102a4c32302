package org.septum.viewer.confidence;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.septum.imaging.edit.FrameRef;
import org.septum.viewer.confidence.ConfidenceViewModel.Place;
import org.septum.viewer.drawing.DrawnRegion;

/** The slices of the stack beside the picture, base uppermost, shaded by confidence at the phase shown. A click shows a slice. */
public final class SliceStrip extends DrawnRegion {
    private static final double WIDTH = 14;
    private static final double MARGIN = 6;
    private static final Color MARK = Color.web("#e6ebf0");
    private static final double DOT = 3;

    private final ConfidenceViewModel model;
    private final Tooltip hint = new Tooltip();
    private Supplier<Set<FrameRef>> edited = Set::of;

    public SliceStrip(ConfidenceViewModel model) {
        this.model = model;
        setId("slice-strip");
        getStyleClass().add("slice-strip");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        Tooltip.install(this, hint);
        model.framesProperty().subscribe(this::refresh);
        model.placeProperty().subscribe(p -> draw());
        setOnMousePressed(this::goTo);
        setOnMouseDragged(this::goTo);
        setOnMouseMoved(e -> slice(e).ifPresent(s -> hint.setText(model.describe(s, model.placeProperty().get().phase()))));
    }

    /** Puts a dot beside slices whose outlines a reader changed at the phase shown. */
    public void mark(ObservableValue<? extends Set<FrameRef>> frames) {
        edited = frames::getValue;
        frames.subscribe(f -> draw());
    }

    private void refresh() {
        boolean any = model.framesProperty().get().isPresent();
        setVisible(any);
        setManaged(any);
        draw();
    }

    private Optional<Integer> slice(MouseEvent event) {
        return model.framesProperty().get().map(f -> {
            double row = (getHeight() - 2 * MARGIN) / f.slices();
            return model.row((int) Math.clamp((event.getY() - MARGIN) / row, 0, f.slices() - 1), f.slices());
        });
    }

    private void goTo(MouseEvent event) {
        slice(event).ifPresent(s -> model.goTo(s, model.placeProperty().get().phase()));
    }

    @Override
    protected void draw() {
        GraphicsContext g = cleared();
        model.framesProperty().get().ifPresent(f -> draw(g, f));
    }

    private void draw(GraphicsContext g, FrameConfidence frames) {
        Place now = model.placeProperty().get();
        double row = (getHeight() - 2 * MARGIN) / frames.slices();
        for (int slice = 0; slice < frames.slices() && now.phase() < frames.phases(); slice++) {
            double y = Math.round(MARGIN + model.row(slice, frames.slices()) * row);
            double height = Math.round(MARGIN + (model.row(slice, frames.slices()) + 1) * row) - y - 2;
            g.setFill(Sureness.shade(frames, slice, now.phase()));
            g.fillRect(4, y, 6, height);
            if (edited.get().contains(new FrameRef(slice, now.phase()))) {
                g.setFill(MARK);
                g.fillOval(11, y + (height - DOT) / 2, DOT, DOT);
            }
            if (slice == now.slice()) {
                g.setStroke(MARK);
                g.setLineWidth(1);
                g.strokeRect(2.5, y - 1.5, 9, height + 3);
            }
        }
    }
}
