package org.septum.viewer.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Vector3;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.planes.PlanesViewModel;

class TumourInSightTest {
    private final ReadBrain brain = ReadBrain.unread(Optional.empty());
    private final PlanesViewModel planes = brain.room().planes();

    @BeforeEach
    void show() {
        planes.shownProperty().set(true);
    }

    private Vector3 crosshair() {
        return planes.crosshairProperty().get().orElseThrow();
    }

    private Vector3 largest() {
        return brain.room().diameters().lesionsProperty().get().getFirst().size().longest().middle();
    }

    private void go(double x) {
        planes.goTo(crosshair().plus(new Vector3(x, 0, 12)));
    }

    @Test
    void theCrosshairGoesToTheLargestLesion() {
        assertNotEquals(0, crosshair().z());
        brain.analyse();
        assertEquals(0, crosshair().minus(largest()).length(), 1e-6);
    }

    @Test
    void aReaderWhoWentElsewhereStaysThere() {
        brain.room().analysis().analyse();
        brain.room().layers().currentProperty().subscribe(layer -> {
            if (layer != null) {
                go(7);
            }
        });
        Vector3 before = crosshair();
        brain.tasks().runAll();
        assertEquals(0, crosshair().minus(before.plus(new Vector3(7, 0, 12))).length(), 1e-6);
    }

    @Test
    void anEditOrAResultSeenBeforeLeadsNowhere() {
        brain.analyse();
        var first = brain.room().layers().currentProperty().get();
        go(-9);
        Vector3 before = crosshair();
        brain.room().editing().commands().clear();
        brain.tasks().runAll();
        assertEquals(before, crosshair());
        brain.analyse();
        assertEquals(0, crosshair().minus(largest()).length(), 1e-6, "the second result");
        go(-9);
        Vector3 away = crosshair();
        brain.room().layers().currentProperty().set(first);
        brain.tasks().runAll();
        assertEquals(away, crosshair());
    }
}
