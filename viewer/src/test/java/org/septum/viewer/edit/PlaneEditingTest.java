package org.septum.viewer.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.planes.PlaneViewModel;
import org.septum.viewer.planes.PlanesViewModel;
import org.septum.viewer.viewport.PicturePoint;

/** Strokes on planes, and brushes that reach further than one slice or no further than their tissue. */
class PlaneEditingTest {
    private static final Grid GRID = ReadBrain.GRID;

    private final ReadBrain brain = new ReadBrain();
    private final EditViewModel editing = brain.room().editing();
    private final PlanesViewModel planes = brain.room().planes();
    private LabelMap before;

    @BeforeEach
    void take() {
        planes.shownProperty().set(true);
        planes.goTo(new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]));
        before = brain.labels();
        editing.structureProperty().set(before == null ? null : PhantomBrain.labelSet().byValue(PhantomBrain.OEDEMA).orElseThrow());
    }

    private PlaneViewModel view(Plane plane) {
        return planes.viewsProperty().get().stream().filter(v -> v.plane() == plane).findFirst().orElseThrow();
    }

    /** Presses and lets go at a place of the slice a view shows. */
    private void dab(PlaneViewModel view, Vector3 at) {
        EditTool tool = new EditTool(editing, view.viewport(), () -> { });
        double[] index = view.index(at);
        PicturePoint point = new PicturePoint(view.viewport().state().slice(), index[0], index[1], 0, 0, 1);
        tool.press(point);
        tool.release(point);
    }

    /** Voxels that became different, as patient mm. */
    private List<Vector3> changed() {
        List<Vector3> all = new ArrayList<>();
        for (int slice = 0; slice < GRID.slices(); slice++) {
            byte[] a = before.frame(slice, 0);
            byte[] b = brain.labels().frame(slice, 0);
            for (int i = 0; i < a.length; i++) {
                if (a[i] != b[i]) {
                    all.add(Vector3.of(GRID.toPatient().apply(i % GRID.columns(), i / GRID.columns(), slice)));
                }
            }
        }
        return all;
    }

    @Test
    void aBrushOnACoronalPlaneChangesTheVoxelsUnderItInEverySliceItCuts() {
        editing.toggle(EditMode.BRUSH);
        editing.brushMmProperty().set(13);
        PlaneViewModel coronal = view(Plane.CORONAL);
        Vector3 at = new Vector3(-32, PhantomBrain.TUMOUR[1], 20);
        dab(coronal, at);
        List<Vector3> changed = changed();
        double y = coronal.grid().toPatient().apply(0, 0, coronal.viewport().state().slice())[1];
        assertTrue(changed.size() > 20, changed.size() + " voxels");
        assertTrue(changed.stream().map(Vector3::z).distinct().count() >= 4, "over slices of 6 mm");
        for (Vector3 voxel : changed) {
            assertEquals(y, voxel.y(), 1e-9, "in the plane alone");
            assertTrue(Math.hypot(voxel.x() - at.x(), voxel.z() - at.z()) <= 13 + 1e-9, voxel + " is within the brush");
        }
        brain.room().history().undo();
        assertEquals(List.of(), changed());
    }

    @Test
    void aBallReachesIntoTheSlicesBeside() {
        editing.toggle(EditMode.BRUSH);
        editing.brushMmProperty().set(13);
        editing.ballProperty().set(true);
        Vector3 at = new Vector3(-32, -24, 27);
        planes.goTo(at);
        dab(view(Plane.AXIAL), at);
        List<Vector3> changed = changed();
        double z = changed.stream().mapToDouble(Vector3::z).average().orElseThrow();
        assertEquals(5, changed.stream().map(Vector3::z).distinct().count(), "two slices of 6 mm to either side");
        long middle = changed.stream().filter(v -> Math.abs(v.z() - z) < 1).count();
        long outer = changed.stream().filter(v -> Math.abs(v.z() - z - 12) < 1).count();
        assertTrue(outer > 0 && outer < middle, outer + " below " + middle);
    }

    @Test
    void theThresholdBrushKeepsToTissueLikeWhereItBegan() {
        editing.toggle(EditMode.THRESHOLD);
        editing.brushMmProperty().set(5);
        Vector3 at = new Vector3(PhantomBrain.TUMOUR[0] - 3, PhantomBrain.TUMOUR[1] + 24, PhantomBrain.TUMOUR[2]);
        assertEquals(PhantomBrain.OEDEMA, PhantomBrain.label(new double[] {at.x(), at.y(), at.z()}));
        editing.structureProperty().set(PhantomBrain.labelSet().byValue(PhantomBrain.ENHANCING).orElseThrow());
        planes.goTo(at);
        PlaneViewModel axial = view(Plane.AXIAL);
        EditTool tool = new EditTool(editing, axial.viewport(), () -> { });
        double[] from = axial.index(at);
        double[] to = axial.index(new Vector3(at.x(), at.y() + 20, at.z()));
        int slice = axial.viewport().state().slice();
        tool.press(new PicturePoint(slice, from[0], from[1], 0, 0, 1));
        tool.drag(new PicturePoint(slice, to[0], to[1], 0, 0, 1));
        tool.release(new PicturePoint(slice, to[0], to[1], 0, 0, 1));
        List<Vector3> changed = changed();
        assertTrue(changed.size() > 3, changed.size() + " voxels");
        for (Vector3 voxel : changed) {
            assertEquals(PhantomBrain.OEDEMA, PhantomBrain.label(new double[] {voxel.x(), voxel.y(), voxel.z()}), voxel.toString());
        }
    }

    @Test
    void aPartIsRelabelledByAClick() {
        editing.toggle(EditMode.RELABEL);
        planes.goTo(new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]));
        dab(view(Plane.AXIAL), new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]));
        int slice = brain.room().viewport().state().slice();
        byte[] now = brain.labels().frame(slice, 0);
        for (int i = 0; i < now.length; i++) {
            int was = before.frame(slice, 0)[i];
            assertEquals(was == PhantomBrain.NECROSIS ? PhantomBrain.OEDEMA : was, now[i]);
        }
    }

    @Test
    void aViewFinerThanTheLabelsIsNotEdited() {
        planes.sequences().choose(planes.sequences().others().getFirst(), true);
        planes.arrangementProperty().set(org.septum.viewer.planes.Arrangement.AXIAL);
        brain.tasks().runAll();
        PlaneViewModel finer = planes.viewsProperty().get().get(1);
        editing.toggle(EditMode.BRUSH);
        dab(finer, new Vector3(-30, 0, 0));
        assertEquals(List.of(), changed());
        assertTrue(editing.hintProperty().get().orElse("").contains("finer"), editing.hintProperty().get().toString());
        assertArrayEquals(before.frame(3, 0), brain.labels().frame(3, 0));
        assertEquals(Optional.of(EditMode.BRUSH), editing.modeProperty().get());
    }
}
