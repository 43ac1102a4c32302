package org.septum.viewer.planes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.septum.viewer.viewport.Tools;
import org.septum.viewer.viewport.Viewport;

/** The linked views, laid out by their arrangement. A view that is enlarged has the whole room; the others wait undrawn. */
public final class PlanesView extends Region implements AutoCloseable {
    private static final double GAP = 2;
    /** Width of the first of three planes, as a share. */
    private static final double LARGE = 0.6;
    private static final Duration BLINK = Duration.millis(650);
    private static final PseudoClass BY_ITSELF = PseudoClass.getPseudoClass("enlarged");

    private final PlanesViewModel model;
    private final Tools tools;
    private final PlaneExtras extras;
    private final List<Cell> cells = new ArrayList<>();
    private final Timeline blinking;

    private record Cell(PlaneViewModel view, Viewport viewport, CrosshairView crosshair) { }

    public PlanesView(PlanesViewModel model, Tools tools, PlaneExtras extras) {
        this.model = model;
        this.tools = tools;
        this.extras = extras;
        setId("planes");
        getStyleClass().add("planes");
        blinking = new Timeline(new KeyFrame(BLINK, e -> model.blinkedProperty().set(!model.blinkedProperty().get())));
        blinking.setCycleCount(Animation.INDEFINITE);
        model.checkProperty().subscribe(this::blink);
        model.viewsProperty().subscribe(this::show);
        model.enlargedProperty().subscribe(this::enlarge);
        model.crosshairProperty().addListener((o, before, now) -> cells.forEach(c -> c.crosshair().place()));
    }

    private void blink(Check check) {
        if (check == Check.BLINK) {
            blinking.play();
        } else {
            blinking.stop();
        }
    }

    private void show(List<PlaneViewModel> views) {
        clear();
        extras.renew();
        for (PlaneViewModel view : views) {
            Viewport viewport = new Viewport(view.viewport(), tools.with(extras.tool(view)),
                    Optional.of(new PlanePointing(model, view)));
            viewport.setId("plane-%s-%d".formatted(view.plane().name().toLowerCase(java.util.Locale.ROOT),
                    views.stream().filter(v -> v.plane() == view.plane()).toList().indexOf(view)));
            viewport.setMinSize(0, 0);
            CrosshairView crosshair = new CrosshairView(model, view);
            extras.over(view).forEach(viewport::lay);
            viewport.lay(crosshair);
            view.viewport().stateProperty().addListener((o, before, now) -> {
                if (!before.look().equals(now.look())) {
                    crosshair.place();
                }
            });
            cells.add(new Cell(view, viewport, crosshair));
        }
        getChildren().setAll(cells.stream().map(Cell::viewport).toList());
        enlarge(model.enlargedProperty().get());
    }

    private void enlarge(Optional<PlaneViewModel> only) {
        for (Cell cell : cells) {
            cell.viewport().setVisible(only.isEmpty() || only.get() == cell.view());
            cell.viewport().pseudoClassStateChanged(BY_ITSELF, only.isPresent());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Viewport> seen = cells.stream().map(Cell::viewport).filter(Viewport::isVisible).toList();
        if (seen.size() == 3 && !model.arrangementProperty().get().showsEverySequence()) {
            layThree(seen);
        } else if (!seen.isEmpty()) {
            layGrid(seen, seen.size() == 1 ? 1 : columns());
        }
    }

    private int columns() {
        return model.arrangementProperty().get().columns((int) cells.stream()
                .filter(c -> c.view().plane() == cells.getFirst().view().plane()).count());
    }

    private void layThree(List<Viewport> three) {
        double left = Math.round((getWidth() - GAP) * LARGE);
        double right = getWidth() - left - GAP;
        double upper = Math.round((getHeight() - GAP) / 2);
        three.get(0).resizeRelocate(0, 0, left, getHeight());
        three.get(1).resizeRelocate(left + GAP, 0, right, upper);
        three.get(2).resizeRelocate(left + GAP, upper + GAP, right, getHeight() - upper - GAP);
    }

    private void layGrid(List<Viewport> all, int columns) {
        int rows = (all.size() + columns - 1) / columns;
        for (int i = 0; i < all.size(); i++) {
            double x = edge(getWidth(), columns, i % columns);
            double y = edge(getHeight(), rows, i / columns);
            all.get(i).resizeRelocate(x, y, edge(getWidth(), columns, i % columns + 1) - x - GAP,
                    edge(getHeight(), rows, i / columns + 1) - y - GAP);
        }
    }

    /** Where a column or row of the grid begins; whole pixels, so that pictures stay sharp. */
    private static double edge(double length, int parts, int index) {
        return Math.round((length + GAP) * index / parts);
    }

    /** The views stop drawing. */
    @Override
    public void close() {
        blinking.stop();
        clear();
    }

    private void clear() {
        cells.forEach(c -> c.viewport().close());
        cells.clear();
        getChildren().clear();
    }
}
