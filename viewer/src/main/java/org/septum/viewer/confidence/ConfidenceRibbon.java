package org.septum.viewer.confidence;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.septum.viewer.confidence.ConfidenceViewModel.Place;
import org.septum.viewer.curve.PhaseAxis;
import org.septum.viewer.drawing.DrawnRegion;

/**
 * The ribbon below the cine bar: a cell for each frame, phases along the curve's time axis, slices from the base down to the
 * apex. A click or a drag shows a frame.
 */
public final class ConfidenceRibbon extends DrawnRegion {
    private static final double MOST_ROW = 6;
    private static final double LEAST_ROW = 2;
    private static final double WANTED = 44;
    private static final double MARGIN = 4;
    private static final Color INK = Color.web("#8b949e");
    private static final Color FRAME = Color.web("#e6ebf0");
    private static final Font SMALL = Font.font(10);

    private final ConfidenceViewModel model;
    private final Tooltip hint = new Tooltip();

    public ConfidenceRibbon(ConfidenceViewModel model) {
        this.model = model;
        setId("confidence-ribbon");
        getStyleClass().add("confidence-ribbon");
        Tooltip.install(this, hint);
        model.framesProperty().subscribe(this::refresh);
        model.timesProperty().subscribe(t -> requestLayout());
        model.placeProperty().subscribe(p -> draw());
        setOnMousePressed(this::goTo);
        setOnMouseDragged(this::goTo);
        setOnMouseMoved(e -> cell(e).ifPresent(c -> hint.setText(model.describe(c.slice(), c.phase())
                + "\nHow sure the network was of each frame; light is doubtful. N: the least sure frame")));
    }

    private void refresh() {
        boolean any = model.framesProperty().get().isPresent();
        setVisible(any);
        setManaged(any);
        setMinHeight(any ? height() : 0);
        setPrefHeight(any ? height() : 0);
        draw();
    }

    private double row() {
        int slices = model.framesProperty().get().map(FrameConfidence::slices).orElse(1);
        return Math.clamp(Math.floor(WANTED / slices), LEAST_ROW, MOST_ROW);
    }

    private double height() {
        return 2 * MARGIN + row() * model.framesProperty().get().map(FrameConfidence::slices).orElse(1);
    }

    private Optional<Place> cell(MouseEvent event) {
        List<Double> times = model.timesProperty().get();
        return model.framesProperty().get().filter(f -> f.phases() == times.size()).map(f -> {
            int phase = PhaseAxis.of(times, getWidth()).phaseAt(event.getX());
            int row = (int) Math.clamp((event.getY() - MARGIN) / row(), 0, f.slices() - 1);
            return new Place(model.row(row, f.slices()), phase);
        });
    }

    private void goTo(MouseEvent event) {
        cell(event).ifPresent(c -> model.goTo(c.slice(), c.phase()));
    }

    @Override
    protected void draw() {
        GraphicsContext g = cleared();
        List<Double> times = model.timesProperty().get();
        model.framesProperty().get().filter(f -> f.phases() == times.size())
                .ifPresent(f -> draw(g, f, PhaseAxis.of(times, getWidth())));
    }

    private void draw(GraphicsContext g, FrameConfidence frames, PhaseAxis axis) {
        double row = row();
        for (int phase = 0; phase < frames.phases(); phase++) {
            double x = Math.round(axis.from(phase));
            double width = Math.max(1, Math.round(axis.to(phase)) - x - 1);
            for (int slice = 0; slice < frames.slices(); slice++) {
                g.setFill(Sureness.shade(frames, slice, phase));
                g.fillRect(x, MARGIN + model.row(slice, frames.slices()) * row, width, Math.max(1, row - (row > 3 ? 1 : 0)));
            }
        }
        words(g, row * frames.slices());
        Place now = model.placeProperty().get();
        if (now.phase() < frames.phases() && now.slice() < frames.slices()) {
            double x = Math.round(axis.from(now.phase())) - 0.5;
            double y = MARGIN + model.row(now.slice(), frames.slices()) * row - 0.5;
            g.setStroke(FRAME);
            g.setLineWidth(1);
            g.strokeRect(x, y, Math.max(2, Math.round(axis.to(now.phase())) - Math.round(axis.from(now.phase()))), row);
        }
    }

    private static void words(GraphicsContext g, double height) {
        g.setFont(SMALL);
        g.setFill(INK);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText("base", 6, MARGIN - 2);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText("apex", 6, MARGIN + height + 2);
    }
}
