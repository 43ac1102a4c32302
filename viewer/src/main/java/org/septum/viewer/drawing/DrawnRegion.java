package org.septum.viewer.drawing;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A region whose content is drawn onto a canvas as large as itself, anew after each change of its size. */
public abstract class DrawnRegion extends Region {
    private final Canvas canvas = new Canvas();

    protected DrawnRegion() {
        getChildren().add(canvas);
    }

    /** Draws all of it, on {@link #cleared()}. Called after each layout; call it as well when what it shows has changed. */
    protected abstract void draw();

    /** The empty canvas. */
    protected final GraphicsContext cleared() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return g;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
