package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.septum.imaging.Vector3;
import org.septum.overlays.surface.raster.Camera;
import org.septum.overlays.surface.raster.Side;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.surface.SurfaceViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Surfaces turned, zoomed and clicked by mouse; pictures of them under target/pictures for people. */
@ExtendWith(ApplicationExtension.class)
class SurfaceInteractionTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    private Stage stage;
    private ReadingRoom room;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        RoomOnStage.run(room::close);
    }

    private SurfaceViewModel surfaces() {
        return room.model().surfaces();
    }

    private Camera camera() {
        return OnScreen.fx(() -> surfaces().cameraProperty().get());
    }

    private void open(ReadingRoom opened, int count) throws Exception {
        room = opened;
        RoomOnStage.run(() -> RoomOnStage.show(stage, room));
        RoomOnStage.openStudy(room);
        RoomOnStage.analyse(room, () -> room.model().layers().currentProperty().get() != null
                && room.model().layers().currentProperty().get().finishedProperty().get());
        RoomOnStage.run(() -> room.scene().getRoot().requestFocus());
        RoomOnStage.run(() -> surfaces().shownProperty().set(true));
        RoomOnStage.until(() -> surfaces().surfaces().size() == count);
    }

    private ReadingRoom brain() {
        return RoomOnStage.onFx(() -> new ReadingRoom((paths, progress) -> PhantomSeries.study(
                PhantomBrain.series(Sequence.FLAIR, PhantomBrain.fine())), new BrainAnalyser()));
    }

    private Node picture() {
        return room.root().lookup("#surfaces .viewport");
    }

    @Test
    void theMouseTurnsZoomsAndPointsAndTheSlicesFollow(FxRobot robot) throws Exception {
        open(brain(), 4);
        RoomOnStage.run(() -> room.model().planes().shownProperty().set(true));
        Point2D middle = OnScreen.middle(picture());
        Camera before = camera();
        robot.moveTo(middle).press(MouseButton.PRIMARY).moveTo(middle.add(60, 0)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(before.turn(), camera().turn());
        assertTrue(camera().turn().back()[0] < -0.2, "the near side goes to the right, so the patient's right comes forward");
        robot.scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(camera().zoom() > 1.2);
        robot.clickOn("#look-l");
        assertEquals(Side.LEFT.turn().back()[0], camera().turn().back()[0]);
        assertEquals("A", label(".viewport-edge", 0), "from the left, the front is at the left edge");
        Bounds view = OnScreen.of(picture());
        double[] tumour = camera().pixel(PhantomBrain.TUMOUR, (int) view.getWidth(), (int) view.getHeight());
        robot.clickOn(new Point2D(view.getMinX() + tumour[0], view.getMinY() + tumour[1]));
        WaitForAsyncUtils.waitForFxEvents();
        Vector3 cross = OnScreen.fx(() -> room.model().planes().crosshairProperty().get().orElseThrow());
        assertEquals(PhantomBrain.TUMOUR[2], cross.z(), 4);
        assertTrue(cross.x() > PhantomBrain.TUMOUR[0], "on the near side of the tumour: " + cross);
        robot.type(KeyCode.F3);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(OnScreen.fx(() -> room.root().lookup("#surfaces").isVisible()));
    }

    private String label(String style, int index) {
        return OnScreen.fx(() -> ((Label) List.copyOf(room.root().lookup("#surfaces").lookupAll(style)).get(index)).getText());
    }

    @Test
    void picturesOfABrain() throws Exception {
        open(brain(), 4);
        RoomOnStage.run(() -> {
            room.model().planes().shownProperty().set(true);
            room.model().planes().goTo(new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]));
            surfaces().turn(-0.6, 0.25);
        });
        picture("surfaces-brain-1000");
        RoomOnStage.run(() -> {
            stage.setWidth(1600);
            stage.setHeight(900);
        });
        picture("surfaces-brain-1600");
    }

    @Test
    void picturesOfAHeart() throws Exception {
        open(RoomOnStage.onFx(RoomOnStage::heart), 3);
        RoomOnStage.run(() -> {
            surfaces().turn(0.5, 0.2);
            room.model().viewport().focus();
        });
        RoomOnStage.run(() -> stage.setWidth(1366));
        picture("surfaces-heart-1366");
        RoomOnStage.run(() -> room.model().viewport().phase(7));
        picture("surfaces-heart-systole-1366");
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, PICTURES.resolve(name + ".png"), 1500);
    }
}
