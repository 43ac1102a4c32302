package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.planes.Arrangement;
import org.septum.viewer.planes.Check;
import org.septum.viewer.planes.PlanesViewModel;
import org.septum.viewer.report.ReportView;
import org.septum.viewer.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A brain read in linked planes, by mouse and as pictures under target/pictures for people. */
@ExtendWith(ApplicationExtension.class)
class BrainPicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    private ReadingRoom room;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        room = new ReadingRoom((paths, progress) -> PhantomSeries.study(
                PhantomBrain.series(Sequence.FLAIR, PhantomBrain.fine()),
                PhantomBrain.series(Sequence.T1, PhantomBrain.grid(120, 146, 34, 1.5, 5)),
                PhantomBrain.series(Sequence.T1CE, PhantomBrain.grid(100, 122, 58, 1.8, 3)),
                PhantomBrain.series(Sequence.T2, PhantomBrain.grid(150, 184, 38, 1.2, 4.5))), new BrainAnalyser());
        RoomOnStage.show(stage, room);
    }

    @AfterEach
    void close() {
        onFx(room::close);
    }

    private PlanesViewModel planes() {
        return room.model().planes();
    }

    private void openAnalysed() throws Exception {
        RoomOnStage.openStudy(room);
        assertTrue(OnScreen.fx(() -> planes().shownProperty().get()), "a head opens in its planes");
        RoomOnStage.analyse(room, () -> room.model().layers().currentProperty().get() != null
                && room.model().layers().currentProperty().get().finishedProperty().get());
        onFx(() -> planes().goTo(new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2])));
    }

    /** The headless robot's mouse knows of no keys. */
    private static void moveWithShift(Node node, double dx, double dy) {
        onFx(() -> {
            Point2D at = node.localToScene(node.getBoundsInLocal().getCenterX() + dx, node.getBoundsInLocal().getCenterY() + dy);
            node.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), at.getX(), at.getY(),
                    MouseButton.NONE, 0, true, false, false, false, false, false, false, true, false, true, null));
        });
    }

    @Test
    void theMouseLinksThePlanes(FxRobot robot) throws Exception {
        openAnalysed();
        Node axial = room.root().lookup("#plane-axial-0");
        Point2D middle = OnScreen.middle(axial);
        moveWithShift(axial, 30, 20);
        Vector3 there = OnScreen.fx(() -> planes().crosshairProperty().get().orElseThrow());
        assertTrue(there.x() > 5 && there.y() > 3, "right of the middle is the patient's left, below it the back: " + there);
        assertEquals(PhantomBrain.TUMOUR[2], there.z(), 1, "in the slice it was moved in");
        robot.moveTo(middle.add(-40, 0)).clickOn();
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(OnScreen.fx(() -> planes().crosshairProperty().get().orElseThrow()).x() < 0);
        int before = OnScreen.fx(() -> room.model().viewport().state().slice());
        robot.scroll(2, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before - 2, OnScreen.fx(() -> room.model().viewport().state().slice()));
        robot.doubleClickOn(axial);
        WaitForAsyncUtils.waitForFxEvents();
        Bounds all = OnScreen.of(room.root().lookup("#planes"));
        Bounds alone = OnScreen.of(axial);
        assertEquals(all.getWidth(), alone.getWidth(), 3, "the view has the whole room");
        assertEquals(Plane.AXIAL, OnScreen.fx(() -> planes().enlargedProperty().get().orElseThrow().plane()));
        robot.doubleClickOn(axial);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(OnScreen.of(axial).getWidth() < all.getWidth() * 0.7);
    }

    @Test
    void theReportIsWrittenByItsButton(FxRobot robot, @TempDir Path folder) throws Exception {
        openAnalysed();
        RoomOnStage.until(() -> room.model().tumour().readingProperty().get().isPresent());
        Stage panel = OnScreen.fx(() -> reportPanel(folder));
        robot.clickOn(panel.getScene().lookup("#reader")).write("Dr. Phantom");
        robot.clickOn(panel.getScene().lookup("#write-report"));
        RoomOnStage.until(() -> room.model().panels().report().writtenProperty().get().isPresent());
        onFx(panel::close);
        Path written = OnScreen.fx(() -> room.model().panels().report().writtenProperty().get().orElseThrow().folder());
        assertTrue(Files.size(written.resolve("report.pdf")) > 0);
        onFx(() -> {
            TabPane side = (TabPane) room.root().lookup("#side-panel");
            side.getSelectionModel().select(side.getTabs().stream().filter(t -> "tab-report".equals(t.getId())).findFirst()
                    .orElseThrow());
        });
        picture("brain-report");
        assertEquals("Signed by Dr. Phantom", robot.lookup("#report-state").queryAs(Label.class).getText());
        assertTrue(robot.lookup("#report-written").queryAs(Label.class).getText().contains("report.pdf"));
    }

    /** The panel by itself, its folder chosen already: there is no dialog without a display. */
    private Stage reportPanel(Path folder) {
        Stage panel = new Stage();
        panel.setX(0);
        panel.setY(0);
        panel.setScene(new Scene(new ReportView(room.model().panels().report(), () -> Optional.of(folder)), 340, 400));
        Theme.dress(panel.getScene());
        panel.show();
        return panel;
    }

    /** The headless screen draws no window that reaches below its 1000th line. */
    @Test
    void picturesForPeople() throws Exception {
        openAnalysed();
        for (int[] size : new int[][] {{1280, 800}, {1920, 990}}) {
            onFx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            for (Arrangement arrangement : List.of(Arrangement.THREE_PLANES, Arrangement.AXIAL, Arrangement.ALL)) {
                onFx(() -> planes().arrangementProperty().set(arrangement));
                RoomOnStage.until(() -> !arrangement.showsEverySequence() || planes().sequences().shownProperty().get().size() == 4);
                picture("brain-%s-%d".formatted(arrangement.name().toLowerCase(java.util.Locale.ROOT), size[0]));
            }
        }
        onFx(() -> planes().arrangementProperty().set(Arrangement.THREE_PLANES));
        onFx(() -> planes().check(Check.CHECKERBOARD, planes().sequences().others().get(1)));
        picture("brain-checkerboard");
        onFx(() -> planes().arrangementProperty().set(Arrangement.ALL));
        assertEquals(12, OnScreen.fx(() -> planes().viewsProperty().get().size()));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, PICTURES.resolve(name + ".png"), 900);
    }
}
