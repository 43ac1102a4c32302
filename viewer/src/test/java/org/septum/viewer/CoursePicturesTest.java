package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.septum.viewer.course.CourseViewModel;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.DatedBrain;
import org.septum.viewer.phantom.EarlierResults;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.study.StudyList;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A tumour over time in the window, by its buttons and as a picture under target/pictures for people. */
@ExtendWith(ApplicationExtension.class)
class CoursePicturesTest {
    private ReadingRoom room;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        room = new ReadingRoom((paths, progress) -> new StudyList(List.of(DatedBrain.patient(
                DatedBrain.of(Sequence.FLAIR, ReadBrain.GRID, "P-1", "20260105"),
                DatedBrain.of(Sequence.FLAIR, ReadBrain.GRID, "P-1", "20260409"))), List.of()), new BrainAnalyser());
        RoomOnStage.show(stage, room);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, room::close);
    }

    private CourseViewModel course() {
        return room.model().course();
    }

    private void choose(String id) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TabPane side = (TabPane) room.root().lookup("#side-panel");
            Tab tab = side.getTabs().stream().filter(t -> id.equals(t.getId())).findFirst().orElseThrow();
            side.getSelectionModel().select(tab);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(FxRobot robot, String box) {
        return OnScreen.fx(() -> robot.lookup(box).queryAs(VBox.class).getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance).map(n -> ((Label) n).getText()).collect(Collectors.joining("\n")));
    }

    @Test
    void otherDatesAreAnalysedByTheButtonAndShownWithTheArithmetic(FxRobot robot, @TempDir Path folder) throws Exception {
        RoomOnStage.openStudy(room);
        RoomOnStage.analyse(room, () -> room.model().tumour().readingProperty().get().isPresent());
        choose("tab-over-time");
        robot.clickOn("#analyse-dates");
        RoomOnStage.until(() -> course().courseProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        String verdicts = words(robot, "#course-verdicts");
        assertTrue(verdicts.contains("too small a fall for a response"), verdicts);
        Path earlier = EarlierResults.in(folder.resolve("October"), "2025-10-02", 61, 1900);
        Path summer = EarlierResults.in(folder.resolve("July"), "2025-07-03", 44, 1210);
        for (Path results : List.of(earlier, summer)) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> course().add(results));
            RoomOnStage.until(() -> !course().workingProperty().get());
        }
        RoomOnStage.until(() -> course().courseProperty().get().filter(c -> c.course().steps().size() == 4).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("44.0", words(robot, "#course-0-0"));
        assertTrue(words(robot, "#course-verdicts").contains("1900 / 1210 − 1 = +57.0 %"), words(robot, "#course-verdicts"));
        assertTrue(words(robot, "#course-left-out").contains("Corticosteroid"), words(robot, "#course-left-out"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> stage.setWidth(1280));
        Thread.sleep(900);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Snapshot.write(room.scene(), Path.of("target", "pictures", "brain-over-time.png"));
            return null;
        });
    }
}
