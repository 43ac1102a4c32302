package org.septum.viewer.planes;

import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.septum.imaging.registration.Alignment;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.SeriesSource;

/** Chooses which planes of which sequences are shown. */
public final class PlanesMenu extends MenuButton {
    private final PlanesViewModel model;

    public PlanesMenu(PlanesViewModel model) {
        super("Planes");
        this.model = model;
        setId("planes-menu");
        getStyleClass().add("flat");
        setFocusTraversable(false);
        setTooltip(new Tooltip("Linked planes, and sequences side by side (Y)"));
        disableProperty().bind(model.availableProperty().not());
        setOnShowing(e -> fill());
        fill(); // a menu button without items does not open
    }

    private void fill() {
        getItems().clear();
        ToggleGroup group = new ToggleGroup();
        choice("Slices of the series", group, !model.shownProperty().get(), () -> model.shownProperty().set(false));
        for (Arrangement arrangement : Arrangement.values()) {
            boolean now = model.shownProperty().get() && model.arrangementProperty().get() == arrangement;
            choice(arrangement.toString(), group, now, () -> {
                model.arrangementProperty().set(arrangement);
                model.shownProperty().set(true);
            });
        }
        if (!model.sequences().others().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            model.sequences().others().forEach(this::sequence);
            getItems().add(new SeparatorMenuItem());
            MenuItem align = new MenuItem("Align sequences with the open one");
            align.setOnAction(e -> model.sequences().align());
            getItems().addAll(align, checks(Check.CHECKERBOARD), checks(Check.BLINK));
            if (model.checkProperty().get() != Check.OFF) {
                MenuItem off = new MenuItem("End the check");
                off.setOnAction(e -> model.check(Check.OFF, model.checked().orElseThrow()));
                getItems().add(off);
            }
        }
    }

    private void choice(String text, ToggleGroup group, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(e -> action.run());
        getItems().add(item);
    }

    private Menu checks(Check check) {
        Menu menu = new Menu(check + " with");
        for (SeriesSource source : model.sequences().others()) {
            MenuItem item = new MenuItem(Caption.title(source.info()));
            item.setOnAction(e -> model.check(check, source));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** How a sequence lies on the open one, where that was found out. */
    private String aligned(SeriesSource source) {
        Alignment found = model.sequences().alignmentsProperty().get().get(source);
        return found == null ? "" : !found.isTrusted() ? " · not aligned: " + found.doubts().getFirst().text()
                : String.format(Locale.ROOT, found.isNeeded() ? " · aligned, %.1f mm and %.1f°" : " · lies right, %.1f mm, %.1f°",
                        found.movedMm(), found.turnedDegrees());
    }

    private void sequence(SeriesSource source) {
        CheckMenuItem item = new CheckMenuItem(Caption.title(source.info()) + " beside it" + aligned(source));
        item.setSelected(model.sequences().isChosen(source));
        item.setOnAction(e -> model.sequences().choose(source, item.isSelected()));
        getItems().add(item);
    }
}
