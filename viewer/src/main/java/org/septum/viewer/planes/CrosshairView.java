package org.septum.viewer.planes;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.viewer.viewport.Tile;
import org.septum.viewer.viewport.ViewGeometry;

/**
 * The crosshair over a view: each line is where another plane cuts this one, in that plane's colour, open in the middle so that
 * what is looked at stays free.
 */
final class CrosshairView extends Pane {
    private static final double GAP = 11;
    private static final double OPACITY = 0.8;

    private final PlanesViewModel planes;
    private final PlaneViewModel view;
    private final Line[] lines = {new Line(), new Line(), new Line(), new Line()};

    CrosshairView(PlanesViewModel planes, PlaneViewModel view) {
        this.planes = planes;
        this.view = view;
        setId("crosshair-" + view.plane().name().toLowerCase(java.util.Locale.ROOT));
        Color across = colour(view.plane() == Plane.AXIAL ? Plane.CORONAL : Plane.AXIAL);
        Color down = colour(view.plane() == Plane.SAGITTAL ? Plane.CORONAL : Plane.SAGITTAL);
        for (int i = 0; i < lines.length; i++) {
            lines[i].setStroke(i < 2 ? across : down);
            lines[i].setManaged(false);
        }
        getChildren().addAll(lines);
        widthProperty().addListener((o, before, now) -> place());
        heightProperty().addListener((o, before, now) -> place());
    }

    static Color colour(Plane plane) {
        int rgb = switch (plane) {
            case AXIAL -> 0x5AB4E0;
            case CORONAL -> 0xC79BE8;
            case SAGITTAL -> 0x7FD6BE;
        };
        return Color.web("#%06x".formatted(rgb), OPACITY);
    }

    /** Draws the lines where the crosshair is now. */
    void place() {
        boolean there = planes.crosshairProperty().get().isPresent() && getWidth() >= 1 && getHeight() >= 1;
        for (Line line : lines) {
            line.setVisible(there);
        }
        planes.crosshairProperty().get().filter(p -> there).ifPresent(this::place);
    }

    private void place(Vector3 point) {
        double[] at = view.index(point);
        ViewGeometry geometry = ViewGeometry.of(view.grid(), view.viewport().state().look(),
                new Tile(0, 0, 0, (int) getWidth(), (int) getHeight()));
        double x = Math.floor(geometry.viewX(at[0])) + 0.5;
        double y = Math.floor(geometry.viewY(at[1])) + 0.5;
        set(lines[0], 0, y, x - GAP, y);
        set(lines[1], x + GAP, y, getWidth(), y);
        set(lines[2], x, 0, x, y - GAP);
        set(lines[3], x, y + GAP, x, getHeight());
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
        line.setVisible(x1 > x0 || y1 > y0);
    }
}
