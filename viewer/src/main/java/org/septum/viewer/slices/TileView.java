package org.septum.viewer.slices;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.septum.viewer.theme.Icons;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.SmallPictures.Frame;

/** One slice at one phase: a click shows it large, the mark in its corner counts it or leaves it out. */
final class TileView extends StackPane {
    private static final PseudoClass COUNTS = PseudoClass.getPseudoClass("counts");

    private final ImageView image = new ImageView();
    private final Label number = new Label();
    private final Label change = new Label();
    private final Button mark = new Button();
    private final Tooltip hint = new Tooltip();
    private SliceTile tile;
    private Raster painted;

    TileView(SlicesViewModel model) {
        getStyleClass().add("slice-tile");
        image.setFitWidth(SlicePicturesViewModel.WIDTH / 2.0);
        image.setFitHeight(SlicePicturesViewModel.HEIGHT / 2.0);
        setMinSize(SlicePicturesViewModel.WIDTH / 2.0 + 4, SlicePicturesViewModel.HEIGHT / 2.0 + 4);
        number.getStyleClass().add("slice-number");
        change.getStyleClass().add("slice-change");
        mark.getStyleClass().addAll("flat", "button-icon", "small", "slice-mark");
        mark.setFocusTraversable(false);
        mark.setTooltip(hint);
        mark.setOnAction(e -> model.toggle(tile));
        setAlignment(number, Pos.TOP_LEFT);
        setAlignment(mark, Pos.TOP_RIGHT);
        setAlignment(change, Pos.BOTTOM_CENTER);
        getChildren().addAll(image, number, change, mark);
        number.setMouseTransparent(true);
        change.setMouseTransparent(true);
        Tooltip.install(this, hint);
        setOnMouseClicked(e -> model.goTo(tile));
    }

    void show(SliceTile now) {
        tile = now;
        setId("tile-%d-%d".formatted(now.slice(), now.phase()));
        mark.setId("count-%d-%d".formatted(now.slice(), now.phase()));
        number.setText(Integer.toString(now.slice() + 1));
        change.setText(now.change());
        change.setVisible(!now.change().isEmpty());
        mark.setGraphic(Icons.of(now.counts() ? MaterialDesignC.CHECKBOX_MARKED_OUTLINE : MaterialDesignC.CHECKBOX_BLANK_OUTLINE));
        mark.setVisible(now.effect().isPresent());
        hint.setText(now.hint());
        image.setOpacity(now.counts() ? 1 : 0.4);
        pseudoClassStateChanged(COUNTS, now.counts());
    }

    void paint(Map<Frame, Raster> pictures) {
        Raster raster = tile == null ? null : pictures.get(new Frame(tile.slice(), tile.phase()));
        if (raster != painted) {
            painted = raster;
            image.setImage(raster == null ? null : picture(raster));
        }
    }

    private static WritableImage picture(Raster raster) {
        WritableImage picture = new WritableImage(raster.width(), raster.height());
        picture.getPixelWriter().setPixels(0, 0, raster.width(), raster.height(), PixelFormat.getIntArgbPreInstance(),
                raster.pixels(), 0, raster.width());
        return picture;
    }
}
