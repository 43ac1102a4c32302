package org.septum.viewer.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.measurements.tumour.Lesion;
import org.septum.viewer.numbers.NumberRow;
import org.septum.viewer.numbers.NumbersViewModel.Group;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.planes.PlaneViewModel;
import org.septum.viewer.planes.PlanesViewModel;

class TumourViewModelTest {
    private final ReadBrain brain = new ReadBrain();
    private final PlanesViewModel planes = brain.room().planes();
    private final DiametersViewModel diameters = brain.room().diameters();

    @BeforeEach
    void show() {
        planes.shownProperty().set(true);
    }

    private List<NumberRow> rows() {
        List<Group> groups = brain.room().panels().numbers().groupsProperty().get();
        assertEquals(List.of("Brain tumour"), groups.stream().map(Group::title).toList());
        return groups.getFirst().rows();
    }

    private double value(String id) {
        return Double.parseDouble(rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow().value());
    }

    private double truth(int... values) {
        long voxels = 0;
        for (int value : values) {
            voxels += brain.labels().count(value, 0);
        }
        return voxels * ReadBrain.GRID.voxelMl();
    }

    @Test
    void listsTheRegionsWithTheirVolumes() {
        assertEquals(truth(1, 2, 3), value("tumour.whole"), 0.06);
        assertEquals(truth(1, 3), value("tumour.core"), 0.06);
        assertEquals(truth(PhantomBrain.ENHANCING), value("tumour.enhancing"), 0.06);
        assertEquals(truth(PhantomBrain.OEDEMA), value("tumour.oedema"), 0.06);
        assertEquals(truth(PhantomBrain.NECROSIS), value("tumour.necrosis"), 0.06);
        Lesion lesion = diameters.lesionsProperty().get().getFirst();
        assertEquals(lesion.size().productMm2(), value("tumour.rano"), 0.51);
    }

    @Test
    void numbersFollowAnEditAndItsUndo() {
        double before = value("tumour.whole");
        brain.room().viewport().slice(2);
        brain.room().editing().commands().clear();
        brain.tasks().runAll();
        assertEquals(before, value("tumour.whole"), 0, "nothing was in that slice");
        planes.goTo(new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]));
        brain.room().editing().commands().clear();
        brain.tasks().runAll();
        assertTrue(value("tumour.whole") < before - 5, "%s after %s".formatted(value("tumour.whole"), before));
        assertEquals(truth(1, 2, 3), value("tumour.whole"), 0.06);
        brain.room().history().undo();
        brain.tasks().runAll();
        assertEquals(before, value("tumour.whole"), 0);
    }

    @Test
    void anEndIsDraggedAndTheNumbersFollow() {
        Lesion lesion = diameters.lesionsProperty().get().getFirst();
        double before = value("tumour.rano");
        Vector3 end = lesion.size().longest().to();
        planes.goTo(end);
        PlaneViewModel axial = planes.viewsProperty().get().getFirst();
        assertEquals(List.of(lesion), diameters.on(axial));
        assertFalse(diameters.press(axial, end.plus(new Vector3(30, 0, 0)), 5), "nothing there");
        assertTrue(diameters.press(axial, end.plus(new Vector3(1, 0, 0)), 5));
        Vector3 longer = end.plus(end.minus(lesion.size().longest().from()).times(0.5));
        diameters.drag(longer);
        assertEquals(1.5 * lesion.size().longest().lengthMm(),
                diameters.lesionsProperty().get().getFirst().size().longest().lengthMm(), 1e-6, "while the mouse is down");
        diameters.release();
        brain.tasks().runAll();
        assertEquals(1.5 * before, value("tumour.rano"), 1.1);
        assertTrue(diameters.lesionsProperty().get().getFirst().drawn());
        brain.room().history().undo();
        brain.tasks().runAll();
        assertEquals(before, value("tumour.rano"), 0);
    }

    @Test
    void diametersAreOnTheirAxialSliceAlone() {
        Lesion lesion = diameters.lesionsProperty().get().getFirst();
        planes.goTo(lesion.size().longest().to());
        PlaneViewModel axial = planes.viewsProperty().get().getFirst();
        axial.viewport().moveSlice(1);
        assertEquals(List.of(), diameters.on(axial));
        PlaneViewModel coronal = planes.viewsProperty().get().stream().filter(v -> v.plane() == Plane.CORONAL).findFirst().orElseThrow();
        assertEquals(List.of(), diameters.on(coronal));
    }

    @Test
    void closingTheStudyEmptiesTheTable() {
        brain.room().closeStudy();
        brain.tasks().runAll();
        assertTrue(brain.room().panels().numbers().groupsProperty().get().isEmpty());
    }
}
