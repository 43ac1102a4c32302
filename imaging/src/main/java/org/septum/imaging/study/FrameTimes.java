package org.septum.imaging.study;

import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/** When the frames of one file follow one another (PS3.3 C.7.6.5). */
final class FrameTimes {
    /** Where several frames are one scene in motion, whether or not the file says how fast. */
    private static final Set<String> MOVING = Set.of("US", "IVUS", "XA", "RF", "ES", "XC", "OPV");

    private final Attributes data;
    private final double[] vector;
    private final double step;

    FrameTimes(Attributes data) {
        this.data = data;
        vector = data.getDoubles(Tag.FrameTimeVector);
        step = step(data);
    }

    private static double step(Attributes data) {
        double time = data.getDouble(Tag.FrameTime, 0);
        double rate = Math.max(data.getDouble(Tag.CineRate, 0), 0);
        double shown = Math.max(data.getDouble(Tag.RecommendedDisplayFrameRate, 0), 0);
        return time > 0 ? time : rate > 0 ? 1000 / rate : shown > 0 ? 1000 / shown : Double.NaN;
    }

    /** Whether the file states the time between its frames, so that frames of one place are phases. */
    boolean stated() {
        return data.containsValue(Tag.FrameTime) || data.containsValue(Tag.FrameTimeVector);
    }

    /** Whether frames of no known place are points in time and not pictures side by side. */
    boolean moving() {
        boolean pages = data.getInt(Tag.FrameIncrementPointer, 0) == Tag.PageNumberVector;
        return !pages && (stated() || data.containsValue(Tag.CineRate) || MOVING.contains(data.getString(Tag.Modality, "")));
    }

    /** Milliseconds from the first frame; NaN where the file does not say. */
    double of(int frame) {
        if (vector.length > frame && vector.length > 1) {
            double sum = 0;
            for (int i = 1; i <= frame; i++) {
                sum += vector[i];
            }
            return sum;
        }
        return frame * step;
    }
}
