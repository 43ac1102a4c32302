package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.viewer.RoomOnStage.onFx;
import static org.septum.viewer.RoomOnStage.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.septum.measurements.cardiac.Sex;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.viewer.bullseye.Quantity;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.room.Activity;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panels of a reading on a small laptop's screen, as pictures under target/pictures for people. */
@ExtendWith(ApplicationExtension.class)
class ReadingPicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    private ReadingRoom room;

    @Start
    void start(Stage stage) {
        room = new ReadingRoom((paths, progress) -> PhantomSeries.study(new PhantomSeries("SAX cine bSSFP")),
                new PhantomAnalyser(() -> { }));
        stage.setScene(room.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1366);
        stage.setHeight(768);
        stage.show();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            room.close();
            return null;
        });
    }

    @Test
    void everyPanelFitsASmallScreen() throws Exception {
        onFx(() -> {
            room.open(List.of(Path.of("study")));
            return null;
        });
        until(() -> room.model().activityProperty().get() instanceof Activity.Reading);
        onFx(() -> {
            room.model().analysis().analyse();
            return null;
        });
        until(() -> room.model().reading().readingProperty().get().isPresent());
        onFx(() -> {
            room.model().curve().goToEs();
            room.model().viewport().focus();
            room.model().panels().basis().size("175", "70");
            room.model().panels().basis().sex(Optional.of(Sex.MALE));
            room.model().panels().basis().age("44");
            return null;
        });
        picture("numbers");
        choose(2);
        onFx(() -> {
            room.model().panels().bullsEye().point(Optional.of(AhaSegment.MID_ANTEROSEPTAL));
            return null;
        });
        picture("wall");
        onFx(() -> {
            room.model().panels().bullsEye().point(Optional.empty());
            room.model().panels().bullsEye().quantityProperty().set(Quantity.MASS);
            return null;
        });
        picture("wall-mass");
        choose(3);
        until(() -> !room.model().panels().slicePictures().picturesProperty().get().isEmpty());
        picture("slices");
        for (String id : List.of("#bullseye", "#slices", "#measurements", "#confidence-ribbon")) {
            Node node = room.root().lookup(id);
            double width = OnScreen.of(node).getWidth();
            assertTrue(width > 200, id + " is " + width + " wide");
        }
    }

    private void choose(int tab) {
        onFx(() -> {
            ((TabPane) room.root().lookup("#side-panel")).getSelectionModel().select(tab);
            return null;
        });
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, PICTURES.resolve("reading-" + name + ".png"), 400);
    }
}
