package org.septum.viewer.room;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.septum.imaging.Grid;
import org.septum.viewer.browser.BrowserView;
import org.septum.viewer.cine.CineBar;
import org.septum.viewer.confidence.ConfidenceRibbon;
import org.septum.viewer.confidence.SliceStrip;
import org.septum.viewer.curve.CurveView;
import org.septum.viewer.edit.EditBar;
import org.septum.viewer.edit.EditCursor;
import org.septum.viewer.edit.EditKeys;
import org.septum.viewer.edit.EditTool;
import org.septum.viewer.edit.EditViewModel;
import org.septum.viewer.numbers.DistrustBanner;
import org.septum.viewer.planes.PlanesView;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.surface.SurfacePlaces;
import org.septum.viewer.surface.SurfaceView;
import org.septum.viewer.viewport.Tools;
import org.septum.viewer.viewport.Tools.Tool;
import org.septum.viewer.viewport.Viewport;
import org.septum.viewer.viewport.ViewportState;

/** The whole window: browser, viewport with cine bar and curve, analysis, status. */
public final class ReadingRoomView extends StackPane implements AutoCloseable {
    /** Least widths, which leave room in a window of 1000. */
    private static final double LEAST_BROWSER = 172;
    private static final double MOST_BROWSER = 480;
    /** Below this the browser has its least width. */
    private static final double NARROW = 1160;
    private static final double LEAST_PANEL = 300;
    private static final double LEAST_PICTURES = 420;

    private final Tools tools = new Tools();
    private final Keys keys;
    private final Viewport viewport;
    private final PlanesView planes;
    private final CineBar cineBar;
    private final SurfaceView surfaces;

    public ReadingRoomView(ReadingRoomViewModel model) {
        getStyleClass().add("reading-room");
        EditTool editTool = new EditTool(model.editing(), model.cine()::stop);
        keys = new Keys(model, tools, new EditKeys(model.editing(), editTool));
        viewport = new Viewport(model.viewport(), tools);
        viewport.lay(new EditCursor(model.editing(), editTool));
        hold(model.editing(), editTool);
        planes = new PlanesView(model.planes(), tools, new ViewTools(model.editing(), model.diameters(), model.cine()::stop));
        BooleanBinding inPlanes = model.planes().shownProperty().and(model.planes().availableProperty());
        planes.visibleProperty().bind(inPlanes);
        viewport.visibleProperty().bind(inPlanes.not());
        cineBar = new CineBar(model.viewport(), model.cine(), model.confidence());
        FileDialogs dialogs = new FileDialogs(() -> getScene().getWindow(), model::open);
        surfaces = new SurfaceView(model.surfaces(), new SurfacePlaces(dialogs::pictureFile, dialogs::surfaceFolder));
        NoticeStack notices = new NoticeStack();
        getChildren().addAll(
                new BorderPane(columns(model, dialogs), new RoomBar(model, dialogs, tools), null, status(model), null), notices);
        model.onNotice(notices::show);
        model.naming().onAsk(u -> new ContrastsDialog(getScene().getWindow(), u).ask().ifPresent(n -> model.naming().name(u, n)));
    }

    /** A tool of editing has the left button until it is put down or another tool is chosen. */
    private void hold(EditViewModel editing, EditTool editTool) {
        tools.pictureProperty().set(Optional.of(editTool));
        editing.modeProperty().addListener((o, before, now) -> {
            editTool.giveUp();
            if (now.isPresent()) {
                tools.leftProperty().set(Tool.PICTURE);
            } else if (tools.leftProperty().get() == Tool.PICTURE) {
                tools.leftProperty().set(Tool.WINDOW);
            }
        });
        tools.leftProperty().addListener((o, before, now) -> {
            if (now != Tool.PICTURE) {
                editing.putDown();
            }
        });
    }

    private SplitPane columns(ReadingRoomViewModel model, FileDialogs dialogs) {
        BrowserView browser = new BrowserView(model.browser(), model::open);
        browser.setMinWidth(LEAST_BROWSER);
        browser.setPrefWidth(236);
        browser.maxWidthProperty().bind(Bindings.when(widthProperty().lessThan(NARROW)).then(LEAST_BROWSER).otherwise(MOST_BROWSER));
        SidePanel analysis = new SidePanel(model, dialogs);
        analysis.setMinWidth(LEAST_PANEL);
        analysis.setPrefWidth(336);
        MiddleView middle = new MiddleView(model, dialogs, new StackPane(viewport, planes));
        CurveView curve = new CurveView(model.curve());
        DistrustBanner distrust = new DistrustBanner(model.panels().numbers().distrustProperty());
        SliceStrip strip = new SliceStrip(model.confidence());
        strip.mark(model.layers().editedProperty());
        HBox slices = new HBox(middle, strip);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox pictures = new HBox(halved(slices), halved(surfaces));
        ConfidenceRibbon ribbon = new ConfidenceRibbon(model.confidence());
        VBox centre = new VBox(distrust, new EditBar(model.editing()), pictures, cineBar, ribbon, curve);
        viewport.visibleProperty().subscribe(own -> show(own, slices, strip));
        model.viewport().stateProperty().subscribe(s -> show(moves(s), centre, cineBar, ribbon, curve));
        centre.setMinWidth(LEAST_PICTURES);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        SplitPane columns = new SplitPane(browser, centre, analysis);
        columns.setOrientation(Orientation.HORIZONTAL);
        columns.setDividerPositions(0.172, 0.755);
        SplitPane.setResizableWithParent(browser, false);
        SplitPane.setResizableWithParent(analysis, false);
        return columns;
    }

    /** Shares the room with others of its kind evenly. */
    private static Region halved(Region region) {
        region.setPrefWidth(1);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Puts the last children of a box there, or takes them away. */
    private static void show(boolean there, Pane box, Node... last) {
        if (there != box.getChildren().contains(last[0])) {
            if (there) {
                box.getChildren().addAll(last);
            } else {
                box.getChildren().removeAll(last);
            }
        }
    }

    /** Whether there is anything to follow over time; an empty window shows where it will be. */
    private static boolean moves(ViewportState state) {
        return state.grid().map(g -> g.phases() > 1).orElse(true);
    }

    private static StatusBar status(ReadingRoomViewModel model) {
        StatusBar bar = new StatusBar();
        bar.textProperty().bind(Bindings.createStringBinding(() -> statusText(model), model.activityProperty(),
                model.viewport().readoutProperty(), model.planes().readoutProperty()));
        Label memory = new Label();
        memory.getStyleClass().add("row-detail");
        memory.textProperty().bind(model.viewport().stateProperty().map(s -> s.series().map(ReadingRoomView::size).orElse("")));
        bar.getRightItems().add(memory);
        return bar;
    }

    private static String statusText(ReadingRoomViewModel model) {
        String readout = model.viewport().readoutProperty().get() + model.planes().readoutProperty().get();
        return switch (model.activityProperty().get()) {
            case Activity.Empty e -> "No study open";
            case Activity.Opening o -> o.what();
            case Activity.Reading r -> readout.isEmpty() ? "Ready" : readout;
            case Activity.Failed f -> f.title();
        };
    }

    private static String size(OpenSeries series) {
        Grid grid = series.grid();
        return "%d × %d pixels · %s".formatted(grid.columns(), grid.rows(), Caption.extent(series.source()));
    }

    /** Handles a key before any control sees it. */
    public void press(KeyEvent event) {
        keys.press(event);
    }

    /** Stops drawing. */
    @Override
    public void close() {
        viewport.close();
        planes.close();
        cineBar.close();
        surfaces.close();
    }
}
