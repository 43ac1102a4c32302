package org.septum.viewer.cine;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.septum.imaging.Grid;
import org.septum.viewer.confidence.ConfidenceViewModel;
import org.septum.viewer.theme.Icons;
import org.septum.viewer.viewport.ViewportState;
import org.septum.viewer.viewport.ViewportViewModel;

/** The bar below the viewport: play and pause, single steps, pace, and sliders over phases and slices. */
public final class CineBar extends HBox implements AutoCloseable {
    private static final double WIDE = 640;

    private final ViewportViewModel viewport;
    private final CineViewModel cine;
    private final Slider phase = slider("phase", "Phase (← and →)");
    private final Slider slice = slider("slice", "Slice (↑ and ↓, or the wheel)");
    private final Label phaseText = number();
    private final Label sliceText = number();
    private final AnimationTimer pulse;

    public CineBar(ViewportViewModel viewport, CineViewModel cine, ConfidenceViewModel confidence) {
        this.viewport = viewport;
        this.cine = cine;
        getStyleClass().add("cine-bar");
        setAlignment(Pos.CENTER_LEFT);
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                cine.tick(now);
            }
        };
        cine.playingProperty().addListener((o, before, now) -> run(now));
        getChildren().addAll(step(MaterialDesignS.SKIP_PREVIOUS, -1, "Previous phase (←)"), playButton(),
                step(MaterialDesignS.SKIP_NEXT, 1, "Next phase (→)"), pace(), caption("Phase"), phase, phaseText,
                caption("Slice"), slice, sliceText, leastSure(confidence));
        HBox.setHgrow(phase, Priority.ALWAYS);
        slice.setPrefWidth(110);
        setMinWidth(0);
        phase.valueProperty().addListener((o, before, now) -> viewport.phase((int) Math.round(now.doubleValue())));
        slice.valueProperty().addListener((o, before, now) -> viewport.slice((int) Math.round(now.doubleValue())));
        viewport.stateProperty().addListener((o, before, now) -> show(now));
        show(viewport.state());
    }

    private void run(boolean playing) {
        if (playing) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }

    private static Slider slider(String id, String hint) {
        Slider slider = new Slider(0, 1, 0);
        slider.setId(id);
        slider.setFocusTraversable(false);
        slider.setBlockIncrement(1);
        slider.setMinWidth(36);
        slider.setTooltip(new Tooltip(hint));
        return slider;
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("cine-number");
        return label;
    }

    /** Where there is no room for them the bar is without its words: hints say the same. */
    private Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        label.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WIDE));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Button playButton() {
        Button button = flat("Start or stop the cine (C or Space)");
        button.setId("play");
        button.graphicProperty().bind(Bindings.createObjectBinding(
                () -> Icons.of(cine.playingProperty().get() ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY),
                cine.playingProperty()));
        button.disableProperty().bind(cine.phasesProperty().lessThan(2));
        button.setOnAction(e -> cine.toggle());
        return button;
    }

    private Button step(MaterialDesignS ikon, int by, String hint) {
        Button button = flat(hint);
        button.setGraphic(Icons.of(ikon));
        button.disableProperty().bind(cine.phasesProperty().lessThan(2));
        button.setOnAction(e -> {
            cine.stop();
            viewport.movePhase(by);
        });
        return button;
    }

    private static Button flat(String hint) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(hint));
        button.setFocusTraversable(false);
        return button;
    }

    private static Button leastSure(ConfidenceViewModel confidence) {
        Button button = flat("Go to the frame the network was least sure of (N); again: the next one");
        button.setId("least-sure");
        button.setGraphic(Icons.of(MaterialDesignC.CROSSHAIRS_QUESTION));
        button.visibleProperty().bind(confidence.framesProperty().map(Optional::isPresent));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(e -> confidence.goToLeastSure());
        return button;
    }

    private HBox pace() {
        Spinner<Double> spinner = new Spinner<>(CineClock.LEAST_FPS, CineClock.MOST_FPS, cine.fpsProperty().get(), 1);
        spinner.setId("fps");
        spinner.setEditable(true);
        spinner.setTooltip(new Tooltip("Phases a second"));
        spinner.setPrefWidth(82);
        spinner.setMinWidth(82);
        spinner.setFocusTraversable(false);
        spinner.getValueFactory().valueProperty().addListener((o, before, now) -> cine.fpsProperty().set(now));
        cine.fpsProperty().addListener((o, before, now) -> spinner.getValueFactory().setValue(
                Math.round(now.doubleValue() * 10) / 10.0));
        spinner.disableProperty().bind(cine.phasesProperty().lessThan(2));
        HBox box = new HBox(6, spinner, caption("fps"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show(ViewportState state) {
        int phases = state.grid().map(Grid::phases).orElse(0);
        int slices = state.grid().map(Grid::slices).orElse(0);
        place(phase, state.phase(), phases, phaseText);
        place(slice, state.slice(), slices, sliceText);
    }

    private static void place(Slider slider, int index, int count, Label text) {
        slider.setDisable(count < 2);
        slider.setMax(Math.max(1, count - 1));
        if (Math.round(slider.getValue()) != index) {
            slider.setValue(index);
        }
        text.setText(count == 0 ? "–" : "%d / %d".formatted(index + 1, count));
    }

    /** Stops the pulse. */
    @Override
    public void close() {
        pulse.stop();
    }
}
