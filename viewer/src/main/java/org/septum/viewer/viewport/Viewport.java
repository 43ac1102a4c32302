package org.septum.viewer.viewport;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** A viewport: the picture, the words in its corners, the letters at its edges, and the mouse. */
public final class Viewport extends StackPane implements AutoCloseable {
    private static final double NARROW = 420;
    /** Of the letters' own ground, which their style leaves clear around it. */
    private static final double LETTER_PADDING = 6;
    private static final double LEAST_WORDS = 60;

    private final ViewportViewModel model;
    private final PictureView picture = new PictureView();
    private final VBox topLeft = corner(Pos.TOP_LEFT);
    private final VBox topRight = corner(Pos.TOP_RIGHT);
    private final VBox bottomLeft = corner(Pos.BOTTOM_LEFT);
    private final VBox bottomRight = corner(Pos.BOTTOM_RIGHT);
    private final Label left = edge(Pos.CENTER_LEFT);
    private final Label right = edge(Pos.CENTER_RIGHT);
    private final Label top = edge(Pos.TOP_CENTER);
    private final Label bottom = edge(Pos.BOTTOM_CENTER);
    private final Pane tileNumbers = new Pane();
    private final ChangeListener<ViewportState> onState = (o, before, now) -> show(now);

    public Viewport(ViewportViewModel model, Tools tools) {
        this(model, tools, Optional.empty());
    }

    /** @param pointing of linked viewports; empty for one that stands alone */
    public Viewport(ViewportViewModel model, Tools tools, Optional<Pointing> pointing) {
        this.model = model;
        getStyleClass().add("viewport");
        setMinSize(160, 120);
        setFocusTraversable(true);
        tileNumbers.setMouseTransparent(true);
        getChildren().addAll(picture, tileNumbers, topLeft, topRight, bottomLeft, bottomRight, left, right, top, bottom);
        clip();
        new ViewportMouse(this, model, tools, pointing).install();
        picture.pausedProperty().bind(visibleProperty().not());
        model.stateProperty().addListener(onState);
        for (Region words : List.of(topLeft, topRight, bottomLeft, bottomRight, top, bottom)) {
            words.layoutBoundsProperty().addListener((o, before, now) -> makeRoom());
        }
        widthProperty().addListener((o, before, now) -> {
            write(model.state());
            numberTiles(model.state());
        });
        heightProperty().addListener((o, before, now) -> numberTiles(model.state()));
        show(model.state());
    }

    /** Lays something over the picture, below the words in its corners. It is as large as the viewport and takes no mouse. */
    public void lay(Region over) {
        over.setMouseTransparent(true);
        getChildren().add(getChildren().indexOf(picture) + 1, over);
    }

    /**
     * Letters above and below go past the corners' words, where these leave them no room between them; what the picture is gives way
     * to where in it one is.
     */
    private void makeRoom() {
        double left = Math.max(LEAST_WORDS, getWidth() - topRight.getWidth());
        topLeft.setMaxWidth(getWidth() > 0 && topLeft.prefWidth(-1) > left ? left : USE_PREF_SIZE);
        top.setTranslateY(isBetween(top, topLeft, topRight) ? 0 : height(topLeft, topRight) - LETTER_PADDING);
        bottom.setTranslateY(isBetween(bottom, bottomLeft, bottomRight) ? 0 : LETTER_PADDING - height(bottomLeft, bottomRight));
    }

    private boolean isBetween(Label letters, VBox one, VBox other) {
        return getWidth() / 2 - Math.max(one.getWidth(), other.getWidth()) > letters.getWidth() / 2 - LETTER_PADDING;
    }

    private static double height(VBox one, VBox other) {
        return Math.max(one.getHeight(), other.getHeight());
    }

    private void clip() {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    private static VBox corner(Pos where) {
        VBox box = new VBox();
        box.setAlignment(where);
        box.getStyleClass().add("viewport-corner");
        box.setMouseTransparent(true);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(box, where);
        return box;
    }

    private static Label edge(Pos where) {
        Label label = new Label();
        label.getStyleClass().add("viewport-edge");
        label.setMouseTransparent(true);
        setAlignment(label, where);
        return label;
    }

    private void show(ViewportState state) {
        picture.show(state);
        write(state);
        Orientation sides = state.series().map(s -> Orientation.of(s.source())).orElse(Orientation.NONE);
        side(left, sides.left());
        side(right, sides.right());
        side(top, sides.top());
        side(bottom, sides.bottom());
        numberTiles(state);
    }

    /** In a narrow viewport there is room for what it is and where alone. */
    private void write(ViewportState state) {
        Annotations words = Annotations.of(state);
        boolean narrow = getWidth() > 0 && getWidth() < NARROW;
        write(topLeft, narrow ? words.topLeft().stream().skip(1).toList() : words.topLeft());
        write(topRight, words.topRight());
        write(bottomLeft, narrow ? List.of() : words.bottomLeft());
        write(bottomRight, narrow ? List.of() : words.bottomRight());
        makeRoom();
    }

    /** A letter on its dark ground; nothing at all where the side is not known. */
    private static void side(Label label, String letters) {
        label.setText(letters);
        label.setVisible(!letters.isEmpty());
    }

    private static void write(VBox corner, List<String> lines) {
        while (corner.getChildren().size() > lines.size()) {
            corner.getChildren().removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == corner.getChildren().size()) {
                corner.getChildren().add(new Label());
            }
            ((Label) corner.getChildren().get(i)).setText(lines.get(i));
        }
    }

    /** In the mosaic each tile names its slice. */
    private void numberTiles(ViewportState state) {
        List<Tile> tiles = state.layout() == Layout.MOSAIC ? Tile.of(state, (int) getWidth(), (int) getHeight(), 1) : List.of();
        boolean several = tiles.size() > 1;
        List<Node> labels = tileNumbers.getChildren();
        while (labels.size() > (several ? tiles.size() : 0)) {
            labels.removeLast();
        }
        for (int i = 0; several && i < tiles.size(); i++) {
            if (i == labels.size()) {
                Label label = new Label();
                label.getStyleClass().add("tile-number");
                labels.add(label);
            }
            Tile tile = tiles.get(i);
            ((Label) labels.get(i)).setText(Integer.toString(tile.slice() + 1));
            labels.get(i).relocate(tile.x() + 6.0, tile.y() + 5.0);
            labels.get(i).pseudoClassStateChanged(CURRENT, tile.slice() == state.slice());
        }
    }

    private static final javafx.css.PseudoClass CURRENT = javafx.css.PseudoClass.getPseudoClass("current");

    /** Stops drawing; the viewport shows nothing new from now on. */
    @Override
    public void close() {
        model.stateProperty().removeListener(onState);
        picture.close();
    }
}
