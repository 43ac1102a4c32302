package org.septum.imaging.study;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.imaging.Warning;

/** Where the frames of one file lie. Only the file's own top level, or a frame's functional groups, count: private parts may hold others. */
final class FramePlaces {
    private final Attributes data;
    private final int frames;
    private final FrameTimes times;
    private final PixelSize size;

    FramePlaces(Attributes data, int frames, FrameTimes times) {
        this.data = data;
        this.frames = frames;
        this.times = times;
        size = PixelSize.of(data);
    }

    FramePlace of(int n, FunctionalGroups groups, List<Warning> warnings) {
        Optional<Plane> plane = plane(n, groups, warnings);
        double stated = Math.abs(groups.number(Tag.PixelMeasuresSequence, Tag.SpacingBetweenSlices, 0));
        return new FramePlace(plane, size, picture(n), Plane.isLength(stated) ? stated : 0,
                data.getString(Tag.PatientOrientation, 0, ""), data.getString(Tag.PatientOrientation, 1, ""));
    }

    private int picture(int n) {
        if (NuclearFrames.present(data)) {
            return new NuclearFrames(data).picture(n);
        }
        return frames > 1 && times.moving() ? 0 : n;
    }

    private Optional<Plane> plane(int n, FunctionalGroups groups, List<Warning> warnings) {
        if (frames > 1 && NuclearFrames.present(data)) {
            return new NuclearFrames(data).plane(n, warnings);
        }
        Optional<Plane> plane = frames == 1 || FunctionalGroups.present(data) || times.stated() || isDose()
                ? plane(groups.doubles(Tag.PlanePositionSequence, Tag.ImagePositionPatient),
                        groups.doubles(Tag.PlaneOrientationSequence, Tag.ImageOrientationPatient),
                        groups.doubles(Tag.PixelMeasuresSequence, Tag.PixelSpacing), warnings)
                : Optional.empty();
        return isDose() ? plane.flatMap(p -> dosePlane(p, n)) : plane;
    }

    private boolean isDose() {
        return data.containsValue(Tag.GridFrameOffsetVector);
    }

    /** Offsets from the first plane where the first is 0; else places along the patient's axis (PS3.3 C.8.8.3.2). */
    private Optional<Plane> dosePlane(Plane first, int n) {
        double[] offsets = data.getDoubles(Tag.GridFrameOffsetVector);
        if (n >= offsets.length) {
            return Optional.empty();
        }
        double against = offsets[0] != 0 && first.normal()[2] < 0 ? -1 : 1;
        return Optional.of(first.moved(against * (offsets[n] - offsets[0])));
    }

    static Optional<Plane> plane(double[] position, double[] orientation, double[] spacing, List<Warning> warnings) {
        if (position.length == 0 && orientation.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Plane.of(position, orientation, spacing));
        } catch (IllegalArgumentException e) {
            warnings.add(new Warning("bad-geometry", "Where some pictures lie cannot be used: " + e.getMessage() + "."));
            return Optional.empty();
        }
    }
}
