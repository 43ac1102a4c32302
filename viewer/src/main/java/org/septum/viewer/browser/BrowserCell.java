package org.septum.viewer.browser;

import java.nio.IntBuffer;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.theme.Icons;

/** Draws one row of the browser. */
final class BrowserCell extends ListCell<BrowserRow> {
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final BrowserViewModel model;
    private final StackPane picture = new StackPane();
    private final ChangeListener<Thumbnail> onThumbnail = (o, before, now) -> picture(now);
    private BrowserRow.OfSeries shown;

    BrowserCell(BrowserViewModel model) {
        this.model = model;
        picture.getStyleClass().add("thumbnail");
        setPrefWidth(0); // as wide as the list, never wider
        model.openedProperty().addListener((o, before, now) -> markOpened(now));
    }

    @Override
    protected void updateItem(BrowserRow row, boolean empty) {
        super.updateItem(row, empty);
        if (shown != null) {
            shown.thumbnailProperty().removeListener(onThumbnail);
            shown = null;
        }
        setText(null);
        setTooltip(null);
        setGraphic(empty || row == null ? null : switch (row) {
            case BrowserRow.OfPatient p -> heading("patient-row", p.name(), p.id());
            case BrowserRow.OfStudy s -> heading("study-row", s.description().isBlank() ? "Study" : s.description(), s.date());
            case BrowserRow.OfOther o -> other(o);
            case BrowserRow.OfSeries s -> series(s);
        });
        setMouseTransparent(!(row instanceof BrowserRow.OfSeries));
        markOpened(model.openedProperty().get());
    }

    private static Node heading(String style, String name, String detail) {
        Label title = new Label(name);
        title.getStyleClass().add("row-title");
        title.setMinWidth(0);
        Label more = new Label(detail);
        more.getStyleClass().add("row-detail");
        more.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, title, more);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add(style);
        return row;
    }

    private static Node other(BrowserRow.OfOther row) {
        Label title = new Label(row.entry().title());
        title.getStyleClass().add("row-title");
        title.setMinWidth(0);
        String kind = row.entry().kind();
        String named = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        Label detail = new Label(row.entry().detail().isEmpty() ? named : named + " · " + row.entry().detail());
        detail.getStyleClass().add("row-detail");
        detail.setTooltip(new Tooltip(row.entry().detail()));
        StackPane sign = new StackPane(Icons.of(MaterialDesignF.FILE_DOCUMENT_OUTLINE));
        sign.getStyleClass().add("thumbnail");
        VBox words = new VBox(2, title, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox cell = new HBox(10, sign, words);
        cell.getStyleClass().add("series-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        return cell;
    }

    private Node series(BrowserRow.OfSeries row) {
        shown = row;
        row.thumbnailProperty().addListener(onThumbnail);
        picture(row.thumbnailProperty().get());
        Label title = new Label(Caption.title(row.series().info()));
        title.getStyleClass().add("row-title");
        title.setTooltip(new Tooltip(Caption.title(row.series().info())));
        Label extent = new Label(Caption.extent(row.series()));
        extent.getStyleClass().add("row-detail");
        VBox words = new VBox(2, title, extent);
        row.series().warnings().forEach(w -> words.getChildren().add(warning(w.text())));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox cell = new HBox(10, picture, words);
        cell.getStyleClass().add("series-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        return cell;
    }

    private static Label warning(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("row-warning");
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private void picture(Thumbnail thumbnail) {
        picture.getChildren().setAll(switch (thumbnail) {
            case Thumbnail.Waiting w -> new Label();
            case Thumbnail.Missing m -> missing(m);
            case Thumbnail.Picture p -> image(p);
        });
    }

    private static Label missing(Thumbnail.Missing why) {
        Label label = new Label(null, Icons.of(MaterialDesignI.IMAGE_OFF_OUTLINE));
        label.setTooltip(new Tooltip(why.reason()));
        return label;
    }

    private static ImageView image(Thumbnail.Picture thumbnail) {
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(thumbnail.raster().width(), thumbnail.raster().height(),
                IntBuffer.wrap(thumbnail.raster().pixels()), PixelFormat.getIntArgbPreInstance());
        ImageView view = new ImageView(new WritableImage(buffer));
        view.setFitWidth(Thumbnail.SIZE / 2.0);
        view.setFitHeight(Thumbnail.SIZE / 2.0);
        view.setSmooth(true);
        return view;
    }

    private void markOpened(SeriesSource opened) {
        pseudoClassStateChanged(OPENED, shown != null && shown.series() == opened);
    }
}
