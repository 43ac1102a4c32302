package org.septum.viewer.browser;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.septum.viewer.study.SeriesSource;

/** The list of patients, studies and series at the left. A click or Enter opens a series. */
public final class BrowserView extends BorderPane {
    /** @param open opens a series */
    public BrowserView(BrowserViewModel model, Consumer<SeriesSource> open) {
        getStyleClass().add("browser");
        ListView<BrowserRow> list = new ListView<>(model.rows());
        list.setId("browser");
        list.setCellFactory(v -> new BrowserCell(model));
        list.setPlaceholder(new Label("No study open"));
        list.setOnMouseClicked(e -> openSelected(list, open));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openSelected(list, open);
            }
        });
        Label title = new Label("Studies");
        title.getStyleClass().add("panel-title");
        setTop(title);
        setCenter(list);
    }

    private static void openSelected(ListView<BrowserRow> list, Consumer<SeriesSource> open) {
        if (list.getSelectionModel().getSelectedItem() instanceof BrowserRow.OfSeries row) {
            open.accept(row.series());
        }
    }
}
