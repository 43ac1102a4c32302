package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.edit.EditMode;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.viewport.Tile;
import org.septum.viewer.viewport.ViewGeometry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Editing outlines by mouse and keys on the real scene. The stage lies at (0, 0), where the headless wheel finds its node. */
@ExtendWith(ApplicationExtension.class)
class EditingInteractionTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int LV = 3;
    private static final int MYOCARDIUM = 2;

    @TempDir
    private static Path folder;

    /** Each test has its own: what one keeps must not come back in the next. */
    private final Path kept = folder.resolve(Long.toString(System.nanoTime()));
    private ReadingRoom room;

    @Start
    void start(Stage stage) {
        room = new ReadingRoom((paths, progress) -> PhantomSeries.study(new PhantomSeries("SAX cine")),
                new PhantomAnalyser(() -> { }), Optional.of(new EditStore(kept)));
        RoomOnStage.show(stage, room);
    }

    @BeforeEach
    void analyse() throws Exception {
        RoomOnStage.openStudy(room);
        RoomOnStage.analyse(room, () -> room.model().editing().availableProperty().get());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, room::close);
    }

    private ResultLayer layer() {
        WaitForAsyncUtils.waitForFxEvents();
        return room.model().layers().currentProperty().get();
    }

    private byte[] labels() {
        return layer().map().frame(frame().slice(), frame().phase());
    }

    private FrameRef frame() {
        return new FrameRef(room.model().viewport().state().slice(), room.model().viewport().state().phase());
    }

    private int count(int value) {
        byte[] labels = labels();
        return (int) IntStream.range(0, labels.length).filter(i -> labels[i] == value).count();
    }

    private double ef() {
        WaitForAsyncUtils.waitForFxEvents();
        return room.model().reading().readingProperty().get().orElseThrow().measurement("lv.ef").orElseThrow().value();
    }

    private ViewGeometry geometry(FxRobot robot) {
        Node viewport = robot.lookup(".viewport").query();
        Bounds bounds = OnScreen.fx(viewport::getBoundsInLocal);
        return ViewGeometry.of(room.model().viewport().grid().orElseThrow(), room.model().viewport().state().look(),
                new Tile(frame().slice(), 0, 0, (int) bounds.getWidth(), (int) bounds.getHeight()));
    }

    /** Where a pixel's centre is on the screen. */
    private Point2D at(FxRobot robot, double column, double row) {
        ViewGeometry geometry = geometry(robot);
        Node viewport = robot.lookup(".viewport").query();
        return OnScreen.fx(() -> viewport.localToScreen(geometry.viewX(column), geometry.viewY(row)));
    }

    /** Middle of the left ventricle on the frame shown, and the column where its row leaves it to the right. */
    private int[] cavity() {
        byte[] labels = labels();
        int columns = room.model().viewport().grid().orElseThrow().columns();
        int[] in = IntStream.range(0, labels.length).filter(i -> labels[i] == LV).toArray();
        int column = (int) IntStream.of(in).map(i -> i % columns).average().orElseThrow();
        int row = (int) IntStream.of(in).map(i -> i / columns).average().orElseThrow();
        int edge = column;
        while (labels[row * columns + edge] == LV) {
            edge++;
        }
        return new int[] {column, row, edge};
    }

    /** Makes the phase shown end-diastole; otherwise a stroke makes another phase the fullest, which is as full as this one was. */
    private void holdEndDiastole() {
        int shown = frame().phase();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().reading().ed(shown));
    }

    private void picture(String name) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Snapshot.write(room.scene(), PICTURES.resolve(name + ".png"));
            return null;
        });
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anOutlineIsPulledTheNumbersFollowAndItIsTakenBack(FxRobot robot) throws Exception {
        ResultLayer ai = layer();
        holdEndDiastole();
        byte[] before = labels().clone();
        double efBefore = ef();
        int[] lv = cavity();
        robot.type(KeyCode.E);
        assertEquals(Optional.of(EditMode.PULL), room.model().editing().modeProperty().get());
        drag(robot, at(robot, lv[2] - 0.5, lv[1]), at(robot, lv[2] - 7, lv[1]));
        assertTrue(count(LV) < IntStream.range(0, before.length).filter(i -> before[i] == LV).count() - 10);
        assertNotEquals(efBefore, ef());
        assertArrayEquals(before, ai.map().frame(frame().slice(), frame().phase()), "the AI's labels changed");
        assertTrue(layer().edits().isPresent());
        assertEquals(List.of(ai, layer()), room.model().layers().layers());
        JournalEntry entry = layer().edits().orElseThrow().journal().getFirst();
        assertEquals(EditOperation.PULL, entry.operation());
        assertEquals(List.of(frame()), entry.frames());
        assertEquals(-entry.gainMm2(LV), entry.gainMm2(MYOCARDIUM), 1e-9, "what the cavity lost is muscle");
        picture("editing-pulled");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertArrayEquals(before, labels());
        assertEquals(efBefore, ef(), 1e-12);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertTrue(count(LV) < IntStream.range(0, before.length).filter(i -> before[i] == LV).count() - 10);
    }

    @Test
    void numbersFollowWhileTheMouseIsStillDownAndEscapeGivesTheStrokeUp(FxRobot robot) {
        holdEndDiastole();
        double before = ef();
        int pixels = count(LV);
        int[] lv = cavity();
        robot.clickOn("#edit-structure-lv").clickOn("#edit-erase");
        robot.moveTo(at(robot, lv[0], lv[1])).press(MouseButton.PRIMARY).moveTo(at(robot, lv[0] + 8, lv[1]));
        assertTrue(count(LV) < pixels);
        assertNotEquals(before, ef());
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertEquals(pixels, count(LV));
        assertEquals(before, ef(), 1e-12);
        assertTrue(layer().edits().map(e -> e.journal().isEmpty()).orElse(true));
    }

    @Test
    void theBrushsCircleHasItsTrueSizeAndTheWheelWithShiftChangesIt(FxRobot robot) {
        robot.type(KeyCode.B);
        robot.moveTo(at(robot, 100, 90));
        WaitForAsyncUtils.waitForFxEvents();
        Circle circle = robot.lookup("#brush-circle").queryAs(Circle.class);
        assertTrue(circle.isVisible());
        double perMm = geometry(robot).scaleX() / room.model().viewport().grid().orElseThrow().toPatient().spacing(0);
        assertEquals(5 * perMm, circle.getRadius(), 1e-6);
        int slice = frame().slice();
        shiftWheel(robot.lookup(".viewport").query(), 40);
        assertEquals(5.5, room.model().editing().brushMmProperty().get());
        robot.type(KeyCode.OPEN_BRACKET, KeyCode.OPEN_BRACKET);
        assertEquals(4.5, room.model().editing().brushMmProperty().get());
        assertEquals(slice, frame().slice());
        robot.type(KeyCode.W);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(circle.isVisible());
        assertEquals(Optional.empty(), room.model().editing().modeProperty().get());
    }

    /** Fired by hand: the headless platform's wheel knows no modifiers. JavaFX turns it sideways with Shift. */
    private static void shiftWheel(Node node, double delta) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Event.fireEvent(node, new ScrollEvent(
                ScrollEvent.SCROLL, 100, 100, 100, 100,
                true, false, false, false, false, false, delta, 0, delta, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    @Test
    void aLineDrawnFreehandBecomesTheOutline(FxRobot robot) {
        int[] lv = cavity();
        int before = count(LV);
        robot.clickOn("#edit-structure-lv").type(KeyCode.D);
        int r = (lv[2] - lv[0]) / 2;
        robot.moveTo(at(robot, lv[0] + r, lv[1])).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 12; i++) {
            robot.moveTo(at(robot, lv[0] + r * Math.cos(i * Math.PI / 6.5), lv[1] + r * Math.sin(i * Math.PI / 6.5)));
        }
        assertEquals(before, count(LV), "nothing changes before the line is closed");
        robot.release(MouseButton.PRIMARY);
        assertEquals(Math.PI * r * r, count(LV), 0.2 * Math.PI * r * r);
        assertTrue(count(LV) < before);
    }

    @Test
    void outlinesAreCopiedInterpolatedSmoothedAndSetBackAndEachIsUndone(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().viewport().frame(3, 4));
        byte[] third = labels().clone();
        robot.type(KeyCode.J); // the base is at the highest slice, so the apex is one below
        assertEquals(new FrameRef(2, 4), frame());
        assertArrayEquals(third, labels());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().viewport().frame(6, 4));
        robot.type(KeyCode.DELETE);
        assertEquals(0, count(LV));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.clickOn("#edit-structure-rv").clickOn("#edit-smooth").type(KeyCode.L);
        assertEquals(3, layer().edits().orElseThrow().journal().size());
        assertEquals(List.of(new FrameRef(3, 4), new FrameRef(4, 4), new FrameRef(5, 4)),
                layer().edits().orElseThrow().journal().getLast().frames());
        assertEquals(5, layer().edits().orElseThrow().editedProperty().get().size());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().viewport().frame(4, 4));
        robot.type(KeyCode.BACK_SPACE);
        assertEquals(4, layer().edits().orElseThrow().editedProperty().get().size());
        for (int i = 0; i < 4; i++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(layer().edits().orElseThrow().editedProperty().get().isEmpty());
        assertTrue(layer().edits().orElseThrow().journal().isEmpty());
    }

    @Test
    void aRunAddsALayerAndLeavesTheEditsAlone(FxRobot robot) throws Exception {
        robot.type(KeyCode.DELETE);
        ResultLayer edited = layer();
        byte[] mine = labels();
        int layers = room.model().layers().layers().size();
        robot.type(KeyCode.A);
        RoomOnStage.until(() -> room.model().layers().layers().size() > layers && room.model().editing().availableProperty().get());
        assertTrue(room.model().layers().layers().contains(edited));
        assertSame(mine, edited.map().frame(frame().slice(), frame().phase()));
        assertTrue(layer().edits().isEmpty(), "the new result is shown");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertSame(edited, layer(), "what is undone is also seen");
    }

    @Test
    void editsAreKeptAndComeBackWithTheStudy(FxRobot robot) throws Exception {
        robot.clickOn("#edit-structure-lv").type(KeyCode.E);
        int[] lv = cavity();
        drag(robot, at(robot, lv[2] - 0.5, lv[1]), at(robot, lv[2] - 6, lv[1]));
        FrameRef where = frame();
        byte[] mine = labels().clone();
        byte[] ais = layer().edits().orElseThrow().labels().originalLabels(where).clone();
        double ef = ef();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().closeStudy());
        RoomOnStage.until(() -> kept.toFile().listFiles() != null && kept.toFile().listFiles().length == 1);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.open(List.of(Path.of("study"))));
        RoomOnStage.until(() -> room.model().layers().layers().stream().anyMatch(l -> l.edits().isPresent()));
        assertArrayEquals(mine, layer().map().frame(where.slice(), where.phase()));
        assertArrayEquals(ais, layer().edits().orElseThrow().labels().originalLabels(where));
        assertEquals(ef, ef(), 1e-9);
        assertEquals(1, layer().edits().orElseThrow().journal().size());
        picture("editing-restored");
    }

    @Test
    void withoutAToolTheLeftButtonReads(FxRobot robot) {
        byte[] before = labels();
        int[] lv = cavity();
        drag(robot, at(robot, lv[0], lv[1]), at(robot, lv[2], lv[1]));
        assertSame(before, labels());
        robot.type(KeyCode.E);
        drag(robot, at(robot, 10, 10), at(robot, 20, 20)); // far from every outline
        assertSame(before, labels());
        assertEquals(1, room.model().layers().layers().stream().filter(l -> l.edits().isEmpty()).count());
        robot.type(KeyCode.Z);
        assertEquals(Optional.empty(), room.model().editing().modeProperty().get());
    }
}
