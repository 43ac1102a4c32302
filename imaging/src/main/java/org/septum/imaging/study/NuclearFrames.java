package org.septum.imaging.study;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.imaging.Warning;

/** The frames of a nuclear medicine file, told by vectors with a number for each frame (PS3.3 C.8.4.8, C.8.4.15). */
final class NuclearFrames {
    private final Attributes data;
    private final int[] slices;

    NuclearFrames(Attributes data) {
        this.data = data;
        slices = data.getInts(Tag.SliceVector);
    }

    static boolean present(Attributes data) {
        return data.getString(Tag.Modality, "").equals("NM") && data.containsValue(Tag.FrameIncrementPointer);
    }

    /** Which picture of the file a frame is, time apart: energy window, detector, rotation, angle, R-R interval, slice. */
    int picture(int frame) {
        return counted(frame, Tag.EnergyWindowVector, Tag.DetectorVector, Tag.RotationVector, Tag.AngularViewVector,
                Tag.RRIntervalVector, Tag.SliceVector);
    }

    /** Energy windows and R-R intervals are volumes of their own. */
    String kind(int frame) {
        return "NM/%d".formatted(counted(frame, Tag.EnergyWindowVector, Tag.RRIntervalVector));
    }

    /** NaN where the frames are not points in time. */
    double time(int frame) {
        int time = counted(frame, Tag.PhaseVector, Tag.TimeSliceVector, Tag.TimeSlotVector);
        return time == 0 ? Double.NaN : time;
    }

    private int counted(int frame, int... vectors) {
        int count = 0;
        for (int vector : vectors) {
            int[] numbers = data.getInts(vector);
            count = count * 1000 + (frame < numbers.length ? numbers[frame] : 0);
        }
        return count;
    }

    /**
     * The plane of a reconstructed slice: positive spacing stacks along the normal, negative against it (C.8.4.15.1.1).
     *
     * @return empty for projections and planar pictures
     */
    Optional<Plane> plane(int frame, List<Warning> warnings) {
        double spacing = data.getDouble(Tag.SpacingBetweenSlices, data.getDouble(Tag.SliceThickness, 0));
        List<Attributes> detectors = data.getSequence(Tag.DetectorInformationSequence);
        if (frame >= slices.length || detectors.isEmpty() || !Plane.isLength(Math.abs(spacing))) {
            return Optional.empty();
        }
        Attributes detector = detectors.getFirst();
        return FramePlaces.plane(detector.getDoubles(Tag.ImagePositionPatient), detector.getDoubles(Tag.ImageOrientationPatient),
                data.getDoubles(Tag.PixelSpacing), warnings).map(p -> p.moved((slices[frame] - 1) * spacing));
    }
}
