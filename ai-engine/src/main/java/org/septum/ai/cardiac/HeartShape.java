package org.septum.ai.cardiac;

import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.LabelledPixels;
import org.septum.imaging.Warning;

/**
 * Whether what was labelled is a heart: networks trained on hearts alone find one in a brain too. Two things tell them apart. The
 * two networks, trained for different questions, agree on how large a heart is; and a left ventricle lies within its wall. The
 * product of both was at least 0.74 on the hearts tried and at most 0.20 on the brains (docs/decisions/0042).
 */
final class HeartShape {
    private static final double LEAST_LIKENESS = 0.4;
    private static final double USUAL_LIKENESS = 0.65;

    private final LabelMap map;
    private final int ventricle;
    private final int wall;
    private long labelled;
    private long edges;
    private long walledEdges;
    private int phases;

    HeartShape(LabelMap map, LabelSet labels) {
        this.map = map;
        ventricle = labels.byId("lv").map(Label::value).orElse(0);
        wall = labels.byId("myo").map(Label::value).orElse(0);
    }

    /** Takes a finished phase into account. */
    void add(int phase) {
        phases++;
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            add(map.frame(slice, phase));
        }
    }

    private void add(byte[] frame) {
        int columns = map.grid().columns();
        for (int i = LabelledPixels.next(frame, 0); i < frame.length; i = LabelledPixels.next(frame, i + 1)) {
            labelled++;
            if (frame[i] == ventricle) {
                int column = i % columns;
                addEdge(column > 0, frame, i - 1);
                addEdge(column < columns - 1, frame, i + 1);
                addEdge(i >= columns, frame, i - columns);
                addEdge(i < frame.length - columns, frame, i + columns);
            }
        }
    }

    private void addEdge(boolean inside, byte[] frame, int neighbour) {
        if (inside && frame[neighbour] != ventricle) {
            edges++;
            walledEdges += frame[neighbour] == wall ? 1 : 0;
        }
    }

    /** Of the left ventricle's outline, the part that borders on its wall; 1 where the model does not know both. */
    double enclosure() {
        return ventricle == 0 || wall == 0 ? 1 : edges == 0 ? 0 : (double) walledEdges / edges;
    }

    /** Labelled volume, averaged over the phases, against the volume the locator saw. */
    double agreement(HeartLocation located) {
        return labelled * map.grid().voxelMl() / phases / located.volumeMl();
    }

    /**
     * Enclosure, times the agreement where the locator saw more than was labelled: 1 for what looks like a heart, 0 for nothing.
     */
    double likeness(HeartLocation located) {
        return Math.min(1, agreement(located)) * enclosure();
    }

    /** Whether this is surely no heart. */
    boolean implausible(HeartLocation located) {
        return likeness(located) < LEAST_LIKENESS;
    }

    /** What to tell a reader about a heart that is unlike others. */
    Optional<Warning> doubt(HeartLocation located) {
        return likeness(located) < USUAL_LIKENESS
                ? Optional.of(new Warning("heart-doubtful",
                        "What was found is not quite shaped like a heart in short axis; check it before using a number."))
                : Optional.empty();
    }
}
