package org.septum.overlays.surface.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.overlays.surface.LabelSurfaces;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Solids;

class RasteriserTest {
    private static final int SIZE = 200;
    private static final int GROUND = 0x204060;

    private static Mesh ball(double x, double y, double z, double radius) {
        return LabelSurfaces.mesh(Solids.map(Solids.grid(80, 80, 80, 1, 1, 1), Solids.ball(x, y, z, radius)), Set.of(1), 0, 8000);
    }

    private static Picture drawn(Scene scene, Camera camera, int samples, int threads) {
        Picture picture = Picture.of(SIZE, SIZE);
        try (Rasteriser rasteriser = new Rasteriser(threads)) {
            rasteriser.draw(scene, camera, picture, samples);
        }
        return picture;
    }

    private static int at(Picture picture, double x, double y) {
        return picture.pixels()[(int) y * SIZE + (int) x] & 0xFFFFFF;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBallFillsItsDiscAndNothingElse(boolean perspective) {
        Mesh ball = ball(0, 0, 0, 20);
        Camera camera = Camera.of(new Ball(0, 0, 0, 40), Side.ANTERIOR.turn()).inPerspective(perspective);
        Picture picture = drawn(new Scene(List.of(new Body(ball, 0xFFFFFF, 1)), GROUND), camera, 1, 1);
        // Half of the picture is the radius of the ball looked at; in perspective the outline of one half as large is a little
        // less.
        double edge = perspective ? SIZE / 2.0 * Math.tan(Math.asin(0.1)) / Math.tan(Math.asin(0.2)) : SIZE / 4.0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            double r = Math.hypot(i % SIZE + 0.5 - SIZE / 2.0, i / SIZE + 0.5 - SIZE / 2.0);
            if (Math.abs(r - edge) > 2) {
                assertEquals(r > edge, (picture.pixels()[i] & 0xFFFFFF) == GROUND, "at %.1f of %.1f".formatted(r, edge));
            }
        }
    }

    @Test
    void thePictureIsTheSameForAnyNumberOfThreads() {
        Scene scene = new Scene(List.of(new Body(ball(0, 0, 0, 30), 0xC0A090, 0.3),
                new Body(ball(5, 3, 1, 12), 0xFF0000, 0.8)), GROUND);
        Camera camera = Camera.of(new Ball(0, 0, 0, 32), Side.LEFT.turn().about(1, 2, 0, 0.6)).zoomed(1.7).moved(0.1, -0.2);
        int[] one = drawn(scene, camera, 2, 1).pixels();
        assertArrayEquals(one, drawn(scene, camera, 2, 2).pixels());
        assertArrayEquals(one, drawn(scene, camera, 2, 7).pixels());
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        List<Body> bodies = List.of(new Body(ball(0, 0, 0, 30), 0xC0A090, 0.3), new Body(ball(8, 3, 1, 12), 0xFF0000, 0.8),
                new Body(ball(-2, -12, 1, 14), 0x00FF00, 0.5));
        Camera camera = Camera.of(new Ball(0, 0, 0, 32), Side.SUPERIOR.turn().about(1, 0, 0, 0.4));
        assertArrayEquals(drawn(new Scene(bodies, GROUND), camera, 1, 2).pixels(),
                drawn(new Scene(bodies.reversed(), GROUND), camera, 1, 2).pixels());
    }

    /** From each side, a ball on the patient's left, one in front and one on top must be where a reader expects them. */
    @ParameterizedTest
    @EnumSource
    void sidesLieWhereTheyBelong(Side side) {
        Camera camera = Camera.of(new Ball(0, 0, 0, 40), side.turn());
        double[] left = camera.pixel(new double[] {30, 0, 0}, SIZE, SIZE);
        double[] front = camera.pixel(new double[] {0, -30, 0}, SIZE, SIZE);
        double[] top = camera.pixel(new double[] {0, 0, 30}, SIZE, SIZE);
        double[] offset = {left[0] - 100, left[1] - 100, front[0] - 100, front[1] - 100, top[0] - 100, top[1] - 100};
        // Pixels to the right and down of left, front and top: + and −, or 0 where the place lies before or behind the middle.
        String expected = switch (side) {
            case ANTERIOR -> "+0 00 0-";
            case POSTERIOR -> "-0 00 0-";
            case LEFT -> "00 -0 0-";
            case RIGHT -> "00 +0 0-";
            case SUPERIOR -> "-0 0- 00";
            case INFERIOR -> "+0 0- 00";
        };
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            found.append(i == 2 || i == 4 ? " " : "").append(Math.abs(offset[i]) < 1e-6 ? '0' : offset[i] > 0 ? '+' : '-');
        }
        assertEquals(expected, found.toString());
    }

    @Test
    void theLeftBallIsDrawnOnTheRightFromTheFront() {
        Mesh left = ball(25, 0, 0, 8);
        Camera camera = Camera.of(new Ball(0, 0, 0, 40), Side.ANTERIOR.turn());
        Picture picture = drawn(new Scene(List.of(new Body(left, 0xFF0000, 1)), 0), camera, 1, 2);
        double[] where = camera.pixel(new double[] {25, 0, 0}, SIZE, SIZE);
        assertTrue(where[0] > 150 && red(at(picture, where[0], where[1])) > 60);
        assertEquals(0, at(picture, SIZE - where[0], where[1]), "nothing on the other side");
    }

    @Test
    void whatIsNearerHidesWhatIsBehindIt() {
        Body front = new Body(ball(0, -20, 0, 10), 0xFF0000, 1);
        Body back = new Body(ball(0, 20, 0, 14), 0x00FF00, 1);
        Scene scene = new Scene(List.of(front, back), 0);
        Camera camera = Camera.of(new Ball(0, 0, 0, 40), Side.ANTERIOR.turn());
        int seen = at(drawn(scene, camera, 1, 2), 100, 100);
        assertTrue(red(seen) > 100 && green(seen) < 80, Integer.toHexString(seen));
        int fromBehind = at(drawn(scene, camera.with(Side.POSTERIOR.turn()), 1, 2), 100, 100);
        assertTrue(green(fromBehind) > 100 && red(fromBehind) < 80, Integer.toHexString(fromBehind));
    }

    @Test
    void aRegionShinesThroughTheShellAroundIt() {
        Body shell = new Body(ball(0, 0, 0, 35), 0xB0B0B0, 0.3);
        Body region = new Body(ball(0, 0, 0, 12), 0xFF0000, 1);
        Camera camera = Camera.of(new Ball(0, 0, 0, 36), Side.ANTERIOR.turn());
        Picture both = drawn(new Scene(List.of(shell, region), 0), camera, 1, 2);
        int middle = at(both, 100, 100);
        assertTrue(red(middle) > 2 * green(middle), "red through grey: " + Integer.toHexString(middle));
        assertNotEquals(middle, at(drawn(new Scene(List.of(region), 0), camera, 1, 2), 100, 100), "the shell is seen too");
        int beside = at(both, 150, 100);
        assertEquals(red(beside), green(beside), 3, "grey beside it");
        Body solid = new Body(shell.mesh(), shell.rgb(), 1);
        int covered = at(drawn(new Scene(List.of(solid, region), 0), camera, 1, 2), 100, 100);
        assertEquals(red(covered), green(covered), 3, "nothing shines through an opaque shell");
    }

    @Test
    void anEmptySceneIsBackground() {
        Picture picture = drawn(new Scene(List.of(new Body(Mesh.EMPTY, 1, 1)), GROUND), Camera.of(Ball.around(List.of()),
                Side.LEFT.turn()), 2, 2);
        for (int pixel : picture.pixels()) {
            assertEquals(0xFF000000 | GROUND, pixel);
        }
    }

    @Test
    void aTurnedRoundTurnIsItself() {
        Turn turn = Side.ANTERIOR.turn();
        for (int i = 0; i < 360; i++) {
            turn = turn.about(0.3, 0.8, -0.2, Math.toRadians(1));
        }
        assertArrayEquals(Side.ANTERIOR.turn().right(), turn.right(), 1e-9);
        assertArrayEquals(Side.ANTERIOR.turn().back(), turn.back(), 1e-9);
    }

    /** A hand that moves to the right takes the near side of the patient along. */
    @Test
    void turningAboutTheUprightMovesTheNearSideToTheRight() {
        Camera camera = Camera.of(new Ball(0, 0, 0, 40), Side.ANTERIOR.turn().about(0, 1, 0, 0.3));
        assertTrue(camera.pixel(new double[] {0, -40, 0}, SIZE, SIZE)[0] > 110);
    }
}
