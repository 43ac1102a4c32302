package org.septum.viewer.edit;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.septum.viewer.theme.Icons;

/** The bar over the pictures with the tools that edit labels; there as long as there are such. In a narrow window it has two rows. */
public final class EditBar extends FlowPane {
    private final EditViewModel model;

    public EditBar(EditViewModel model) {
        this.model = model;
        setId("edit-bar");
        getStyleClass().add("edit-bar");
        getChildren().addAll(
                new StructureChoice(model), separator(),
                tool(EditMode.PULL, MaterialDesignG.GESTURE_TAP_HOLD, "Pull an outline (E)"),
                tool(EditMode.BRUSH, MaterialDesignB.BRUSH, "Brush (B)"),
                tool(EditMode.THRESHOLD, MaterialDesignF.FORMAT_PAINT, "Threshold brush: values like where the stroke begins (U)"),
                tool(EditMode.ERASE, MaterialDesignE.ERASER, "Eraser (X)"),
                ball(),
                tool(EditMode.REDRAW, MaterialDesignL.LEAD_PENCIL, "Redraw an outline (D)"),
                tool(EditMode.RELABEL, MaterialDesignT.TAG_OUTLINE, "Relabel: the part clicked becomes the structure chosen"),
                size(), separator(),
                button("smooth", MaterialDesignV.VECTOR_CURVE, "Smooth the outline (H)", model.commands()::smooth),
                copyMenu(), interpolateMenu(), moreMenu(), separator(), original());
        visibleProperty().bind(model.availableProperty());
        managedProperty().bind(visibleProperty());
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private ToggleButton tool(EditMode mode, Ikon ikon, String hint) {
        ToggleButton button = flat(new ToggleButton(), ikon, hint);
        button.setId("edit-" + mode.name().toLowerCase(java.util.Locale.ROOT));
        model.modeProperty().subscribe(m -> button.setSelected(m.equals(Optional.of(mode))));
        button.setOnAction(e -> {
            model.toggle(mode);
            button.setSelected(model.modeProperty().get().equals(Optional.of(mode)));
        });
        return button;
    }

    private static <B extends javafx.scene.control.ButtonBase> B flat(B button, Ikon ikon, String hint) {
        button.setGraphic(Icons.of(ikon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(hint));
        button.setFocusTraversable(false);
        return button;
    }

    private static Button button(String id, Ikon ikon, String hint, Runnable action) {
        Button button = flat(new Button(), ikon, hint);
        button.setId("edit-" + id);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** The size of the tool held. */
    private Node size() {
        Slider slider = new Slider(EditViewModel.LEAST_MM, EditViewModel.MOST_MM, 5);
        slider.getStyleClass().add("small");
        slider.setPrefWidth(76);
        slider.setMinWidth(36);
        slider.setFocusTraversable(false);
        slider.setTooltip(new Tooltip("Brush's radius, or how far along the outline a pull reaches ([ and ], Shift and wheel)"));
        Label words = new Label();
        words.getStyleClass().add("row-detail");
        words.setMinWidth(48);
        model.modeProperty().subscribe((before, now) -> follow(slider));
        follow(slider);
        words.textProperty().bind(slider.valueProperty().map(v -> "%.1f mm".formatted(v.doubleValue())));
        HBox box = new HBox(6, slider, words);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.disableProperty().bind(model.modeProperty().map(m -> m.isEmpty() || m.get() == EditMode.REDRAW || m.get() == EditMode.RELABEL));
        return box;
    }

    private void follow(Slider slider) {
        slider.valueProperty().unbindBidirectional(model.brushMmProperty());
        slider.valueProperty().unbindBidirectional(model.reachMmProperty());
        slider.valueProperty().bindBidirectional(model.sizeProperty());
    }

    private MenuButton copyMenu() {
        FrameCommands commands = model.commands();
        return menu("copy", MaterialDesignC.CONTENT_COPY, "Copy this picture's outlines",
                item("To the next slice towards the apex   J", () -> commands.copy(FrameAxis.SLICE, 1, true)),
                item("To the next slice towards the base", () -> commands.copy(FrameAxis.SLICE, -1, true)),
                item("To the next phase   Shift+J", () -> commands.copy(FrameAxis.PHASE, 1, true)),
                item("To the phase before", () -> commands.copy(FrameAxis.PHASE, -1, true)),
                new SeparatorMenuItem(),
                one("%s towards the apex", () -> commands.copy(FrameAxis.SLICE, 1, false)),
                one("%s towards the base", () -> commands.copy(FrameAxis.SLICE, -1, false)),
                one("%s to the next phase", () -> commands.copy(FrameAxis.PHASE, 1, false)),
                one("%s to the phase before", () -> commands.copy(FrameAxis.PHASE, -1, false)));
    }

    private MenuButton interpolateMenu() {
        FrameCommands commands = model.commands();
        return menu("interpolate", MaterialDesignA.ARROW_EXPAND_VERTICAL, "Interpolate between edited pictures",
                item("Slices between edited slices   L", () -> commands.interpolate(FrameAxis.SLICE, true)),
                item("Phases between edited phases   Shift+L", () -> commands.interpolate(FrameAxis.PHASE, true)),
                new SeparatorMenuItem(),
                one("%s between slices", () -> commands.interpolate(FrameAxis.SLICE, false)),
                one("%s between phases", () -> commands.interpolate(FrameAxis.PHASE, false)));
    }

    private MenuButton moreMenu() {
        FrameCommands commands = model.commands();
        return menu("more", MaterialDesignR.RESTORE, "Set back, clear, tidy up",
                item("Set this picture back to the AI's", commands::reset),
                item("Set all slices of this phase back to the AI's", commands::resetPhase),
                new SeparatorMenuItem(),
                item("Clear this picture", commands::clear),
                one("%s: fill holes", commands::fill),
                one("%s: keep the largest part", commands::removeIslands));
    }

    private static MenuButton menu(String id, Ikon ikon, String hint, MenuItem... items) {
        MenuButton menu = flat(new MenuButton(), ikon, hint);
        menu.setId("edit-" + id);
        menu.getItems().addAll(items);
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** About the structure edited alone. @param text with a place for its name */
    private MenuItem one(String text, Runnable action) {
        MenuItem item = item("", action);
        item.textProperty().bind(model.structureProperty().map(s -> text.formatted(s.name())).orElse(""));
        return item;
    }

    private ToggleButton ball() {
        ToggleButton button = flat(new ToggleButton(), MaterialDesignS.SPHERE, "Brushes reach into the slices beside, as balls");
        button.setId("edit-ball");
        button.selectedProperty().bindBidirectional(model.ballProperty());
        return button;
    }

    private ToggleButton original() {
        ToggleButton button = flat(new ToggleButton(), MaterialDesignV.VECTOR_SELECTION,
                "Show the AI's own outlines, dashed (V)");
        button.setId("edit-original");
        button.selectedProperty().bindBidirectional(model.originalShownProperty());
        return button;
    }
}
