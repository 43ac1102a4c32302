package org.septum.viewer.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;
import org.septum.overlays.surface.raster.Side;
import org.septum.reporting.surface.SurfaceFormat;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.StructureViewModel;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.task.QueuedTasks;

/** Surfaces without a window: what is made when, what is shown, and what a click does. */
class SurfaceViewModelTest {
    private final QueuedTasks tasks = QueuedTasks.create();
    private ReadingRoomViewModel room;

    @AfterEach
    void close() {
        room.close();
        tasks.runAll();
    }

    private SurfaceViewModel brain() {
        room = new ReadingRoomViewModel((paths, p) -> PhantomSeries.study(series()), new BrainAnalyser(), tasks);
        return opened();
    }

    private static SeriesSource series() {
        return PhantomBrain.series(Sequence.FLAIR, PhantomBrain.grid(88, 106, 58, 2, 3));
    }

    private SurfaceViewModel heart() {
        room = new ReadingRoomViewModel((paths, p) -> PhantomSeries.study(new PhantomSeries("SAX")),
                new PhantomAnalyser(() -> { }), tasks);
        return opened();
    }

    private SurfaceViewModel opened() {
        room.open(List.of(Path.of("study")));
        tasks.runAll();
        room.analysis().analyse();
        tasks.runAll();
        return room.surfaces();
    }

    private SurfaceViewModel shown(SurfaceViewModel surfaces) {
        surfaces.shownProperty().set(true);
        tasks.runAll();
        return surfaces;
    }

    private static List<String> ids(SurfaceViewModel surfaces) {
        return surfaces.surfaces().stream().map(Surface::id).toList();
    }

    private StructureViewModel structure(String id) {
        return room.layers().currentProperty().get().structures().stream().filter(s -> s.label().id().equals(id)).findFirst()
                .orElseThrow();
    }

    private Map<Integer, Mesh> regions() {
        return room.surfaces().shapesProperty().get().regions();
    }

    @Test
    void nothingIsMadeUntilSomebodyLooks() {
        SurfaceViewModel surfaces = brain();
        assertTrue(surfaces.surfaces().isEmpty());
        shown(surfaces);
        assertEquals(List.of("head", "necrosis", "oedema", "enhancing"), ids(surfaces));
        double head = surfaces.surfaces().getFirst().mesh().volumeMm3();
        double ellipsoid = 4.0 / 3 * Math.PI * 78 * 98 * 86;
        assertEquals(ellipsoid, head, 0.03 * ellipsoid, "the whole head, its dark skull and fluid filled");
    }

    @Test
    void structuresAreShownAndFadedWithThoseOnTheSlices() {
        SurfaceViewModel surfaces = shown(brain());
        structure("oedema").visibleProperty().set(false);
        assertEquals(List.of("head", "necrosis", "enhancing"), ids(surfaces));
        structure("enhancing").opacityProperty().set(1);
        assertEquals(1, surfaces.surfaces().getLast().opacity());
        structure("enhancing").opacityProperty().set(0.2);
        double faint = surfaces.surfaces().getLast().opacity();
        structure("enhancing").opacityProperty().set(0.1);
        assertTrue(surfaces.surfaces().getLast().opacity() < faint);
        room.layers().shownProperty().set(false);
        assertEquals(List.of("head"), ids(surfaces));
        surfaces.headShownProperty().set(false);
        assertTrue(surfaces.surfaces().isEmpty());
    }

    @Test
    void aClickOnTheTumourBringsTheSlicesThere() {
        SurfaceViewModel surfaces = shown(brain());
        room.planes().shownProperty().set(true);
        surfaces.look(Side.LEFT);
        double[] at = surfaces.cameraProperty().get().pixel(PhantomBrain.TUMOUR, 500, 400);
        surfaces.pick(500, 400, at[0], at[1]);
        Vector3 cross = room.planes().crosshairProperty().get().orElseThrow();
        assertEquals(PhantomBrain.TUMOUR[2], cross.z(), 3, "about level with the tumour's middle");
        assertEquals(PhantomBrain.TUMOUR[1], cross.y(), 6);
        assertTrue(cross.x() > PhantomBrain.TUMOUR[0] + 10, "on its left, from where it was looked at: " + cross);
        assertEquals(cross, surfaces.crosshairProperty().get().orElseThrow());
        assertEquals(ids(surfaces).size() + 1, surfaces.stateProperty().get().scene().bodies().size(), "the cross is drawn");
        room.planes().shownProperty().set(false);
        assertTrue(surfaces.crosshairProperty().get().isEmpty(), "no planes, no crosshair");
    }

    @Test
    void turningFollowsTheHandAndSidesAreTheSides() {
        SurfaceViewModel surfaces = shown(brain());
        surfaces.look(Side.ANTERIOR);
        double[] nose = {0, -90, 0};
        double before = surfaces.cameraProperty().get().pixel(nose, 400, 400)[0];
        surfaces.turn(0.4, 0);
        assertTrue(surfaces.cameraProperty().get().pixel(nose, 400, 400)[0] > before + 20, "to the right");
        surfaces.look(Side.ANTERIOR);
        double above = surfaces.cameraProperty().get().pixel(nose, 400, 400)[1];
        surfaces.turn(0, 0.4);
        assertTrue(surfaces.cameraProperty().get().pixel(nose, 400, 400)[1] > above + 20, "down");
        surfaces.zoom(3);
        surfaces.move(0.5, 0.5);
        surfaces.fit();
        assertEquals(1, surfaces.cameraProperty().get().zoom());
        assertEquals(0, surfaces.cameraProperty().get().shiftX());
    }

    @Test
    void anEditMakesAnewOnlyWhatItChanged() {
        SurfaceViewModel surfaces = shown(brain());
        Map<Integer, Mesh> before = regions();
        LayersViewModel layers = room.layers();
        LabelMap map = layers.currentProperty().get().map();
        int slice = map.grid().slices() / 2 + 8;
        byte[] after = map.frame(slice, 0).clone();
        int changed = 0;
        for (int i = 0; i < after.length; i++) {
            if (after[i] == PhantomBrain.OEDEMA && changed++ < 200) {
                after[i] = 0;
            }
        }
        assertTrue(changed > 100, "there is oedema in this slice");
        layers.editable().edits().orElseThrow()
                .apply(EditOperation.ERASE, OptionalInt.empty(), Map.of(new FrameRef(slice, 0), after));
        tasks.runAll();
        assertSame(before.get(PhantomBrain.NECROSIS), regions().get(PhantomBrain.NECROSIS));
        assertNotSame(before.get(PhantomBrain.OEDEMA), regions().get(PhantomBrain.OEDEMA));
        assertTrue(regions().get(PhantomBrain.OEDEMA).volumeMm3() < before.get(PhantomBrain.OEDEMA).volumeMm3());
        assertEquals(4, surfaces.surfaces().size());
    }

    @Test
    void aHeartFollowsItsCineAndHasNoHead() {
        SurfaceViewModel surfaces = shown(heart());
        assertEquals(List.of("lv", "myo", "rv"), ids(surfaces));
        Map<Integer, Mesh> diastole = regions();
        var camera = surfaces.cameraProperty().get();
        room.viewport().phase(7);
        tasks.runAll();
        assertTrue(regions().get(3).volumeMm3() < 0.8 * diastole.get(3).volumeMm3(), "the cavity is squeezed");
        assertEquals(camera, surfaces.cameraProperty().get(), "the view stays where it is");
        room.viewport().phase(0);
        tasks.runAll();
        assertSame(diastole.get(3), regions().get(3), "what was made is kept");
        double voxels = room.layers().currentProperty().get().map().count(3, 0)
                * room.viewport().grid().orElseThrow().toPatient().voxelVolume();
        assertEquals(voxels, diastole.get(3).volumeMm3(), 0.02 * voxels);
    }

    @Test
    void closingTheStudyEmptiesTheView() {
        SurfaceViewModel surfaces = shown(brain());
        room.closeStudy();
        tasks.runAll();
        assertTrue(surfaces.surfaces().isEmpty());
        assertTrue(surfaces.shapesProperty().get().head().isEmpty());
    }

    @Test
    void whatIsShownIsWritten(@TempDir Path folder) throws Exception {
        SurfaceViewModel surfaces = shown(brain());
        StringBuilder told = new StringBuilder();
        room.onNotice(n -> told.append(n));
        structure("necrosis").visibleProperty().set(false);
        surfaces.saveSurfaces(SurfaceFormat.STL, folder);
        tasks.runAll();
        assertTrue(Files.exists(folder.resolve("head.stl")) && Files.exists(folder.resolve("oedema.stl")));
        assertFalse(Files.exists(folder.resolve("necrosis.stl")), "what is hidden is not written");
        assertTrue(told.toString().contains("oedema.stl"), told.toString());
        Path file = Files.writeString(folder.resolve("file"), "");
        told.setLength(0);
        surfaces.saveSurfaces(SurfaceFormat.GLB, file);
        tasks.runAll();
        assertNotEquals(-1, told.indexOf("not written"), told.toString());
    }
}
