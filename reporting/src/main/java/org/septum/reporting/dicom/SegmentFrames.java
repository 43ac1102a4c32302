package org.septum.reporting.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.study.SourceFrame;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;

/**
 * The frames of a segmentation object and what it says of each (PS3.3 C.7.6.16): one for each segment, phase and slice with at
 * least one voxel, in this order. A voxel is one bit, the first in the lowest bit, with no gap between frames (PS3.5 section
 * 8.1.1).
 */
final class SegmentFrames {
    private static final CodedConcept SEGMENTED = new CodedConcept("113076", "DCM", "Segmentation");
    private static final CodedConcept SOURCE =
            new CodedConcept("121322", "DCM", "Source image for image processing operation");

    private final LabelMap map;
    private final Grid grid;
    private final SourceFrames sources;
    private final Findings findings;
    private final List<Place> places = new ArrayList<>();

    private record Place(int segment, int value, int slice, int phase) {}

    SegmentFrames(Findings findings, SourceFrames sources, List<Label> segments) {
        this.findings = findings;
        this.sources = sources;
        map = findings.segmentation().map();
        grid = map.grid();
        for (int i = 0; i < segments.size(); i++) {
            for (int phase = 0; phase < grid.phases(); phase++) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    if (contains(map.frame(slice, phase), segments.get(i).value())) {
                        places.add(new Place(i + 1, segments.get(i).value(), slice, phase));
                    }
                }
            }
        }
    }

    private static boolean contains(byte[] frame, int value) {
        for (byte b : frame) {
            if (Byte.toUnsignedInt(b) == value) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return places.size();
    }

    /** Pixel Data: all frames, one bit a voxel, of even length. */
    byte[] bits() {
        long bits = (long) places.size() * grid.frameSize();
        byte[] packed = new byte[Math.toIntExact((bits + 15) / 16 * 2)];
        long at = 0;
        for (Place place : places) {
            for (byte b : map.frame(place.slice, place.phase)) {
                if (Byte.toUnsignedInt(b) == place.value) {
                    packed[(int) (at >> 3)] |= (byte) (1 << (at & 7));
                }
                at++;
            }
        }
        return packed;
    }

    void addTo(Attributes object) {
        dimensions(object);
        shared(object.newItem(Tag.SharedFunctionalGroupsSequence));
        for (Place place : places) {
            frame(object.newItem(Tag.PerFrameFunctionalGroupsSequence), place);
        }
    }

    private void dimensions(Attributes object) {
        String uid = DicomWriter.newUid();
        object.newItem(Tag.DimensionOrganizationSequence).setString(Tag.DimensionOrganizationUID, VR.UI, uid);
        dimension(object, uid, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence, "Segment");
        dimension(object, uid, Tag.TemporalPositionIndex, Tag.FrameContentSequence, "Phase");
        dimension(object, uid, Tag.ImagePositionPatient, Tag.PlanePositionSequence, "Slice");
    }

    private static void dimension(Attributes object, String uid, int pointer, int group, String label) {
        Attributes item = object.newItem(Tag.DimensionIndexSequence);
        item.setString(Tag.DimensionOrganizationUID, VR.UI, uid);
        item.setInt(Tag.DimensionIndexPointer, VR.AT, pointer);
        item.setInt(Tag.FunctionalGroupPointer, VR.AT, group);
        item.setString(Tag.DimensionDescriptionLabel, VR.LO, label);
    }

    private void shared(Attributes item) {
        double[] spacing = {grid.toPatient().spacing(0), grid.toPatient().spacing(1), grid.toPatient().spacing(2)};
        Attributes measures = item.newItem(Tag.PixelMeasuresSequence);
        measures.setString(Tag.SliceThickness, VR.DS, Elements.decimal(spacing[2]));
        measures.setString(Tag.SpacingBetweenSlices, VR.DS, Elements.decimal(spacing[2]));
        measures.setString(Tag.PixelSpacing, VR.DS, Elements.decimals(spacing[1], spacing[0]));
        double[] column = grid.toPatient().step(0);
        double[] row = grid.toPatient().step(1);
        item.newItem(Tag.PlaneOrientationSequence).setString(Tag.ImageOrientationPatient, VR.DS, Elements.decimals(
                column[0] / spacing[0], column[1] / spacing[0], column[2] / spacing[0],
                row[0] / spacing[1], row[1] / spacing[1], row[2] / spacing[1]));
    }

    private void frame(Attributes item, Place place) {
        derivation(item.newItem(Tag.DerivationImageSequence), sources.frames().get(grid.frame(place.slice, place.phase)));
        Attributes content = item.newItem(Tag.FrameContentSequence);
        content.setInt(Tag.DimensionIndexValues, VR.UL, place.segment, place.phase + 1, place.slice + 1);
        content.setString(Tag.StackID, VR.SH, "1");
        content.setInt(Tag.InStackPositionNumber, VR.UL, place.slice + 1);
        content.setInt(Tag.TemporalPositionIndex, VR.UL, place.phase + 1);
        item.newItem(Tag.PlanePositionSequence).setString(Tag.ImagePositionPatient, VR.DS,
                Elements.decimals(grid.toPatient().apply(0, 0, place.slice)));
        item.newItem(Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, place.segment);
        OptionalDouble trigger = findings.curve().size() == grid.phases()
                ? findings.curve().get(place.phase).triggerMs() : OptionalDouble.empty();
        trigger.ifPresent(ms -> item.newItem(Tag.CardiacSynchronizationSequence)
                .setDouble(Tag.NominalCardiacTriggerDelayTime, VR.FD, ms));
    }

    private static void derivation(Attributes item, SourceFrame source) {
        Elements.code(item, Tag.DerivationCodeSequence, SEGMENTED);
        Attributes image = item.newItem(Tag.SourceImageSequence);
        image.setString(Tag.ReferencedSOPClassUID, VR.UI, source.sopClassUid());
        image.setString(Tag.ReferencedSOPInstanceUID, VR.UI, source.sopInstanceUid());
        if (source.number() > 0) {
            image.setInt(Tag.ReferencedFrameNumber, VR.IS, source.number() + 1);
        }
        image.setString(Tag.SpatialLocationsPreserved, VR.CS, "YES");
        Elements.code(image, Tag.PurposeOfReferenceCodeSequence, SOURCE);
    }
}
