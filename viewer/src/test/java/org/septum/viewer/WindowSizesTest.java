package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.Vector3;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.PhantomSeries;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the least window to a wide one everything is in it and can be reached; pictures of each tab under target/pictures. */
@ExtendWith(ApplicationExtension.class)
class WindowSizesTest {
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

    private void show(ReadingRoom shown, int width, int height) throws Exception {
        room = shown;
        RoomOnStage.run(() -> {
            room.in(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
        RoomOnStage.openStudy(room);
    }

    @ParameterizedTest
    @CsvSource({"1000,700", "1280,800", "1920,990"})
    void aHeart(int width, int height) throws Exception {
        show(RoomOnStage.onFx(RoomOnStage::heart), width, height);
        RoomOnStage.analyse(room, () -> room.model().reading().readingProperty().get().isPresent());
        everyTab("heart", 6, width, height);
    }

    @ParameterizedTest
    @CsvSource({"1000,700", "1280,800", "1920,990"})
    void aBrain(int width, int height) throws Exception {
        show(RoomOnStage.onFx(() -> new ReadingRoom((paths, progress) -> PhantomSeries.study(
                PhantomBrain.series(Sequence.FLAIR, PhantomBrain.fine()),
                PhantomBrain.series(Sequence.T1CE, PhantomBrain.grid(100, 122, 58, 1.8, 3))), new BrainAnalyser())), width, height);
        RoomOnStage.analyse(room, () -> room.model().tumour().readingProperty().get().isPresent());
        RoomOnStage.run(() -> room.model().planes().goTo(
                new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2])));
        everyTab("brain", 5, width, height);
    }

    private void everyTab(String study, int tabs, int width, int height) throws Exception {
        TabPane side = OnScreen.fx(() -> (TabPane) room.root().lookup("#side-panel"));
        assertEquals(tabs, side.getTabs().size());
        for (Tab tab : List.copyOf(side.getTabs())) {
            RoomOnStage.run(() -> side.getSelectionModel().select(tab));
            picture("size-%s-%d-%s".formatted(study, width, tab.getId()));
            assertEquals(List.of(), OnScreen.fx(() -> outside(width, height)), tab.getId());
            assertEquals(List.of(), OnScreen.fx(() -> cut(side, tab)), tab.getId());
        }
    }

    /** What is drawn beyond the window's edges or, of the tabs, hidden by one another. */
    private List<String> outside(int width, int height) {
        List<String> wrong = new ArrayList<>();
        for (String wanted : List.of("#open", "#not-for-diagnostic-use", "#undo", "#redo", "#surfaces-shown", "#side-panel",
                ".browser", ".edit-bar", ".status-bar")) {
            Bounds bounds = inWindow(room.root().lookup(wanted));
            if (bounds.getMinX() < -1 || bounds.getMaxX() > width + 1 || bounds.getMinY() < -1 || bounds.getMaxY() > height + 1) {
                wrong.add(wanted + " " + bounds);
            }
        }
        for (Node node : room.root().lookupAll(".cine-bar > *")) {
            double right = inWindow(node.getParent().getParent()).getMaxX();
            if (node.isVisible() && inWindow(node).getMaxX() > right + 1) {
                wrong.add("of the cine bar " + node);
            }
        }
        wrong.addAll(overWords());
        wrong.addAll(overEachOther());
        Node more = room.root().lookup("#side-panel .control-buttons-tab");
        if (more != null && more.isVisible()) {
            wrong.add("the arrow of tabs that do not fit");
        }
        return wrong;
    }

    /** Letters of a picture's sides that lie over the words in its corners. */
    private List<String> overWords() {
        List<String> wrong = new ArrayList<>();
        for (Node letters : room.root().lookupAll(".viewport-edge")) {
            for (Node corner : letters.getParent().lookupAll(".viewport-corner > .label")) {
                if (isSeen(letters) && isSeen(corner) && ground(letters).intersects(inWindow(corner))) {
                    wrong.add(letters + " over " + corner);
                }
            }
        }
        return wrong;
    }

    /** Letters have room around them that is clear. */
    private static Bounds ground(Node letters) {
        Bounds all = inWindow(letters);
        return new BoundingBox(all.getMinX() + 6, all.getMinY() + 6, all.getWidth() - 12, all.getHeight() - 12);
    }

    /** Words of two corners that lie over one another. */
    private List<String> overEachOther() {
        List<Node> corners = List.copyOf(room.root().lookupAll(".viewport-corner"));
        List<String> wrong = new ArrayList<>();
        for (Node one : corners) {
            for (Node other : corners) {
                if (one != other && one.getParent() == other.getParent() && isSeen(one)
                        && inner(one).intersects(inner(other))) {
                    wrong.add(one + " over " + other);
                }
            }
        }
        return wrong;
    }

    private static Bounds inner(Node corner) {
        Bounds all = inWindow(corner);
        return new BoundingBox(all.getMinX() + 2, all.getMinY() + 2, Math.max(0, all.getWidth() - 4), Math.max(0, all.getHeight() - 4));
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private static Bounds inWindow(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    /** Parts of a tab's content that are wider than the panel and would be cut at its edge. */
    private static List<String> cut(TabPane side, Tab tab) {
        Region content = (Region) ((ScrollPane) tab.getContent()).getContent();
        double right = side.localToScene(side.getBoundsInLocal()).getMaxX();
        return content.getChildrenUnmodifiable().stream().filter(Node::isVisible)
                .filter(n -> inWindow(n).getMaxX() > right + 1).map(n -> n + " " + inWindow(n)).toList();
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, PICTURES.resolve(name + ".png"), 600);
    }
}
