package org.septum.viewer.edit;

import java.util.List;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.imaging.edit.FrameEdits;
import org.septum.imaging.edit.FrameRef;
import org.septum.viewer.analysis.LayerEdits;
import org.septum.viewer.analysis.ResultLayer;

/**
 * What an edit is made on.
 *
 * @param layer a reader's, not an analysis'
 * @param frames edits of single frames by the rules of its structures
 */
record EditTarget(ResultLayer layer, LayerEdits edits, FrameEdits frames) {
    static EditTarget of(ResultLayer layer) {
        LayerEdits edits = layer.edits().orElseThrow();
        return new EditTarget(layer, edits,
                new FrameEdits(edits.labels().plane(), RelationsOf.labels(layer.segmentation().labels())));
    }

    byte[] labels(FrameRef frame) {
        return edits.labels().labels(frame);
    }

    LabelSet set() {
        return layer.segmentation().labels();
    }

    List<Integer> values() {
        return set().labels().stream().map(Label::value).toList();
    }
}
