package org.septum.imaging.study;

import java.util.Optional;

/**
 * Where a frame lies.
 *
 * @param plane in the patient; empty where the file does not say
 * @param size of a pixel, for frames without a plane
 * @param picture which of the pictures of its file a frame without a plane is; frames of one number are one picture at several
 *     points in time
 * @param statedDistance Spacing Between Slices (0018,0088) in mm without its sign; 0 where not said
 * @param towardsRight of Patient Orientation (0020,0020), for frames without a plane
 * @param towardsBottom of the same
 */
record FramePlace(Optional<Plane> plane, PixelSize size, int picture, double statedDistance, String towardsRight,
        String towardsBottom) {
    FramePlace withPlane(Plane other) {
        return new FramePlace(Optional.of(other), size, picture, statedDistance, towardsRight, towardsBottom);
    }
}
