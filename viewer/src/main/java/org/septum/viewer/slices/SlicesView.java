package org.septum.viewer.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.viewer.slices.SlicesViewModel.Row;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.SmallPictures.Frame;

/** The strip of slices: ED at the left, ES at the right, the base uppermost. */
public final class SlicesView extends VBox {
    private final SlicesViewModel model;
    private final SlicePicturesViewModel pictures;
    private final GridPane grid = new GridPane(8, 5);
    private final List<TileView> tiles = new ArrayList<>();
    private final Label ed = styled("caption");
    private final Label es = styled("caption");

    public SlicesView(SlicesViewModel model, SlicePicturesViewModel pictures) {
        this.model = model;
        this.pictures = pictures;
        getStyleClass().addAll("section", "slices");
        grid.setId("slices");
        getChildren().addAll(head(), grid);
        model.rowsProperty().subscribe(this::show);
        pictures.picturesProperty().subscribe(this::paint);
    }

    private HBox head() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton left = side("Left ventricle", Ventricle.LEFT, "left-pill", group);
        ToggleButton right = side("Right ventricle", Ventricle.RIGHT, "right-pill", group);
        Button automatic = new Button("Automatic");
        automatic.setId("automatic-slices");
        automatic.getStyleClass().add("flat");
        automatic.setFocusTraversable(false);
        automatic.setTooltip(new Tooltip("Count the slices the model chose"));
        automatic.setOnAction(e -> model.automatic());
        model.rowsProperty().subscribe(r -> automatic.setDisable(!model.isChosen()));
        HBox head = new HBox(left, right, automatic);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(automatic, Priority.ALWAYS);
        automatic.setMaxWidth(Double.MAX_VALUE);
        return head;
    }

    private ToggleButton side(String text, Ventricle ventricle, String style, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text.substring(0, 1) + "V");
        button.setId("slices-" + ventricle.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip("Slices that count for the " + text.toLowerCase(Locale.ROOT)));
        button.setOnAction(e -> {
            model.ventricleProperty().set(ventricle);
            button.setSelected(true);
        });
        model.ventricleProperty().subscribe(v -> button.setSelected(v == ventricle));
        return button;
    }

    private void show(List<Row> rows) {
        if (tiles.size() != 2 * rows.size()) {
            rebuild(rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            tiles.get(2 * i).show(rows.get(i).ed());
            tiles.get(2 * i + 1).show(rows.get(i).es());
        }
        if (!rows.isEmpty()) {
            ed.setText("ED, phase %d".formatted(rows.getFirst().ed().phase() + 1));
            es.setText("ES, phase %d".formatted(rows.getFirst().es().phase() + 1));
        }
        paint(pictures.picturesProperty().get());
    }

    private void rebuild(int rows) {
        grid.getChildren().clear();
        tiles.clear();
        if (rows == 0) {
            Label none = styled("empty-hint");
            none.setText("The slices that count appear here after an analysis of a cine series.");
            none.setWrapText(true);
            grid.add(none, 0, 0);
            return;
        }
        grid.addRow(0, ed, es);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 2; column++) {
                TileView tile = new TileView(model);
                tiles.add(tile);
                grid.add(tile, column, row + 1);
            }
        }
    }

    private void paint(Map<Frame, Raster> rasters) {
        tiles.forEach(t -> t.paint(rasters));
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
