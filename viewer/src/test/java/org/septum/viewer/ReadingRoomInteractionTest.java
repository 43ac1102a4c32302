package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.septum.viewer.phantom.PhantomConfidence;
import org.septum.viewer.viewport.Interpolation;
import org.septum.viewer.viewport.Layout;
import org.septum.viewer.viewport.Look;
import org.septum.viewer.viewport.ViewportState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Hands on the window: mouse and keys on the real scene. The stage lies at (0, 0), where the headless wheel finds its node. */
@ExtendWith(ApplicationExtension.class)
class ReadingRoomInteractionTest {
    private ReadingRoom room;

    @Start
    void start(Stage stage) {
        room = RoomOnStage.heart();
        RoomOnStage.show(stage, room);
    }

    @BeforeEach
    void open() throws Exception {
        RoomOnStage.openStudy(room);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, room::close);
    }

    private ViewportState state() {
        WaitForAsyncUtils.waitForFxEvents();
        return room.model().viewport().state();
    }

    private static Point2D middle(FxRobot robot, String query) {
        return OnScreen.middle(robot.lookup(query).query());
    }

    @Test
    void wheelScrollsSlicesAndWithControlZooms(FxRobot robot) {
        robot.moveTo(middle(robot, ".viewport"));
        robot.scroll(1, VerticalDirection.DOWN);
        int slice = state().slice();
        assertNotEquals(5, slice);
        controlWheel(robot.lookup(".viewport").query(), 40);
        assertEquals(slice, state().slice());
        assertTrue(state().look().zoom() > 1);
        robot.type(KeyCode.R);
        assertEquals(Look.FIT, state().look());
    }

    /** Fired by hand: the headless platform's wheel knows no modifiers. */
    private static void controlWheel(Node node, double delta) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Event.fireEvent(node, new ScrollEvent(
                ScrollEvent.SCROLL, 100, 100, 100, 100,
                false, true, false, true, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    @Test
    void rightDragSetsTheWindowMiddleDragMovesThePicture(FxRobot robot) {
        ViewportState before = state();
        robot.moveTo(middle(robot, ".viewport")).press(MouseButton.SECONDARY).moveBy(60, 20).release(MouseButton.SECONDARY);
        assertTrue(state().window().width() > before.window().width());
        assertEquals(before.look(), state().look());
        robot.moveTo(middle(robot, ".viewport")).press(MouseButton.MIDDLE).moveBy(30, 0).release(MouseButton.MIDDLE);
        assertTrue(state().look().panX() > 0);
    }

    @Test
    void keysStepPhasesAndSlices(FxRobot robot) {
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertEquals(1, state().phase());
        robot.type(KeyCode.UP);
        assertEquals(6, state().slice());
        robot.type(KeyCode.DOWN, 2);
        assertEquals(4, state().slice());
        robot.type(KeyCode.LEFT, 3);
        assertEquals(18, state().phase());
    }

    @Test
    void cineRunsThroughTimeNotThroughSlices(FxRobot robot) throws Exception {
        robot.type(KeyCode.C);
        RoomOnStage.until(() -> room.model().viewport().state().phase() > 2);
        assertEquals(5, state().slice());
        robot.type(KeyCode.SPACE);
        assertFalse(room.model().cine().playingProperty().get());
    }

    @Test
    void doubleClickGoesToAllSlicesAndBackToOne(FxRobot robot) {
        robot.doubleClickOn(middle(robot, ".viewport"));
        assertEquals(Layout.MOSAIC, state().layout());
        robot.doubleClickOn(new Point2D(middle(robot, ".viewport").getX() - 150, 150));
        assertEquals(Layout.SINGLE, state().layout());
        assertTrue(state().slice() < 4, "the tile clicked is the slice shown: " + state().slice());
    }

    @Test
    void numberKeysChooseWindows(FxRobot robot) {
        robot.type(KeyCode.DIGIT2);
        assertEquals("More contrast", room.model().viewport().presets().get(1).name());
        assertEquals(room.model().viewport().presets().get(1).window(), state().window());
        robot.type(KeyCode.I);
        assertEquals(Interpolation.NEAREST, state().interpolation());
    }

    @Test
    void analyseButtonBringsNumbersAndTheCurveIsClickable(FxRobot robot) throws Exception {
        robot.clickOn("#analyse");
        RoomOnStage.until(() -> room.model().curve().curveProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        Label ef = robot.lookup("#measurement-lv-ef").query();
        assertTrue(Double.parseDouble(ef.getText()) > 20, ef.getText());
        Node curve = robot.lookup(".curve").query();
        Bounds bounds = OnScreen.of(curve);
        robot.clickOn(new Point2D(bounds.getMaxX() - 23, bounds.getCenterY()));
        assertEquals(19, state().phase());
        robot.press(MouseButton.PRIMARY).moveBy(-2000, 0).release(MouseButton.PRIMARY);
        assertEquals(0, state().phase());
        robot.type(KeyCode.END);
        assertEquals(room.model().curve().curveProperty().get().orElseThrow().es(), state().phase());
    }

    @Test
    void theRibbonAndTheStripLeadToTheFrameClickedAndTheButtonToTheLeastSure(FxRobot robot) throws Exception {
        robot.clickOn("#analyse");
        RoomOnStage.until(() -> room.model().curve().curveProperty().get().isPresent());
        robot.type(KeyCode.N);
        assertEquals(PhantomConfidence.WORST_SLICE, state().slice());
        assertEquals(PhantomConfidence.WORST_PHASE, state().phase());
        Bounds ribbon = bounds(robot, "#confidence-ribbon");
        robot.clickOn(new Point2D(ribbon.getMaxX() - 24, ribbon.getMaxY() - 6));
        assertEquals(0, state().slice(), "the apex is the lowest row");
        assertEquals(19, state().phase());
        Bounds strip = bounds(robot, "#slice-strip");
        robot.clickOn(new Point2D(strip.getCenterX(), strip.getMinY() + 10));
        assertEquals(9, state().slice(), "the base is uppermost");
        robot.clickOn("#least-sure");
        assertNotEquals(PhantomConfidence.WORST_PHASE, state().phase(), "the second least sure frame");
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return OnScreen.of(node);
    }

    @Test
    void windowMenuListsThePresets(FxRobot robot) {
        MenuButton menu = robot.lookup("#window-presets").query();
        robot.clickOn(menu);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(menu.isShowing());
        assertEquals(room.model().viewport().presets().size(), menu.getItems().size());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theNoticeIsAlwaysThere(FxRobot robot) {
        Label notice = robot.lookup("#not-for-diagnostic-use").query();
        assertEquals("Not for diagnostic use", notice.getText());
        assertTrue(notice.isVisible());
    }

    @Test
    void theMouseReadsTheValueBelowIt(FxRobot robot) {
        robot.moveTo(middle(robot, ".viewport"));
        WaitForAsyncUtils.waitForFxEvents();
        String said = room.model().viewport().readoutProperty().get();
        assertTrue(said.matches("Column \\d+, row \\d+ +value \\d+ .*mm"), said);
    }
}
