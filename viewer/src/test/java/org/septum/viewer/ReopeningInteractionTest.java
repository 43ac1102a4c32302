package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.septum.measurements.cardiac.CardiacReading;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A reading made in the window, saved, closed, and opened again in the window; pictures of both under target/pictures. */
@ExtendWith(ApplicationExtension.class)
class ReopeningInteractionTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private Path below;

    private ReadingRoom room;

    @Start
    void start(Stage stage) {
        room = RoomOnStage.heart();
        RoomOnStage.show(stage, room);
    }

    @AfterEach
    void close() {
        RoomOnStage.run(room::close);
    }

    private CardiacReading reading() {
        WaitForAsyncUtils.waitForFxEvents();
        return room.model().reading().readingProperty().get().orElseThrow();
    }

    private void tab(int index) {
        RoomOnStage.run(() -> ((TabPane) room.root().lookup("#side-panel")).getSelectionModel().select(index));
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, PICTURES.resolve(name + ".png"), 0);
    }

    private static String text(FxRobot robot, String query) {
        Label label = robot.lookup(query).query();
        return label.getText();
    }

    @Test
    void baseAndApexChosenByClickAreSavedAndComeBackWithTheEdits(FxRobot robot) throws Exception {
        RoomOnStage.openStudy(room);
        RoomOnStage.analyse(room, () -> room.model().reading().readingProperty().get().isPresent());
        tab(3);
        int es = reading().phases().orElseThrow().es();
        double before = reading().measurement("lv.ef").orElseThrow().value();
        robot.clickOn("#count-9-" + es);
        double after = reading().measurement("lv.ef").orElseThrow().value();
        assertNotEquals(before, after);
        RoomOnStage.run(() -> room.model().viewport().frame(5, 0));
        RoomOnStage.run(() -> room.model().editing().commands().clear());
        picture("slices-chosen");
        CardiacReading saved = reading();
        Path folder = saved();
        RoomOnStage.run(() -> room.model().closeStudy());
        RoomOnStage.run(() -> room.open(List.of(Path.of("study"), folder)));
        RoomOnStage.until(() -> room.model().reading().readingProperty().get().isPresent());
        assertEquals(saved.choices(), reading().choices());
        assertEquals(saved.measurement("lv.ef").orElseThrow().value(), reading().measurement("lv.ef").orElseThrow().value());
        assertTrue(text(robot, "#layer-origin").contains("Signed by Dr. A. Grey"), text(robot, "#layer-origin"));
        RoomOnStage.run(() -> room.model().viewport().frame(5, 0));
        picture("result-reopened");
        tab(3);
        picture("result-reopened-slices");
        robot.clickOn("#count-9-" + es);
        assertTrue(reading().choices().ranges().values().stream().allMatch(r -> r.holds(9)), "and may be changed again");
    }

    private Path saved() throws Exception {
        RoomOnStage.run(() -> {
            room.model().panels().report().readerProperty().set("Dr. A. Grey");
            room.model().panels().report().write(below);
        });
        RoomOnStage.until(() -> room.model().panels().report().writtenProperty().get().isPresent());
        return room.model().panels().report().writtenProperty().get().orElseThrow().folder();
    }
}
