package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.viewer.RoomOnStage.onFx;
import static org.septum.viewer.RoomOnStage.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.septum.viewer.browser.BrowserRow;
import org.septum.viewer.phantom.DicomPhantoms;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.room.Activity;
import org.septum.viewer.study.CatalogueOpener;
import org.septum.viewer.viewport.Annotations;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window with ultrasound in colour, a tilted CT, and a PET in standardised uptake, from files to words and pixels. */
@ExtendWith(ApplicationExtension.class)
class KindsOfPicturesTest {
    @TempDir
    static Path folder;

    private ReadingRoom room;

    @Start
    void start(Stage stage) throws IOException {
        room = new ReadingRoom(new CatalogueOpener(), new PhantomAnalyser(() -> { }));
        stage.setScene(room.scene());
        stage.setWidth(1400);
        stage.setHeight(900);
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
    void eachIsShownAsWhatItIs() throws Exception {
        DicomPhantoms files = new DicomPhantoms(folder);
        files.ultrasound();
        files.tiltedCt();
        files.pet();
        files.report();
        onFx(() -> {
            room.open(List.of(folder));
            return null;
        });
        until(() -> room.model().activityProperty().get() instanceof Activity.Reading);
        ultrasound();
        tiltedCt();
        pet();
        List<String> others = onFx(() -> room.model().browser().rows().stream().filter(BrowserRow.OfOther.class::isInstance)
                .map(r -> ((BrowserRow.OfOther) r).entry().title()).toList());
        assertEquals(List.of("Imaging report"), others);
        assertTrue(onFx(() -> room.model().browser().rows().stream()
                .anyMatch(r -> r instanceof BrowserRow.OfStudy s && s.date().equals("2012"))));
    }

    private void ultrasound() throws Exception {
        open("Colour Doppler");
        assertEquals(25, onFx(() -> room.model().cine().fpsProperty().get()), 1e-9);
        onFx(() -> {
            room.model().viewport().phase(11);
            room.model().viewport().pointAt(0, 64, 70);
            return null;
        });
        picture("ultrasound");
        assertEquals("Column 65, row 71   brightness 76 of 255", readout());
        assertEquals(List.of("Picture 1 / 1", "Frame 12 / 12  440 ms"), onFx(() -> annotations().topRight()));
        assertEquals(List.of("Zoom 100 %"), onFx(() -> annotations().bottomLeft()), "a colour has no window");
        assertEquals(List.of("0.50 × 0.50 mm"), onFx(() -> annotations().bottomRight()));
        assertTrue(onFx(() -> redPixels()) > 1000, "the jet is red");
    }

    private long redPixels() {
        var picture = room.scene().snapshot(null).getPixelReader();
        long red = 0;
        for (int y = 0; y < 900; y += 2) {
            for (int x = 300; x < 1000; x += 2) {
                int p = picture.getArgb(x, y);
                red += (p >> 16 & 255) > 200 && (p & 255) < 40 ? 1 : 0;
            }
        }
        return red;
    }

    private void tiltedCt() throws Exception {
        open("Head, tilted gantry");
        onFx(() -> {
            room.model().viewport().slice(3);
            room.model().viewport().pointAt(3, 64, 64);
            return null;
        });
        picture("tilted");
        assertEquals("Column 65, row 65   value 30 HU   R 0.0  P 6.0  H 15.0 mm".replace("R 0.0", "L 0.0"), readout());
        assertEquals(List.of("2.00 × 2.00 mm  every 5.0 mm"), onFx(() -> annotations().bottomRight()));
        assertEquals("tilted", onFx(() -> room.model().viewport().state().series().orElseThrow().source().warnings().getFirst().code()));
    }

    private void pet() throws Exception {
        open("PET, attenuation corrected");
        onFx(() -> {
            room.model().viewport().slice(2);
            room.model().viewport().pointAt(2, 80, 64);
            return null;
        });
        picture("pet");
        // 18 000 Bq/ml · 70 000 g / (370 MBq · 2^(−3600 s / 6586.2 s))
        double uptake = 18_000 * 70_000 / (370e6 * Math.pow(2, -3600 / 6586.2));
        assertTrue(readout().contains("value %.4g g/ml SUVbw".formatted(uptake)), readout());
    }

    private String readout() {
        return onFx(() -> room.model().viewport().readoutProperty().get());
    }

    private Annotations annotations() {
        return Annotations.of(room.model().viewport().state());
    }

    private void open(String description) throws Exception {
        onFx(() -> {
            room.model().browser().rows().stream().filter(BrowserRow.OfSeries.class::isInstance)
                    .map(r -> ((BrowserRow.OfSeries) r).series()).filter(s -> s.info().description().equals(description))
                    .findFirst().ifPresent(room.model()::open);
            return null;
        });
        until(() -> room.model().activityProperty().get() instanceof Activity.Reading
                && room.model().viewport().state().series().orElseThrow().info().description().equals(description));
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, Path.of("target", "pictures", name + ".png"), 600);
    }
}
