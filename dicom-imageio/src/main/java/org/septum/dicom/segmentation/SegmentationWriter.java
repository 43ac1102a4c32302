package org.septum.dicom.segmentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;
import org.septum.dicom.object.CieLab;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.FramePlane;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.LongString;

/**
 * Puts a binary segmentation together (PS3.3 A.51, Segmentation Storage): segments, then frames in the order they are to have,
 * then {@link #build}. All frames are parallel and have the first one's orientation and spacing. A voxel is one bit, the first in
 * the lowest, with no gap between frames (PS3.5 8.1.1). For one thread.
 */
public final class SegmentationWriter {
    private static final Code SEGMENTED = new Code("113076", "DCM", "Segmentation");
    private static final Code SOURCE = new Code("121322", "DCM", "Source image for image processing operation");

    private final CommonModules common;
    private final int rows;
    private final int columns;
    private final List<SegmentDescription> segments = new ArrayList<>();
    private final List<NewFrame> frames = new ArrayList<>();
    private final Map<String, InstanceReference> sources = new LinkedHashMap<>();
    private boolean overlap;

    /**
     * A frame that is to be written.
     *
     * @param segment from 1 on
     * @param slice from 0 on, counting places along the normal
     * @param phase from 0 on
     * @param triggerMs after the R wave, where known
     * @param source the frame it was drawn on
     * @param voxels row by row; borrowed until the object is built
     * @param value what voxels of the segment have, from 0 to 255
     */
    public record NewFrame(int segment, int slice, int phase, FramePlane plane, OptionalDouble triggerMs,
            InstanceReference source,
            byte[] voxels, int value) {
    }

    public SegmentationWriter(CommonModules common, int rows, int columns) {
        this.common = common;
        this.rows = rows;
        this.columns = columns;
    }

    /** Adds a segment; its number is the count of segments then. */
    public SegmentationWriter segment(SegmentDescription segment) {
        segments.add(segment);
        return this;
    }

    /** Names an object that was looked at; those of frames need not be named. */
    public SegmentationWriter source(InstanceReference source) {
        sources.putIfAbsent(source.sopInstanceUid(), source);
        return this;
    }

    /** Says that segments may share voxels; without it the object promises that they do not. */
    public SegmentationWriter overlapping() {
        overlap = true;
        return this;
    }

    public SegmentationWriter frame(NewFrame frame) {
        if (frame.segment() < 1 || frame.segment() > segments.size() || frame.voxels().length != rows * columns) {
            throw new IllegalArgumentException("a frame of segment %d with %d voxels, where there are %d segments and %d × %d voxels"
                    .formatted(frame.segment(), frame.voxels().length, segments.size(), columns, rows));
        }
        frames.add(frame);
        return source(frame.source());
    }

    /**
     * The object's data set, to be written with a native transfer syntax.
     *
     * @param seriesNumber of the series it will be alone in
     * @param contentLabel Content Label (0070,0080): capitals, digits, blanks and underscores, 16 at most
     * @param contentDescription Content Description (0070,0081)
     * @throws IllegalStateException where there is no frame: a segmentation has one or more
     */
    public Attributes build(int seriesNumber, String seriesDescription, String contentLabel, String contentDescription) {
        if (frames.isEmpty()) {
            throw new IllegalStateException("a segmentation without a frame");
        }
        Attributes object = common.newObject(UID.SegmentationStorage, "SEG", seriesNumber, seriesDescription);
        common.frameOfReference(object);
        common.content(object);
        object.setString(Tag.ContentLabel, VR.CS, contentLabel);
        object.setString(Tag.ContentDescription, VR.LO, LongString.of(contentDescription));
        object.setNull(Tag.ContentCreatorName, VR.PN);
        image(object);
        for (int i = 0; i < segments.size(); i++) {
            segment(object.newItem(Tag.SegmentSequence), i + 1, segments.get(i));
        }
        dimensions(object);
        shared(object.newItem(Tag.SharedFunctionalGroupsSequence));
        frames.forEach(frame -> perFrame(object.newItem(Tag.PerFrameFunctionalGroupsSequence), frame));
        references(object);
        object.setBytes(Tag.PixelData, VR.OB, bits());
        return object;
    }

    private void image(Attributes object) {
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
        object.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        object.setString(Tag.LossyImageCompression, VR.CS, common.source().getString(Tag.LossyImageCompression, "00"));
        common.copy(object, Tag.LossyImageCompressionRatio, VR.DS);
        common.copy(object, Tag.LossyImageCompressionMethod, VR.CS);
        object.setInt(Tag.SamplesPerPixel, VR.US, 1);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        object.setInt(Tag.Rows, VR.US, rows);
        object.setInt(Tag.Columns, VR.US, columns);
        object.setInt(Tag.BitsAllocated, VR.US, 1);
        object.setInt(Tag.BitsStored, VR.US, 1);
        object.setInt(Tag.HighBit, VR.US, 0);
        object.setInt(Tag.PixelRepresentation, VR.US, 0);
        object.setInt(Tag.NumberOfFrames, VR.IS, frames.size());
        object.setString(Tag.SegmentationType, VR.CS, "BINARY");
        object.setString(Tag.SegmentsOverlap, VR.CS, overlap ? "YES" : "NO");
    }

    private static void segment(Attributes item, int number, SegmentDescription segment) {
        segment.category().addTo(item, Tag.SegmentedPropertyCategoryCodeSequence);
        item.setInt(Tag.SegmentNumber, VR.US, number);
        item.setString(Tag.SegmentLabel, VR.LO, LongString.of(segment.label()));
        item.setString(Tag.SegmentAlgorithmType, VR.CS,
                segment.algorithm().map(a -> a.corrected() ? "SEMIAUTOMATIC" : "AUTOMATIC").orElse("MANUAL"));
        segment.algorithm().ifPresent(algorithm -> algorithm(item, algorithm));
        item.setInt(Tag.RecommendedDisplayCIELabValue, VR.US, CieLab.encode(segment.rgb()));
        segment.type().addTo(item, Tag.SegmentedPropertyTypeCodeSequence);
        item.setString(Tag.TrackingID, VR.UT, segment.trackingId());
        item.setString(Tag.TrackingUID, VR.UI, segment.trackingUid());
    }

    private static void algorithm(Attributes item, SegmentDescription.Algorithm algorithm) {
        item.setString(Tag.SegmentAlgorithmName, VR.LO, LongString.of(algorithm.name()));
        Attributes identity = item.newItem(Tag.SegmentationAlgorithmIdentificationSequence);
        SegmentDescription.Algorithm.FAMILY.addTo(identity, Tag.AlgorithmFamilyCodeSequence);
        identity.setString(Tag.AlgorithmName, VR.LO, LongString.of(algorithm.name()));
        identity.setString(Tag.AlgorithmVersion, VR.LO, LongString.of(algorithm.version()));
        identity.setString(Tag.AlgorithmParameters, VR.LT, algorithm.parameters());
    }

    private static void dimensions(Attributes object) {
        String uid = UidRegistry.create();
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
        FramePlane plane = frames.getFirst().plane();
        Attributes measures = item.newItem(Tag.PixelMeasuresSequence);
        plane.thickness().ifPresent(thickness -> {
            measures.setDouble(Tag.SliceThickness, VR.DS, thickness);
            measures.setDouble(Tag.SpacingBetweenSlices, VR.DS, thickness);
        });
        measures.setDouble(Tag.PixelSpacing, VR.DS, plane.rowSpacing(), plane.columnSpacing());
        item.newItem(Tag.PlaneOrientationSequence).setDouble(Tag.ImageOrientationPatient, VR.DS, plane.alongRow()[0],
                plane.alongRow()[1], plane.alongRow()[2], plane.alongColumn()[0], plane.alongColumn()[1], plane.alongColumn()[2]);
    }

    private static void perFrame(Attributes item, NewFrame frame) {
        Attributes derivation = item.newItem(Tag.DerivationImageSequence);
        SEGMENTED.addTo(derivation, Tag.DerivationCodeSequence);
        Attributes image = derivation.newItem(Tag.SourceImageSequence);
        frame.source().writeTo(image);
        image.setString(Tag.SpatialLocationsPreserved, VR.CS, "YES");
        SOURCE.addTo(image, Tag.PurposeOfReferenceCodeSequence);
        Attributes content = item.newItem(Tag.FrameContentSequence);
        content.setInt(Tag.DimensionIndexValues, VR.UL, frame.segment(), frame.phase() + 1, frame.slice() + 1);
        content.setString(Tag.StackID, VR.SH, "1");
        content.setInt(Tag.InStackPositionNumber, VR.UL, frame.slice() + 1);
        content.setInt(Tag.TemporalPositionIndex, VR.UL, frame.phase() + 1);
        item.newItem(Tag.PlanePositionSequence).setDouble(Tag.ImagePositionPatient, VR.DS, frame.plane().position());
        item.newItem(Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, frame.segment());
        frame.triggerMs().ifPresent(ms -> item.newItem(Tag.CardiacSynchronizationSequence)
                .setDouble(Tag.NominalCardiacTriggerDelayTime, VR.FD, ms));
    }

    /** Common Instance Reference module (PS3.3 C.12.2): every object that was looked at, once. */
    private void references(Attributes object) {
        Attributes series = object.newItem(Tag.ReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, common.source().getString(Tag.SeriesInstanceUID, UidRegistry.create()));
        for (InstanceReference source : sources.values()) {
            new InstanceReference(source.sopClassUid(), source.sopInstanceUid())
                    .writeTo(series.newItem(Tag.ReferencedInstanceSequence));
        }
    }

    private byte[] bits() {
        long bits = (long) frames.size() * rows * columns;
        byte[] packed = new byte[Math.toIntExact((bits + 15) / 16 * 2)];
        long at = 0;
        for (NewFrame frame : frames) {
            for (byte voxel : frame.voxels()) {
                if (Byte.toUnsignedInt(voxel) == frame.value()) {
                    packed[(int) (at >> 3)] |= (byte) (1 << (at & 7));
                }
                at++;
            }
        }
        return packed;
    }
}
