package org.septum.viewer.viewport;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.septum.viewer.viewport.Tools.Tool;

/**
 * The mouse on a viewport: wheel scrolls the slices, with Ctrl it zooms; right drag sets the window, middle drag moves the
 * picture, left drag does what the chosen tool does (with Alt it moves); double-click goes between fitted and the clicked tile
 * alone. A tool that works on the picture has the left button and the wheel with Shift. In a viewport linked to others a move
 * with Shift, a click and a double-click are theirs.
 */
final class ViewportMouse {
    private static final double WHEEL_ZOOM = 1.15;
    /** What lies nearer to the mouse is pressed with it. */
    private static final double REACH = 8;
    /** A drag over this many units scrolls one slice. */
    private static final double UNITS_PER_SLICE = 14;

    private final Region region;
    private final ViewportViewModel model;
    private final Tools tools;
    private final Optional<Pointing> pointing;
    private double lastX;
    private double lastY;
    private double scrolled;
    private Optional<Tool> dragging = Optional.empty();
    private boolean held;
    /** Where a picture tool was pressed: it stays on that tile until it is released. */
    private Tile pressed;

    /** @param pointing of linked viewports; empty for one that stands alone */
    ViewportMouse(Region region, ViewportViewModel model, Tools tools, Optional<Pointing> pointing) {
        this.region = region;
        this.model = model;
        this.tools = tools;
        this.pointing = pointing;
    }

    void install() {
        region.setOnScroll(this::wheel);
        region.setOnMousePressed(this::press);
        region.setOnMouseDragged(this::drag);
        region.setOnMouseReleased(this::release);
        region.setOnMouseClicked(this::click);
        region.setOnMouseMoved(this::point);
        region.setOnMouseExited(e -> leave());
    }

    private void wheel(ScrollEvent event) {
        // JavaFX turns the wheel sideways while Shift is held.
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.isShiftDown() ? event.getDeltaX() : 0;
        if (delta == 0) {
            return;
        }
        if (event.isShiftDown() && tools.heldPictureTool().isPresent()) {
            tools.heldPictureTool().get().turn(delta > 0 ? 1 : -1);
        } else if (event.isShortcutDown()) {
            Tile tile = tileAt(event.getX(), event.getY());
            Size fitted = fitted(tile);
            model.zoom(delta > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM,
                    (event.getX() - tile.x() - tile.width() / 2.0) / fitted.width(),
                    (event.getY() - tile.y() - tile.height() / 2.0) / fitted.height());
        } else {
            model.moveSlice(delta > 0 ? -1 : 1);
        }
        event.consume();
    }

    private Tile tileAt(double x, double y) {
        int width = (int) region.getWidth();
        int height = (int) region.getHeight();
        return Tile.of(model.state(), width, height, 1).stream().filter(t -> t.contains(x, y)).findFirst()
                .orElse(new Tile(0, 0, 0, Math.max(1, width), Math.max(1, height)));
    }

    private record Size(double width, double height) { }

    /** The picture's size in a tile at zoom 1; the tile's own where there is no picture. */
    private Size fitted(Tile tile) {
        return model.grid()
                .map(g -> {
                    ViewGeometry geometry = ViewGeometry.of(g, Look.FIT, tile);
                    return new Size(geometry.scaleX() * g.columns(), geometry.scaleY() * g.rows());
                })
                .orElse(new Size(tile.width(), tile.height()));
    }

    private void point(MouseEvent event) {
        Tile tile = tileAt(event.getX(), event.getY());
        model.grid().ifPresent(g -> {
            ViewGeometry geometry = ViewGeometry.of(g, model.state().look(), tile);
            model.pointAt(tile.slice(), geometry.column(event.getX()), geometry.row(event.getY()));
        });
        tools.heldPictureTool().ifPresent(t -> pointOn(tile, event).ifPresent(t::hover));
        if (event.isShiftDown()) {
            carry(event);
        }
    }

    private void carry(MouseEvent event) {
        pointing.ifPresent(p -> pointOn(tileAt(event.getX(), event.getY()), event)
                .ifPresent(at -> p.carry(at.column(), at.row())));
    }

    private void leave() {
        model.pointNowhere();
        tools.heldPictureTool().ifPresent(PictureTool::leave);
    }

    private Optional<PicturePoint> pointOn(Tile tile, MouseEvent event) {
        return model.grid().map(g -> {
            ViewGeometry geometry = ViewGeometry.of(g, model.state().look(), tile);
            return new PicturePoint(tile.slice(), geometry.column(event.getX()), geometry.row(event.getY()), event.getX(),
                    event.getY(), geometry.scaleX() / g.toPatient().spacing(0));
        });
    }

    private void press(MouseEvent event) {
        region.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        scrolled = 0;
        held = event.getButton() == MouseButton.PRIMARY && isHeld(event);
        dragging = held ? Optional.empty() : toolOf(event);
        if (dragging.equals(Optional.of(Tool.CROSSHAIR))) {
            carry(event);
        } else if (dragging.equals(Optional.of(Tool.PICTURE))) {
            pressed = tileAt(lastX, lastY);
            onPicture(event, PictureTool::press);
        }
    }

    private boolean isHeld(MouseEvent event) {
        return pointing.isPresent() && tools.heldPictureTool().isEmpty() && model.grid().isPresent()
                && pointOn(tileAt(event.getX(), event.getY()), event).filter(at -> pointing.get().press(at.column(), at.row(),
                        REACH / at.viewPerMm() / model.grid().get().toPatient().spacing(0))).isPresent();
    }

    private void onPicture(MouseEvent event, BiConsumer<PictureTool, PicturePoint> action) {
        tools.heldPictureTool().ifPresent(t -> pointOn(pressed, event).ifPresent(at -> action.accept(t, at)));
    }

    private void release(MouseEvent event) {
        if (held) {
            held = false;
            pointing.ifPresent(Pointing::release);
        }
        if (dragging.equals(Optional.of(Tool.PICTURE))) {
            onPicture(event, PictureTool::release);
        }
        dragging = Optional.empty();
    }

    private Optional<Tool> toolOf(MouseEvent event) {
        return switch (event.getButton()) {
            case PRIMARY -> Optional.of(event.isAltDown() ? Tool.PAN : tools.leftProperty().get());
            case SECONDARY -> Optional.of(Tool.WINDOW);
            case MIDDLE -> Optional.of(Tool.PAN);
            default -> Optional.empty();
        };
    }

    private void drag(MouseEvent event) {
        if (held) {
            pointing.ifPresent(p -> pointOn(tileAt(event.getX(), event.getY()), event)
                    .ifPresent(at -> p.drag(at.column(), at.row())));
            return;
        }
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        Size fitted = fitted(tileAt(event.getX(), event.getY()));
        switch (dragging.orElse(null)) {
            case WINDOW -> model.dragWindow(dx / region.getWidth(), dy / region.getHeight());
            case PAN -> model.pan(dx / fitted.width(), dy / fitted.height());
            case ZOOM -> model.zoom(Math.exp(-dy / 200), 0, 0);
            case SCROLL -> scroll(dy);
            case CROSSHAIR -> carry(event);
            case PICTURE -> onPicture(event, PictureTool::drag);
            case null -> { }
        }
    }

    private void scroll(double dy) {
        scrolled += dy;
        int slices = (int) (scrolled / UNITS_PER_SLICE);
        scrolled -= slices * UNITS_PER_SLICE;
        model.moveSlice(slices);
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || tools.heldPictureTool().isPresent()) {
            return;
        }
        if (pointing.isPresent()) {
            clickLinked(event, pointing.get());
        } else {
            clickAlone(event);
        }
    }

    private void clickLinked(MouseEvent event, Pointing linked) {
        if (event.getClickCount() == 2) {
            linked.doubleClick();
        } else {
            pointOn(tileAt(event.getX(), event.getY()), event).ifPresent(at -> linked.place(at.column(), at.row()));
        }
    }

    private void clickAlone(MouseEvent event) {
        int slice = tileAt(event.getX(), event.getY()).slice();
        boolean mosaic = model.state().layout() == Layout.MOSAIC;
        if (mosaic) {
            model.slice(slice);
        }
        if (event.getClickCount() == 2) {
            if (mosaic) {
                model.layout(Layout.SINGLE);
            } else if (!model.state().look().equals(Look.FIT)) {
                model.fit();
            } else {
                model.layout(Layout.MOSAIC);
            }
        }
    }
}
