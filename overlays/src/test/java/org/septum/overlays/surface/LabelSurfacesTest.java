package org.septum.overlays.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

class LabelSurfacesTest {
    private static final int ALL = Integer.MAX_VALUE;

    private static Mesh mesh(LabelMap map, int triangles) {
        return LabelSurfaces.mesh(map, Set.of(1), 0, triangles);
    }

    private static double voxelsMm3(LabelMap map) {
        return map.count(1, 0) * map.grid().toPatient().voxelVolume();
    }

    @ParameterizedTest
    @ValueSource(doubles = {6, 12, 20, 28})
    void aBallHasItsVolumeAndArea(double radius) {
        LabelMap map = Solids.map(Solids.grid(64, 64, 64, 1, 1, 1), Solids.ball(0.3, -0.2, 0.1, radius));
        Mesh ball = mesh(map, ALL);
        ClosedMesh.check(ball);
        ClosedMesh.checkNormals(ball);
        assertEquals(voxelsMm3(map), ball.volumeMm3(), 0.001 * voxelsMm3(map), "the voxels' volume");
        assertEquals(4.0 / 3 * Math.PI * Math.pow(radius, 3), ball.volumeMm3(), 0.01 * ball.volumeMm3(), "the ball's volume");
        assertEquals(4 * Math.PI * radius * radius, ball.areaMm2(), 0.01 * ball.areaMm2(), "the ball's area");
    }

    @Test
    void noVertexOfABallIsFarFromIt() {
        Mesh ball = mesh(Solids.map(Solids.grid(64, 64, 64, 1, 1, 1), Solids.ball(0, 0, 0, 20)), ALL);
        for (int v = 0; v < ball.vertexCount(); v++) {
            assertEquals(20, length(ball.vertices(), v), 1, "within a voxel");
        }
    }

    private static double length(float[] at, int v) {
        return Math.sqrt(at[3 * v] * at[3 * v] + at[3 * v + 1] * at[3 * v + 1] + at[3 * v + 2] * at[3 * v + 2]);
    }

    @Test
    void decimationKeepsShapeAndClosedness() {
        LabelMap map = Solids.map(Solids.grid(64, 64, 64, 1, 1, 1), Solids.ball(0, 0, 0, 25));
        Mesh fine = mesh(map, ALL);
        Mesh coarse = mesh(map, 2000);
        assertTrue(fine.triangleCount() > 10_000, "there is something to take away: " + fine.triangleCount());
        assertTrue(coarse.triangleCount() <= 2000 && coarse.triangleCount() >= 1990, coarse.triangleCount() + " triangles");
        ClosedMesh.check(coarse);
        ClosedMesh.checkNormals(coarse);
        assertEquals(voxelsMm3(map), coarse.volumeMm3(), 0.01 * voxelsMm3(map));
        assertEquals(4 * Math.PI * 625, coarse.areaMm2(), 0.01 * 4 * Math.PI * 625);
    }

    /** Any voxels at all: every case of a cube, ambiguous faces, bodies that touch at an edge or a corner. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomVoxelsAreClosedToo(long seed) {
        Random random = new Random(seed);
        LabelMap map = Solids.map(Solids.grid(20, 20, 20, 1, 1.2, 0.9), (x, y, z) -> random.nextInt(4) < seed);
        assertTrue(map.count(1, 0) > 0);
        ClosedMesh.check(MarchingCubes.of(MaskField.of(MaskBox.of(map, Set.of(1), 0))));
        ClosedMesh.check(mesh(map, ALL));
        Mesh coarse = mesh(map, 1500);
        ClosedMesh.check(coarse);
        assertTrue(coarse.volumeMm3() > 0);
    }

    @Test
    void oneVoxelHasItsVolume() {
        LabelMap map = LabelMap.empty(Solids.grid(5, 5, 5, 2, 2, 2));
        map.frame(0, 0)[0] = 1; // in the corner, where the grid ends
        Mesh one = mesh(map, ALL);
        ClosedMesh.check(one);
        assertTrue(one.volumeMm3() > 0 && one.volumeMm3() <= 8.01, one.volumeMm3() + " mm³ of 8");
    }

    @Test
    void thickSlicesBecomeNoTerraces() {
        LabelMap map = Solids.map(Solids.grid(64, 64, 15, 1, 1, 6), Solids.ball(0, 0, 0, 25));
        Mesh ball = mesh(map, ALL);
        ClosedMesh.check(ball);
        assertEquals(voxelsMm3(map), ball.volumeMm3(), 0.01 * voxelsMm3(map));
        double terraces = MarchingCubes.of(new VoxelField(64, 64, 15, signs(map), map.grid().toPatient())).areaMm2();
        double sphere = 4 * Math.PI * 625;
        assertTrue(ball.areaMm2() < 1.05 * sphere,
                "%.0f mm² of %.0f, and %.0f with terraces".formatted(ball.areaMm2(), sphere, terraces));
        assertTrue(terraces > 1.1 * sphere, "else there were none to be avoided");
    }

    private static float[] signs(LabelMap map) {
        float[] values = new float[(int) map.grid().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = map.frame(i / map.grid().frameSize(), 0)[i % map.grid().frameSize()] == 1 ? 1 : -1;
        }
        return values;
    }

    /** Whichever axis the slices are thick along. */
    @Test
    void thickStepsAreFoundAlongAnyAxis() {
        double slices = mesh(Solids.map(Solids.grid(64, 64, 15, 1, 1, 6), Solids.ball(0, 0, 0, 25)), ALL).areaMm2();
        double columns = mesh(Solids.map(Solids.grid(15, 64, 64, 6, 1, 1), Solids.ball(0, 0, 0, 25)), ALL).areaMm2();
        assertEquals(slices, columns, 0.01 * slices);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void mirroredAxesKeepNormalsOutsideAndLeftLeft(int flips) {
        double x = (flips & 1) == 0 ? 1 : -1;
        double y = (flips & 2) == 0 ? 1 : -1;
        double z = (flips & 4) == 0 ? 1 : -1;
        Grid grid = new Grid(60, 50, 40, 1, Affine.ofSteps(new double[] {x, 0, 0}, new double[] {0, y, 0}, new double[] {0, 0, z},
                new double[] {-30 * x, -25 * y, -20 * z}));
        Mesh ball = mesh(Solids.map(grid, Solids.ball(12, -5, 3, 9)), 3000);
        ClosedMesh.check(ball);
        ClosedMesh.checkNormals(ball);
        assertTrue(ball.volumeMm3() > 0, "turned outwards");
        double[] middle = new double[3];
        for (int i = 0; i < ball.vertices().length; i++) {
            middle[i % 3] += ball.vertices()[i] / (double) ball.vertexCount();
        }
        assertEquals(12, middle[0], 0.2, "to the patient's left");
        assertEquals(-5, middle[1], 0.2);
        assertEquals(3, middle[2], 0.2);
    }

    @Test
    void eachLabelHasItsSurfaceAndAbsentOnesNone() {
        LabelMap map = LabelMap.empty(Solids.grid(40, 40, 40, 1, 1, 1));
        Solids.add(map, 0, Solids.ball(0, 0, 0, 12), 2);
        Solids.add(map, 0, Solids.ball(2, 0, 0, 6), 7);
        CodedConcept code = new CodedConcept("1", "99TEST", "x");
        LabelSet labels = new LabelSet(List.of(new Label(7, "core", "Core", 0xFF0000, code),
                new Label(9, "none", "None", 1, code), new Label(2, "rim", "Rim", 0x00FF00, code)));
        List<Surface> surfaces = LabelSurfaces.of(map, labels, 0);
        assertEquals(List.of("core", "rim"), surfaces.stream().map(Surface::id).toList());
        assertEquals(map.count(2, 0), surfaces.getLast().mesh().volumeMm3(), 0.02 * map.count(2, 0), "a shell with a hollow");
        ClosedMesh.check(surfaces.getLast().mesh());
    }
}
