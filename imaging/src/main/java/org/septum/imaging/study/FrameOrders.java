package org.septum.imaging.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/** What orders the frames of one file, and those of other files, in time. */
final class FrameOrders {
    private static final Set<Integer> IN_SPACE = Set.of(Tag.StackID, Tag.InStackPositionNumber, Tag.ImagePositionPatient,
            Tag.ImageOrientationPatient, Tag.ImagePositionVolume, Tag.ColumnPositionInTotalImagePixelMatrix,
            Tag.RowPositionInTotalImagePixelMatrix);

    private final Attributes data;
    private final int frames;
    private final FrameTimes times;
    private final boolean enhanced;

    FrameOrders(Attributes data, int frames, FrameTimes times) {
        this.data = data;
        this.frames = frames;
        this.times = times;
        enhanced = FunctionalGroups.present(data);
    }

    Map<PhaseKey, Double> of(int n, FunctionalGroups groups) {
        Map<PhaseKey, Double> order = new EnumMap<>(PhaseKey.class);
        put(order, PhaseKey.TEMPORAL_POSITION, temporalPosition(n, groups));
        put(order, PhaseKey.TRIGGER_DELAY,
                groups.number(Tag.CardiacSynchronizationSequence, Tag.NominalCardiacTriggerDelayTime, Double.NaN));
        put(order, PhaseKey.TRIGGER_PERCENTAGE,
                groups.number(Tag.CardiacSynchronizationSequence, Tag.NominalPercentageOfCardiacPhase, Double.NaN));
        put(order, PhaseKey.ACQUISITION_TIME, acquired(groups));
        if (frames == 1) {
            put(order, PhaseKey.TRIGGER_TIME, data.getDouble(Tag.TriggerTime, Double.NaN));
            put(order, PhaseKey.CONTENT_TIME, Moment.of(text(Tag.ContentDate), text(Tag.ContentTime)));
        } else if (!enhanced) {
            put(order, PhaseKey.FRAME_TIME, times.of(n));
        }
        put(order, PhaseKey.DIMENSION, dimension(groups));
        put(order, PhaseKey.INSTANCE_NUMBER, frames == 1 ? data.getDouble(Tag.InstanceNumber, Double.NaN) : n);
        return order;
    }

    private static void put(Map<PhaseKey, Double> order, PhaseKey key, double value) {
        if (Double.isFinite(value)) {
            order.put(key, value);
        }
    }

    private double temporalPosition(int n, FunctionalGroups groups) {
        if (NuclearFrames.present(data)) {
            return new NuclearFrames(data).time(n);
        }
        return enhanced ? groups.number(Tag.FrameContentSequence, Tag.TemporalPositionIndex, Double.NaN)
                : data.getDouble(Tag.TemporalPositionIdentifier, Double.NaN);
    }

    private double acquired(FunctionalGroups groups) {
        if (enhanced) {
            double at = Moment.of(groups.text(Tag.FrameContentSequence, Tag.FrameAcquisitionDateTime));
            return Double.isNaN(at) ? Moment.of(groups.text(Tag.FrameContentSequence, Tag.FrameReferenceDateTime)) : at;
        }
        if (frames > 1) {
            return Double.NaN;
        }
        double at = Moment.of(text(Tag.AcquisitionDate), text(Tag.AcquisitionTime));
        return Double.isNaN(at) ? Moment.of(text(Tag.AcquisitionDateTime)) : at;
    }

    /** The frame's place in the dimensions that are none of space (PS3.3 C.7.6.17), as one number. */
    private double dimension(FunctionalGroups groups) {
        List<Attributes> dimensions = data.getSequence(Tag.DimensionIndexSequence);
        double[] values = groups.doubles(Tag.FrameContentSequence, Tag.DimensionIndexValues);
        double number = Double.NaN;
        for (int d = 0; d < Math.min(values.length, dimensions.size()); d++) {
            if (!IN_SPACE.contains(dimensions.get(d).getInt(Tag.DimensionIndexPointer, 0))) {
                number = (Double.isNaN(number) ? 0 : number * 100_000) + values[d];
            }
        }
        return number;
    }

    private String text(int tag) {
        return data.getString(tag, "");
    }
}
