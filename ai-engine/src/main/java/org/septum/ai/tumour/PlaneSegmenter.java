package org.septum.ai.tumour;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.septum.ai.FrameListener;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.PictureRun;
import org.septum.ai.inference.StepClock;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.postprocess.CleanUp;
import org.septum.ai.window.ScoreProjector;
import org.septum.ai.window.ScoreSpans;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Segmentation;

/** Labels a volume plane by plane from a window around the head, and cleans it up when it is whole. */
final class PlaneSegmenter {
    private final AxialPlanes planes;
    private final Grid pictures;
    private final boolean areSlices;
    private final TumourWindows windows;
    private final ScoreSpans spans;
    private final ScoreProjector projector;
    private final OutputSpec.Activation activation;
    private final TumourParts parts;
    private final CleanUp cleanUp;
    private final Segmentation segmentation;
    private final LabelMap map;
    private final TumourConfidence confidence;
    private final Predicate<LabelMap> division;
    private final FrameListener listener;
    private final byte[] labels;
    private boolean cutOff;
    private List<Double> leftOut = List.of();
    private boolean divided = true;

    /**
     * @param division parts the labels once they are cleaned; tells whether it could
     * @param segmentation on the stack's grid, with a confidence; both are filled
     */
    PlaneSegmenter(AxialPlanes planes, TumourWindows windows, WindowGrid window, Manifest model, TumourParts parts,
            Predicate<LabelMap> division, Segmentation segmentation, FrameListener listener) {
        this.division = division;
        this.planes = planes;
        this.windows = windows;
        this.parts = parts;
        this.segmentation = segmentation;
        this.listener = listener;
        map = segmentation.map();
        pictures = PlaneGrid.of(planes);
        areSlices = PlaneGrid.areSlices(planes);
        OutputSpec output = model.outputs().getFirst();
        activation = output.activation();
        spans = new ScoreSpans(window.rows(), window.columns(), output.classes());
        projector = new ScoreProjector(window, pictures.rows(), pictures.columns(), output.classes());
        cleanUp = new CleanUp(parts.cleanUp(model));
        confidence = new TumourConfidence(map.grid(), parts);
        labels = new byte[pictures.frameSize()];
    }

    void segment(Network network, StepClock clock, Progress progress) {
        PictureRun run = new PictureRun(network, planes.planes());
        run.run(windows::fill, this::label, progress, "segmenting");
        clock.add(run);
        long start = System.nanoTime();
        leftOut = cleanUp.clean(map, 0);
        divided = division.test(map);
        confidence.enter(map, segmentation.confidence().orElseThrow());
        clock.cleaned(System.nanoTime() - start);
        for (int slice = 0; !areSlices && slice < map.grid().slices(); slice++) {
            listener.frameDone(slice, 0);
        }
        listener.phaseDone(0);
    }

    /** Whether tumour reaches the border of the window or of the pictures, or the first or last of them. */
    boolean cutOff() {
        return cutOff;
    }

    /** Whether the division was done. */
    boolean divided() {
        return divided;
    }

    /** Volumes in mL of pieces apart from the main one, which were left out; the largest first. */
    List<Double> leftOut() {
        return leftOut;
    }

    private void label(int plane, float[] scores) {
        Arrays.fill(labels, (byte) 0);
        spans.find(scores);
        projector.project(scores, spans, (pixel, ofClasses) -> label(plane, pixel, ofClasses));
        boolean atEnd = plane == 0 || plane == planes.planes() - 1;
        cutOff |= projector.touchesBorder(labels) || atEnd && anyLabel();
        if (areSlices) {
            listener.frameDone(planes.voxel(0, 0, plane)[2], 0);
        }
    }

    private void label(int plane, int pixel, float[] scores) {
        if (TumourParts.probabilities(scores, activation)) {
            int row = pixel / pictures.columns();
            int column = pixel % pictures.columns();
            int[] voxel = planes.voxel(column, row, plane);
            int inSlice = voxel[1] * map.grid().columns() + voxel[0];
            confidence.note(voxel[2], inSlice, 1 - scores[0]);
            labels[pixel] = (byte) parts.label(scores);
            map.frame(voxel[2], 0)[inSlice] = labels[pixel];
        }
    }

    private boolean anyLabel() {
        for (byte label : labels) {
            if (label != 0) {
                return true;
            }
        }
        return false;
    }
}
