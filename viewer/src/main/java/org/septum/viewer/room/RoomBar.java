package org.septum.viewer.room;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.planes.PlanesMenu;
import org.septum.viewer.theme.Icons;
import org.septum.viewer.viewport.Interpolation;
import org.septum.viewer.viewport.Layout;
import org.septum.viewer.viewport.Tools;
import org.septum.viewer.viewport.Tools.Tool;
import org.septum.viewer.viewport.ViewportViewModel;

/** The bar at the top: open, tools, layout, and the lasting notice. */
final class RoomBar extends HBox {
    private final ReadingRoomViewModel model;
    private final FileDialogs dialogs;

    RoomBar(ReadingRoomViewModel model, FileDialogs dialogs, Tools tools) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("room-bar");
        getChildren().addAll(openMenu(), separator());
        getChildren().addAll(toolButtons(tools));
        getChildren().addAll(separator(), windowMenu());
        getChildren().addAll(layoutButtons());
        getChildren().addAll(new PlanesMenu(model.planes()), surfacesButton(), interpolationButton());
        getChildren().addAll(focusButton(), resetButton(), separator());
        getChildren().addAll(historyButtons());
        getChildren().addAll(space(), notice());
    }

    private MenuButton openMenu() {
        MenuItem folder = item("Open folder…", "Shortcut+O", dialogs::openFolder);
        MenuItem files = item("Open files…", "Shortcut+Shift+O", dialogs::openFiles);
        MenuItem close = item("Close study", "Shortcut+W", model::closeStudy);
        MenuItem contrasts = item("Name contrasts…", model.naming()::ask);
        contrasts.disableProperty().bind(Bindings.isEmpty(model.naming().unnamed()));
        MenuButton open = new MenuButton("Open", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE), folder, files, contrasts,
                new SeparatorMenuItem(), close);
        open.setId("open");
        open.setFocusTraversable(false);
        return open;
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(KeyCombination.keyCombination(keys));
        item.setOnAction(e -> action.run());
        return item;
    }

    private static Separator separator() {
        return new Separator(javafx.geometry.Orientation.VERTICAL);
    }

    private ToggleButton[] toolButtons(Tools tools) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton[] buttons = {
            tool(Tool.WINDOW, MaterialDesignC.CONTRAST_CIRCLE, "Window and level (W); also the right button", group),
            tool(Tool.SCROLL, MaterialDesignU.UNFOLD_MORE_HORIZONTAL, "Scroll slices (S); also the wheel", group),
            tool(Tool.PAN, MaterialDesignA.ARROW_ALL, "Move (M); also the middle button", group),
            tool(Tool.ZOOM, MaterialDesignM.MAGNIFY, "Zoom (Z); also Ctrl and wheel", group),
            tool(Tool.CROSSHAIR, MaterialDesignC.CROSSHAIRS, "Crosshair of the planes (T); also Shift and move", group),
        };
        buttons[4].disableProperty().bind(model.planes().shownProperty().not());
        tools.leftProperty().subscribe(t -> {
            for (ToggleButton button : buttons) {
                button.setSelected(button.getUserData() == t);
            }
        });
        group.selectedToggleProperty().addListener((o, before, now) -> select(tools, before, now));
        return buttons;
    }

    private static void select(Tools tools, Toggle before, Toggle now) {
        if (now == null) {
            before.setSelected(tools.leftProperty().get() == before.getUserData()); // one tool is always held
        } else {
            tools.leftProperty().set((Tool) now.getUserData());
        }
    }

    private static ToggleButton tool(Tool tool, Ikon ikon, String hint, ToggleGroup group) {
        ToggleButton button = toggle(ikon, hint);
        button.setUserData(tool);
        button.setToggleGroup(group);
        return button;
    }

    private static ToggleButton toggle(Ikon ikon, String hint) {
        ToggleButton button = new ToggleButton(null, Icons.of(ikon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(hint));
        button.setFocusTraversable(false);
        return button;
    }

    private MenuButton windowMenu() {
        MenuButton menu = new MenuButton("Window");
        menu.setId("window-presets");
        menu.getStyleClass().add("flat");
        menu.setFocusTraversable(false);
        menu.setContentDisplay(ContentDisplay.LEFT);
        ViewportViewModel viewport = model.viewport();
        menu.disableProperty().bind(viewport.stateProperty().map(s -> s.series().isEmpty()));
        menu.setOnShowing(e -> {
            menu.getItems().clear();
            int key = 1;
            for (var preset : viewport.presets()) {
                menu.getItems().add(item("%d   %s".formatted(key++, preset.name()), () -> viewport.preset(preset)));
            }
        });
        menu.getItems().add(new MenuItem("Automatic")); // a menu button without items does not open
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private ToggleButton[] layoutButtons() {
        ViewportViewModel viewport = model.viewport();
        ToggleButton mosaic = toggle(MaterialDesignG.GRID, "All slices side by side (G)");
        mosaic.setId("mosaic");
        viewport.stateProperty().subscribe(s -> mosaic.setSelected(s.layout() == Layout.MOSAIC));
        mosaic.setOnAction(e -> viewport.layout(mosaic.isSelected() ? Layout.MOSAIC : Layout.SINGLE));
        return new ToggleButton[] {mosaic};
    }

    private ToggleButton surfacesButton() {
        ToggleButton surfaces = toggle(MaterialDesignC.CUBE_OUTLINE, "Structures in 3-D (F3)");
        surfaces.setId("surfaces-shown");
        surfaces.selectedProperty().bindBidirectional(model.surfaces().shownProperty());
        return surfaces;
    }

    private ToggleButton interpolationButton() {
        ViewportViewModel viewport = model.viewport();
        ToggleButton smooth = toggle(MaterialDesignB.BLUR, "Smooth between pixels (I)");
        viewport.stateProperty().subscribe(s -> smooth.setSelected(s.interpolation() == Interpolation.LINEAR));
        smooth.setOnAction(e -> viewport.interpolation(smooth.isSelected() ? Interpolation.LINEAR : Interpolation.NEAREST));
        return smooth;
    }

    private Button focusButton() {
        Button focus = button(MaterialDesignI.IMAGE_FILTER_CENTER_FOCUS, "Zoom to the structures (F)", model.viewport()::focus);
        focus.disableProperty().bind(model.layers().currentProperty().isNull());
        return focus;
    }

    private Button resetButton() {
        return button(MaterialDesignF.FIT_TO_PAGE_OUTLINE, "Fit, and the first window (R)", model::resetView);
    }

    private Button[] historyButtons() {
        EditHistory history = model.history();
        Button undo = button(MaterialDesignU.UNDO_VARIANT, "", history::undo);
        undo.setId("undo");
        undo.disableProperty().bind(history.undoableProperty().map(Optional::isEmpty));
        undo.getTooltip().textProperty().bind(history.undoableProperty().map(t -> hint("Undo", t, "Ctrl+Z")));
        Button redo = button(MaterialDesignR.REDO_VARIANT, "", history::redo);
        redo.setId("redo");
        redo.disableProperty().bind(history.redoableProperty().map(Optional::isEmpty));
        redo.getTooltip().textProperty().bind(history.redoableProperty().map(t -> hint("Redo", t, "Ctrl+Shift+Z")));
        return new Button[] {undo, redo};
    }

    private static String hint(String what, Optional<String> label, String keys) {
        return label.map(t -> "%s: %s (%s)".formatted(what, t, keys)).orElse("%s (%s)".formatted(what, keys));
    }

    private static Button button(Ikon ikon, String hint, Runnable action) {
        Button button = new Button(null, Icons.of(ikon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(hint));
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label notice() {
        Label notice = new Label("Not for diagnostic use", Icons.of(MaterialDesignS.SHIELD_ALERT_OUTLINE));
        notice.setId("not-for-diagnostic-use");
        notice.getStyleClass().add("notice-pill");
        notice.setMinWidth(USE_PREF_SIZE);
        return notice;
    }
}
