package org.septum.viewer.curve;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.septum.viewer.theme.Theme;

/** Which line is which, and how much each ventricle holds at the phase shown. */
final class CurveLegend extends HBox {
    private final CurveViewModel model;

    CurveLegend(CurveViewModel model) {
        super(16);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        setMouseTransparent(true);
        getStyleClass().add("curve-legend");
        model.curveProperty().subscribe(c -> name());
        model.phaseProperty().subscribe(p -> values());
    }

    private void name() {
        Optional<VolumeCurve> curve = model.curveProperty().get();
        int traces = curve.map(c -> c.traces().size()).orElse(0);
        while (getChildren().size() > traces) {
            getChildren().removeLast();
        }
        while (getChildren().size() < traces) {
            getChildren().add(new Label("", new Circle(3.5)));
        }
        for (int i = 0; i < traces; i++) {
            ((Circle) ((Label) getChildren().get(i)).getGraphic()).setFill(Color.web(Theme.css(curve.get().traces().get(i).rgb())));
        }
        values();
    }

    private void values() {
        model.curveProperty().get().ifPresent(curve -> {
            int phase = Math.min(model.phaseProperty().get(), curve.phases() - 1);
            for (int i = 0; i < getChildren().size(); i++) {
                VolumeCurve.Trace trace = curve.traces().get(i);
                ((Label) getChildren().get(i)).setText("%s %.0f mL".formatted(trace.name(), trace.ml().get(phase)));
            }
        });
    }
}
