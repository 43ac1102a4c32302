package org.septum.viewer.bullseye;

import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.HeartLabels;
import org.septum.measurements.cardiac.regional.RegionalWall;
import org.septum.measurements.cardiac.regional.SegmentPixels;
import org.septum.viewer.viewport.Highlight;

/** A segment of the bull's-eye as something to be shown in the picture. */
final class SegmentHighlight {
    private SegmentHighlight() { }

    /** Empty where the labels have no cavity or no wall. */
    static Optional<Highlight> of(AhaSegment segment, RegionalWall wall, LabelMap map, LabelSet labels) {
        Optional<Label> lv = labels.byId(CardiacReading.LV);
        Optional<Label> muscle = labels.byId(CardiacReading.MYOCARDIUM);
        if (lv.isEmpty() || muscle.isEmpty()) {
            return Optional.empty();
        }
        SegmentPixels pixels = new SegmentPixels(wall, map.grid().toPatient(),
                new HeartLabels(lv.get().value(), muscle.get().value(), HeartLabels.NONE), map.grid().columns());
        return Optional.of(new Highlight(segment.title(),
                (slice, phase) -> bytes(pixels.in(map.frame(slice, phase), slice, segment))));
    }

    private static byte[] bytes(boolean[] pixels) {
        byte[] mask = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            mask[i] = (byte) (pixels[i] ? 1 : 0);
        }
        return mask;
    }
}
