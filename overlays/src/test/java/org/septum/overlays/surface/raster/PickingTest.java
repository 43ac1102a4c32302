package org.septum.overlays.surface.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.overlays.surface.LabelSurfaces;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Solids;

class PickingTest {
    private static Mesh ball(double x, double radius) {
        return LabelSurfaces.mesh(Solids.map(Solids.grid(80, 80, 80, 1, 1, 1), Solids.ball(x, 0, 0, radius)), Set.of(1), 0, 8000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePointIsUnderTheMouseOnTheNearSide(boolean perspective) {
        Scene scene = new Scene(List.of(new Body(ball(0, 20), 0xFF0000, 1)), 0);
        Camera camera = Camera.of(new Ball(0, 0, 0, 30), Side.LEFT.turn().about(1, 1, 0, 0.5))
                .inPerspective(perspective).moved(0.05, 0.1);
        Picking.Hit hit = Picking.at(scene, camera, 300, 200, 170, 70).orElseThrow();
        double[] p = hit.patientMm();
        assertEquals(20, Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]), 0.5, "on the ball");
        assertArrayEquals(new double[] {170, 70}, camera.pixel(p, 300, 200), 1e-6, "under the mouse");
        double[] back = camera.turn().back();
        assertTrue(p[0] * back[0] + p[1] * back[1] + p[2] * back[2] > 0, "towards the viewer");
    }

    @Test
    void theRegionIsHitThroughAFaintShellAndTheShellBesideIt() {
        Scene scene = new Scene(List.of(new Body(ball(0, 30), 0xAAAAAA, 0.2), new Body(ball(5, 10), 0xFF0000, 0.9)), 0);
        Camera camera = Camera.of(new Ball(0, 0, 0, 31), Side.ANTERIOR.turn());
        double[] region = camera.pixel(new double[] {5, 0, 0}, 200, 200);
        assertEquals(1, Picking.at(scene, camera, 200, 200, region[0], region[1]).orElseThrow().body());
        assertEquals(0, Picking.at(scene, camera, 200, 200, 30, 100).orElseThrow().body());
        assertTrue(Picking.at(scene, camera, 200, 200, 2, 2).isEmpty(), "the background");
        Scene solid = new Scene(List.of(new Body(scene.bodies().getFirst().mesh(), 0xAAAAAA, 0.8), scene.bodies().getLast()), 0);
        assertEquals(0, Picking.at(solid, camera, 200, 200, region[0], region[1]).orElseThrow().body());
        Scene hidden = new Scene(List.of(new Body(scene.bodies().getFirst().mesh(), 0xAAAAAA, 0)), 0);
        assertTrue(Picking.at(hidden, camera, 200, 200, 100, 100).isEmpty(), "what is not shown");
    }
}
