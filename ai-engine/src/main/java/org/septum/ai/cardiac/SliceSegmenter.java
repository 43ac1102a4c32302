package org.septum.ai.cardiac;

import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.PictureRun;
import org.septum.ai.inference.StepClock;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.postprocess.CleanUp;
import org.septum.ai.window.LabelProjector;
import org.septum.ai.window.ScoreSpans;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;

/**
 * Labels every frame of a volume from a window around the heart, phase after phase, and cleans each phase up when it is whole.
 */
final class SliceSegmenter {
    private final Grid grid;
    private final SliceWindows windows;
    private final ScoreSpans spans;
    private final LabelProjector projector;
    private final CleanUp cleanUp;
    private final LabelMap map;
    private final HeartShape shape;
    private final ConfidenceMeter meter;
    private final FrameListener listener;
    private boolean cutOff;

    /** @param segmentation on the volume's grid, with a confidence; both are filled */
    SliceSegmenter(Volume volume, Manifest model, WindowGrid window, Segmentation segmentation, FrameListener listener) {
        map = segmentation.map();
        this.listener = listener;
        InputSpec input = model.inputs().getFirst();
        windows = new SliceWindows(volume, input, window);
        cleanUp = new CleanUp(model.postprocessing(), segmentation.confidence());
        shape = new HeartShape(map, model.outputs().getFirst().labels());
        grid = volume.grid();
        meter = new ConfidenceMeter(input, model.outputs().getFirst(), segmentation.confidence().orElseThrow());
        spans = new ScoreSpans(input.rows(), input.columns(), model.outputs().getFirst().classes());
        projector = new LabelProjector(window, grid.rows(), grid.columns(), model.outputs().getFirst().classes());
    }

    void segment(Network network, StepClock clock, Progress progress) throws UnfitInputException {
        PictureRun run = new PictureRun(network, grid.slices() * grid.phases());
        run.run(this::fill, this::label, progress, "segmenting");
        clock.add(run);
    }

    /** Whether a structure reaches the border of the window, so that a part of it may be missing. */
    boolean cutOff() {
        return cutOff;
    }

    /** The shape of what was labelled in the phases done so far. */
    HeartShape shape() {
        return shape;
    }

    private void fill(int item, float[] out) throws UnfitInputException {
        windows.fill(item % grid.slices(), item / grid.slices(), out);
    }

    private void label(int item, float[] scores) {
        int slice = item % grid.slices();
        int phase = item / grid.slices();
        spans.find(scores);
        projector.project(scores, spans, map.frame(slice, phase));
        meter.measure(scores, spans, slice, phase);
        listener.frameDone(slice, phase);
        if (slice == grid.slices() - 1) {
            finish(phase);
        }
    }

    private void finish(int phase) {
        cleanUp.clean(map, phase);
        for (int slice = 0; slice < grid.slices(); slice++) {
            cutOff |= projector.touchesBorder(map.frame(slice, phase));
        }
        shape.add(phase);
        listener.phaseDone(phase);
    }
}
