package org.septum.viewer.analysis;

import javafx.scene.layout.VBox;

/** Run an analysis, choose among results, and how their structures are drawn. */
public final class AnalysisPanel extends VBox {
    public AnalysisPanel(AnalysisViewModel analysis, LayersViewModel layers) {
        getChildren().addAll(new RunView(analysis), new LayersView(layers));
    }
}
