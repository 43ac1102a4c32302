package org.septum.viewer.surface;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.septum.overlays.surface.raster.Side;
import org.septum.reporting.surface.SurfaceFormat;
import org.septum.viewer.theme.Icons;

/** Above the surfaces: from which side, the head around them, perspective, and files. */
final class SurfaceBar extends FlowPane {
    /** @param picture what is saved as a picture */
    SurfaceBar(SurfaceViewModel model, SurfacePlaces places, Node picture) {
        getStyleClass().add("surface-bar");
        HBox sides = new HBox();
        sides.setAlignment(Pos.CENTER_LEFT);
        for (Side side : Side.values()) {
            sides.getChildren().add(side(side, model));
        }
        Button fit = new Button(null, Icons.of(MaterialDesignF.FIT_TO_PAGE_OUTLINE));
        flat(fit, "Fit everything in (double-click)");
        fit.setOnAction(e -> model.fit());
        getChildren().addAll(sides, fit, perspective(model), head(model), save(model, places, picture));
    }

    private static Button side(Side side, SurfaceViewModel model) {
        Button button = new Button(side.letter());
        button.setId("look-" + side.letter().toLowerCase(java.util.Locale.ROOT));
        quiet(button, "From the patient's " + switch (side) {
            case ANTERIOR -> "front";
            case POSTERIOR -> "back";
            case LEFT -> "left";
            case RIGHT -> "right";
            case SUPERIOR -> "head";
            case INFERIOR -> "feet";
        });
        button.setOnAction(e -> model.look(side));
        return button;
    }

    private static void flat(ButtonBase button, String hint) {
        button.getStyleClass().add("button-icon");
        quiet(button, hint);
    }

    private static void quiet(ButtonBase button, String hint) {
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(new Tooltip(hint));
        button.setFocusTraversable(false);
    }

    private static ToggleButton toggle(Ikon ikon, String hint) {
        ToggleButton button = new ToggleButton(null, Icons.of(ikon));
        flat(button, hint);
        return button;
    }

    private static ToggleButton perspective(SurfaceViewModel model) {
        ToggleButton perspective = toggle(MaterialDesignP.PERSPECTIVE_MORE, "Perspective: what is nearer is larger");
        model.cameraProperty().subscribe(c -> perspective.setSelected(c.perspective()));
        perspective.setOnAction(e -> model.perspective(perspective.isSelected()));
        return perspective;
    }

    /** Only where there is a head to be shown. */
    private static HBox head(SurfaceViewModel model) {
        ToggleButton shown = toggle(MaterialDesignH.HEAD_OUTLINE, "The brain or head around the structures");
        shown.setId("head-shown");
        shown.selectedProperty().bindBidirectional(model.headShownProperty());
        Slider opacity = new Slider(0.02, 1, model.headOpacityProperty().get());
        opacity.setId("head-opacity");
        opacity.valueProperty().bindBidirectional(model.headOpacityProperty());
        opacity.getStyleClass().add("small");
        opacity.setPrefWidth(72);
        opacity.setFocusTraversable(false);
        opacity.setTooltip(new Tooltip("Opacity of the brain or head"));
        HBox box = new HBox(4, shown, opacity);
        box.setAlignment(Pos.CENTER_LEFT);
        model.shapesProperty().subscribe(s -> {
            box.setVisible(s.head().isPresent());
            box.setManaged(s.head().isPresent());
        });
        return box;
    }

    private static MenuButton save(SurfaceViewModel model, SurfacePlaces places, Node picture) {
        MenuItem png = new MenuItem("Picture, PNG…");
        png.setOnAction(e -> places.picture().get()
                .ifPresent(file -> model.savePicture(picture.snapshot(null, null), file)));
        MenuButton save = new MenuButton(null, Icons.of(MaterialDesignC.CONTENT_SAVE_OUTLINE), png);
        save.setId("save-surfaces");
        for (SurfaceFormat format : SurfaceFormat.values()) {
            MenuItem item = new MenuItem(format.title() + "…");
            item.setOnAction(e -> places.surfaces().get().ifPresent(folder -> model.saveSurfaces(format, folder)));
            save.getItems().add(item);
        }
        flat(save, "Save what is shown");
        model.stateProperty().subscribe(s -> save.setDisable(s.scene().bodies().isEmpty()));
        return save;
    }
}
