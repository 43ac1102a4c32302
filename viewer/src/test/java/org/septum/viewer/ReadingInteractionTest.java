package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.viewer.curve.PhaseAxis;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Hands on a reading: flags dragged, slices left out, fields typed, a segment pointed at. */
@ExtendWith(ApplicationExtension.class)
class ReadingInteractionTest {
    private ReadingRoom room;

    @Start
    void start(Stage stage) {
        room = RoomOnStage.heart();
        RoomOnStage.show(stage, room);
    }

    @BeforeEach
    void analyse() throws Exception {
        RoomOnStage.openStudy(room);
        RoomOnStage.analyse(room, () -> room.model().reading().readingProperty().get().isPresent());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, room::close);
    }

    private CardiacReading reading() {
        WaitForAsyncUtils.waitForFxEvents();
        return room.model().reading().readingProperty().get().orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        Label label = robot.lookup(query).query();
        return label.getText();
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return OnScreen.of(node);
    }

    private void choose(int tab) {
        WaitForAsyncUtils.waitForAsyncFx(60_000,
                () -> ((TabPane) room.root().lookup("#side-panel")).getSelectionModel().select(tab));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theFlagOfEsIsDraggedAndTheNumbersFollowUntilItIsUndone(FxRobot robot) {
        CardiacPhases before = reading().phases().orElseThrow();
        String ef = text(robot, "#measurement-lv-ef");
        Bounds curve = bounds(robot, ".curve");
        PhaseAxis axis = PhaseAxis.of(room.model().curve().curveProperty().get().orElseThrow().timesMs(), curve.getWidth());
        Point2D flag = new Point2D(curve.getMinX() + axis.x(before.es()), curve.getMinY() + 30);
        robot.moveTo(flag).press(MouseButton.PRIMARY).moveTo(new Point2D(curve.getMinX() + axis.x(2), flag.getY()));
        assertEquals(2, reading().phases().orElseThrow().es());
        assertNotEquals(ef, text(robot, "#measurement-lv-ef"), "the numbers follow while the mouse is held");
        robot.release(MouseButton.PRIMARY);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, reading().phases().orElseThrow());
        assertEquals(ef, text(robot, "#measurement-lv-ef"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(2, reading().phases().orElseThrow().es());
    }

    @Test
    void aSliceIsLeftOutByItsMarkAndEdComesHereByKey(FxRobot robot) {
        choose(3);
        int es = reading().phases().orElseThrow().es();
        double ef = reading().measurement("lv.ef").orElseThrow().value();
        robot.clickOn("#count-9-" + es);
        assertNotEquals(ef, reading().measurement("lv.ef").orElseThrow().value());
        assertFalse(reading().choices().ranges().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().viewport().phase(1));
        robot.press(KeyCode.SHIFT).type(KeyCode.HOME).release(KeyCode.SHIFT);
        assertEquals(1, reading().phases().orElseThrow().ed());
    }

    @Test
    void heightAndWeightAreTypedAndTheVolumesIndexed(FxRobot robot) {
        robot.clickOn("#height").write("180").clickOn("#weight").write("80").type(KeyCode.ENTER);
        assertEquals(2.0, reading().choices().body().squareMetres().orElseThrow(), 1e-9);
        assertTrue(robot.lookup("#measurement-lv-edvi").tryQuery().isPresent());
        assertTrue(text(robot, "#body-surface").contains("2.00"));
    }

    @Test
    void aSegmentUnderTheMouseLightsUpInThePicture(FxRobot robot) {
        choose(2);
        Bounds eye = bounds(robot, "#bullseye");
        robot.moveTo(new Point2D(eye.getCenterX(), eye.getCenterY() - 0.6 * (eye.getHeight() / 2 - 20)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("mid anterior", room.model().viewport().state().highlight().orElseThrow().name());
        robot.moveTo(".curve");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(room.model().viewport().state().highlight().isEmpty());
    }
}
