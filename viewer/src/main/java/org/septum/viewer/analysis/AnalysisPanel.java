package org.septum.viewer.analysis;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The panel at the right: run an analysis, see what it found. */
public final class AnalysisPanel extends ScrollPane {
    public AnalysisPanel(AnalysisViewModel analysis, LayersViewModel layers) {
        getStyleClass().add("analysis-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label title = new Label("Analysis");
        title.getStyleClass().add("panel-title");
        VBox content = new VBox(title, new RunView(analysis), new LayersView(layers), new MeasurementsView(layers));
        content.getStyleClass().add("panel-content");
        setContent(content);
    }
}
