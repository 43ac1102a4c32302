package org.septum.reporting.dicom;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.imaging.Grid;
import org.septum.imaging.study.SourceFrame;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;

/**
 * A label map as a DICOM segmentation (PS3.3 A.51, Segmentation Storage): binary, a segment for each label, frames in space and
 * time, each referring to the frame it was drawn on. Patient, study and frame of reference are those of the source.
 */
public final class SegmentationObject {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final int SERIES_NUMBER_OFFSET = 1000;

    private final Findings findings;
    private final SourceFrames sources;
    private final Attributes source;
    private final LocalDateTime written;
    private final Attributes object = new Attributes();

    private SegmentationObject(Findings findings, SourceFrames sources, Attributes source, LocalDateTime written) {
        this.findings = findings;
        this.sources = sources;
        this.source = source;
        this.written = written;
    }

    /**
     * The object's data set, to be written with a native transfer syntax.
     *
     * @param sources the frames the labels were drawn on
     * @param source the header of one of their files
     * @param written when the object is made
     * @throws IllegalArgumentException where no voxel is labelled: a segmentation has one frame or more
     */
    public static Attributes of(Findings findings, SourceFrames sources, Attributes source, LocalDateTime written) {
        return new SegmentationObject(findings, sources, source, written).build();
    }

    private Attributes build() {
        SegmentItems segments = new SegmentItems(findings.segmentation(), findings.modelName());
        SegmentFrames frames = new SegmentFrames(findings, sources, segments.labels());
        if (frames.count() == 0) {
            throw new IllegalArgumentException("no voxel is labelled");
        }
        object.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        object.setString(Tag.SOPClassUID, VR.UI, UID.SegmentationStorage);
        object.setString(Tag.SOPInstanceUID, VR.UI, DicomWriter.newUid());
        patientAndStudy();
        series();
        equipment();
        image(frames.count());
        segments.addTo(object);
        frames.addTo(object);
        references();
        object.setBytes(Tag.PixelData, VR.OB, frames.bits());
        return object;
    }

    private void patientAndStudy() {
        Elements.copyOrNull(source, object, Tag.PatientName, VR.PN);
        Elements.copyOrNull(source, object, Tag.PatientID, VR.LO);
        Elements.copyOrNull(source, object, Tag.PatientBirthDate, VR.DA);
        Elements.copyOrNull(source, object, Tag.PatientSex, VR.CS);
        Elements.copy(source, object, Tag.PatientAge, VR.AS);
        Elements.copy(source, object, Tag.PatientSize, VR.DS);
        Elements.copy(source, object, Tag.PatientWeight, VR.DS);
        copyUid(Tag.StudyInstanceUID);
        Elements.copyOrNull(source, object, Tag.StudyDate, VR.DA);
        Elements.copyOrNull(source, object, Tag.StudyTime, VR.TM);
        Elements.copyOrNull(source, object, Tag.ReferringPhysicianName, VR.PN);
        Elements.copyOrNull(source, object, Tag.StudyID, VR.SH);
        Elements.copyOrNull(source, object, Tag.AccessionNumber, VR.SH);
        Elements.copy(source, object, Tag.StudyDescription, VR.LO);
    }

    private void copyUid(int tag) {
        object.setString(tag, VR.UI, source.containsValue(tag) ? source.getString(tag) : DicomWriter.newUid());
    }

    private void series() {
        object.setString(Tag.Modality, VR.CS, "SEG");
        object.setString(Tag.SeriesInstanceUID, VR.UI, DicomWriter.newUid());
        object.setInt(Tag.SeriesNumber, VR.IS, SERIES_NUMBER_OFFSET + Math.max(0, source.getInt(Tag.SeriesNumber, 0)));
        object.setString(Tag.SeriesDescription, VR.LO, Elements.shortened("Contours: " + findings.modelName()));
        object.setString(Tag.SeriesDate, VR.DA, DATE.format(written));
        object.setString(Tag.SeriesTime, VR.TM, TIME.format(written));
        copyUid(Tag.FrameOfReferenceUID);
        Elements.copyOrNull(source, object, Tag.PositionReferenceIndicator, VR.LO);
    }

    private void equipment() {
        object.setString(Tag.Manufacturer, VR.LO, findings.software().name());
        object.setString(Tag.ManufacturerModelName, VR.LO, findings.software().name());
        object.setString(Tag.DeviceSerialNumber, VR.LO, "none");
        object.setString(Tag.SoftwareVersions, VR.LO, Elements.shortened(findings.software().version()));
    }

    private void image(int frames) {
        Grid grid = findings.segmentation().map().grid();
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
        object.setInt(Tag.InstanceNumber, VR.IS, 1);
        object.setString(Tag.ContentDate, VR.DA, DATE.format(written));
        object.setString(Tag.ContentTime, VR.TM, TIME.format(written));
        object.setString(Tag.ContentLabel, VR.CS, "CONTOURS");
        object.setString(Tag.ContentDescription, VR.LO, "Not for diagnostic use");
        object.setNull(Tag.ContentCreatorName, VR.PN);
        object.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        object.setString(Tag.LossyImageCompression, VR.CS, source.getString(Tag.LossyImageCompression, "00"));
        Elements.copy(source, object, Tag.LossyImageCompressionRatio, VR.DS);
        Elements.copy(source, object, Tag.LossyImageCompressionMethod, VR.CS);
        object.setInt(Tag.SamplesPerPixel, VR.US, 1);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        object.setInt(Tag.Rows, VR.US, grid.rows());
        object.setInt(Tag.Columns, VR.US, grid.columns());
        object.setInt(Tag.BitsAllocated, VR.US, 1);
        object.setInt(Tag.BitsStored, VR.US, 1);
        object.setInt(Tag.HighBit, VR.US, 0);
        object.setInt(Tag.PixelRepresentation, VR.US, 0);
        object.setInt(Tag.NumberOfFrames, VR.IS, frames);
        object.setString(Tag.SegmentationType, VR.CS, "BINARY");
        // labels of one map never share a voxel
        object.setString(Tag.SegmentsOverlap, VR.CS, "NO");
    }

    /** Common Instance Reference module (PS3.3 C.12.2): every file the labels were drawn on, once. */
    private void references() {
        Map<String, SourceFrame> files = new LinkedHashMap<>();
        sources.frames().forEach(frame -> files.putIfAbsent(frame.sopInstanceUid(), frame));
        Attributes series = object.newItem(Tag.ReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, source.getString(Tag.SeriesInstanceUID, DicomWriter.newUid()));
        for (SourceFrame frame : files.values()) {
            Attributes item = series.newItem(Tag.ReferencedInstanceSequence);
            item.setString(Tag.ReferencedSOPClassUID, VR.UI, frame.sopClassUid());
            item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, frame.sopInstanceUid());
        }
    }
}
