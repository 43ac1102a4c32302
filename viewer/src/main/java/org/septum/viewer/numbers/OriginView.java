package org.septum.viewer.numbers;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.septum.imaging.Provenance;
import org.septum.reporting.Findings;

/** The foot of the numbers: which model drew the contours, and how long it took. */
public final class OriginView extends VBox {
    private final NumbersViewModel model;
    private final Label words = new Label();

    public OriginView(NumbersViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        words.getStyleClass().add("row-detail");
        words.setWrapText(true);
        getChildren().add(words);
        model.groupsProperty().subscribe(this::show);
    }

    private void show(List<NumbersViewModel.Group> groups) {
        words.setText(groups.isEmpty() ? "" : model.findings().map(OriginView::origin).orElse(""));
    }

    private static String origin(Findings findings) {
        Provenance from = findings.segmentation().provenance();
        return "%s %s, %s · %.1f s".formatted(from.source(), from.version(), from.precision().toUpperCase(Locale.ROOT),
                findings.timing().total().toMillis() / 1000.0);
    }
}
