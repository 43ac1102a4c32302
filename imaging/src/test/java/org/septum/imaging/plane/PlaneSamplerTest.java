package org.septum.imaging.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class PlaneSamplerTest {
    private static final Grid GRID = new Grid(5, 7, 4, 2, Affine.ofRows(-1, 0, 0, 90, 0, -1, 0, 126, 0, 0, 3, -72));
    private final Volume volume = numbered();

    /** Each voxel holds 2 · (column + 10 row + 100 slice + 1000 phase) + 1. */
    private static Volume numbered() {
        Volume volume = Volume.allocate(GRID, SampleType.INT16, new Rescale(2, 1, ""));
        for (int i = 0; i < GRID.size(); i++) {
            int column = i % 5;
            int row = i / 5 % 7;
            int slice = i / 35 % 4;
            volume.samples().setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (column + 10 * row + 100 * slice + 1000 * (i / 140)));
        }
        return volume;
    }

    @AfterEach
    void close() {
        volume.close();
    }

    @Test
    void readsEachPlaneVoxelByVoxel() {
        StackPlanes planes = StackPlanes.of(GRID).orElseThrow();
        for (Plane plane : Plane.values()) {
            Grid grid = planes.grid(plane);
            PlaneSampler sampler = new PlaneSampler(grid, GRID, Affine.identity());
            float[] out = new float[grid.frameSize()];
            for (int slice = 0; slice < grid.slices(); slice++) {
                sampler.values(volume, slice, 1, out);
                for (int at = 0; at < out.length; at++) {
                    double[] mm = grid.toPatient().apply(at % grid.columns(), at / grid.columns(), slice);
                    double[] v = GRID.toPatient().inverse().apply(mm[0], mm[1], mm[2]);
                    double expected = volume.value((int) Math.round(v[0]), (int) Math.round(v[1]), (int) Math.round(v[2]), 1);
                    assertEquals(expected, out[at], 1e-6, plane + " slice " + slice + " pixel " + at);
                }
            }
        }
    }

    @Test
    void betweenVoxelsValuesGoEvenly() {
        Grid between = new Grid(1, 1, 1, 1, Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1},
                GRID.toPatient().apply(1.25, 2.5, 1.75)));
        double value = new PlaneSampler(between, GRID, Affine.identity()).value(volume, 0, 0, 0, 0);
        assertEquals(2 * (1.25 + 25 + 175) + 1, value, 1e-6);
    }

    @Test
    void beyondTheVolumeIsNoNumber() {
        Grid beside = new Grid(3, 1, 1, 1, Affine.ofSteps(new double[] {-2, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1},
                GRID.toPatient().apply(1, 0, 0)));
        float[] out = new float[3];
        new PlaneSampler(beside, GRID, Affine.identity()).values(volume, 0, 0, out);
        assertArrayEquals(new float[] {3, 7, Float.NaN}, out);
    }

    @Test
    void aMoveIsFollowed() {
        Grid plane = StackPlanes.of(GRID).orElseThrow().grid(Plane.AXIAL);
        Affine oneLeft = Affine.ofRows(1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0);
        double still = new PlaneSampler(plane, GRID, Affine.identity()).value(volume, 3, 2, 1, 0);
        double moved = new PlaneSampler(plane, GRID, oneLeft).value(volume, 2, 2, 1, 0);
        assertEquals(still, moved, 1e-6);
    }

    @Test
    void labelsOfEveryPlaneAreThoseOfTheVoxels() {
        LabelMap map = LabelMap.empty(GRID.withPhases(1));
        map.frame(2, 0)[3 * 5 + 1] = 7;
        StackPlanes planes = StackPlanes.of(map.grid()).orElseThrow();
        for (Plane plane : Plane.values()) {
            Grid grid = planes.grid(plane);
            PlaneLabels labels = new PlaneLabels(map, grid);
            double[] mm = GRID.toPatient().apply(1, 3, 2);
            double[] at = grid.toPatient().inverse().apply(mm[0], mm[1], mm[2]);
            int slice = (int) Math.round(at[2]);
            byte[] frame = labels.frame(slice, 0);
            for (int i = 0; i < frame.length; i++) {
                boolean here = i == Math.round(at[1]) * grid.columns() + Math.round(at[0]);
                assertEquals(here ? 7 : 0, frame[i], plane + " pixel " + i);
            }
            assertSame(frame, labels.frame(slice, 0), "a frame is made once");
            assertTrue(labels.isExact());
        }
    }

    @Test
    void labelsOnFinerPixelsCoverTheirVoxel() {
        LabelMap map = LabelMap.empty(GRID.withPhases(1));
        map.frame(2, 0)[3 * 5 + 1] = 7;
        Grid fine = StackPlanes.of(map.grid()).orElseThrow().refined(Plane.AXIAL, 3, 2);
        byte[] frame = new PlaneLabels(map, fine).frame(2, 0);
        int count = 0;
        for (byte b : frame) {
            count += b == 7 ? 1 : 0;
        }
        assertEquals(6, count);
    }

    @Test
    void anEditedPlaneIsPutBackIntoTheSlicesItCuts() {
        LabelMap map = LabelMap.empty(GRID.withPhases(1));
        Grid coronal = StackPlanes.of(map.grid()).orElseThrow().grid(Plane.CORONAL);
        PlaneLabels labels = new PlaneLabels(map, coronal);
        byte[] before = labels.frame(4, 0);
        byte[] after = before.clone();
        after[0 * coronal.columns() + 1] = 2; // the head's row: slice 3 of the stack
        after[3 * coronal.columns() + 1] = 2; // the feet's: slice 0
        SortedMap<Integer, byte[]> back = new TreeMap<>();
        labels.putBack(4, 0, after, back);
        assertEquals("[0, 3]", back.keySet().toString());
        LabelMap next = map;
        for (var entry : back.entrySet()) {
            next = next.with(entry.getKey(), 0, entry.getValue());
        }
        assertArrayEquals(after, new PlaneLabels(next, coronal).frame(4, 0));
        Grid fine = StackPlanes.of(map.grid()).orElseThrow().refined(Plane.CORONAL, 2, 2);
        PlaneLabels between = new PlaneLabels(map, fine);
        assertThrows(IllegalStateException.class, () -> between.putBack(0, 0, new byte[1], back));
    }
}
