package org.septum.viewer.planes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Vector3;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.QueuedTasks;
import org.septum.viewer.viewport.FrameRenderer;
import org.septum.viewer.viewport.OverlayState;
import org.septum.viewer.viewport.OverlayState.Paint;
import org.septum.viewer.viewport.OverlayState.StructureStyle;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.ViewportViewModel;

/** A crosshair is dragged through a study of 240 × 240 × 155 with regions drawn: what each picture costs its drawing thread. */
class PlanesLatencyTest {
    /** Not the clock: it would tell how busy the machine is. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int STEPS = 120;
    private static final int WARM = 40;
    /** Far above what is measured; a picture made from the whole volume each time would take several times as long. */
    private static final double MOST_MS = 40;

    @Test
    void everyPlaneFollowsTheCrosshair() throws Exception {
        Grid grid = PhantomBrain.grid(240, 240, 155, 1, 1);
        try (OpenSeries opened = OpenSeries.load(PhantomBrain.series(Sequence.FLAIR, grid), Progress.none())) {
            ViewportViewModel main = new ViewportViewModel();
            PlanesViewModel planes = new PlanesViewModel(main, new SequencesViewModel(QueuedTasks.create(), e -> { }));
            main.show(opened);
            main.overlay(new OverlayState(Optional.of(PhantomBrain.labels(grid)), PhantomBrain.labelSet().labels().stream()
                    .map(l -> new StructureStyle(l.value(), l.rgb(), true, 0.22, Paint.BOTH)).toList(), 0));
            planes.open(Optional.of(opened), List.of());
            planes.shownProperty().set(true);
            for (PlaneViewModel view : planes.viewsProperty().get()) {
                double median = median(planes, view);
                System.out.printf("%s plane of 240 × 240 × 155, drawn at 700 × 700 with regions: %.1f ms of processor time%n", view.plane(), median);
                assertTrue(median < MOST_MS, view.plane() + " takes " + median + " ms");
            }
        }
    }

    private static double median(PlanesViewModel planes, PlaneViewModel view) {
        FrameRenderer renderer = new FrameRenderer();
        Raster raster = Raster.of(700, 700);
        List<Double> ms = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            double t = i / (double) STEPS - 0.5;
            long start = CPU.getCurrentThreadCpuTime();
            planes.goTo(new Vector3(PhantomBrain.TUMOUR[0] + 40 * t, PhantomBrain.TUMOUR[1] + 40 * t,
                    PhantomBrain.TUMOUR[2] + 40 * t));
            renderer.render(view.viewport().state(), raster);
            if (i >= WARM) {
                ms.add((CPU.getCurrentThreadCpuTime() - start) / 1e6);
            }
        }
        Collections.sort(ms);
        return ms.get(ms.size() / 2);
    }
}
