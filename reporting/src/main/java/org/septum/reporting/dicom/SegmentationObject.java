package org.septum.reporting.dicom;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.Equipment;
import org.septum.dicom.object.FramePlane;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.segmentation.SegmentDescription;
import org.septum.dicom.segmentation.SegmentationWriter;
import org.septum.dicom.segmentation.SegmentationWriter.NewFrame;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Provenance;
import org.septum.imaging.study.SourceFrame;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;

/**
 * A label map as a DICOM segmentation (PS3.3 A.51, Segmentation Storage): binary, a segment for each label in the order of the
 * labels' values and numbered from 1, and for each a frame for every phase and slice with at least one voxel, each referring to
 * the frame it was drawn on. Patient, study and frame of reference are those of the source.
 */
public final class SegmentationObject {
    private static final int SERIES_NUMBER_OFFSET = 1000;
    /** SNOMED CT's codes of abnormal structures among those DICOM lists for lesions (PS3.16 CID 7159); others are organs. */
    private static final Set<String> ABNORMAL = Set.of("6574001", "79654002", "86049000", "108369006", "14799000", "52988006",
            "4147007", "50960005", "55641003");

    private final Findings findings;
    private final SourceFrames sources;
    private final SegmentationIdentity identity;
    private final LabelMap map;
    private final Grid grid;

    private SegmentationObject(Findings findings, SourceFrames sources, SegmentationIdentity identity) {
        this.findings = findings;
        this.identity = identity;
        this.sources = sources;
        map = findings.segmentation().map();
        grid = map.grid();
    }

    /**
     * The object's data set, to be written with a native transfer syntax.
     *
     * @param sources the frames the labels were drawn on
     * @param source the header of one of their files
     * @param written when the object is made
     * @param identity what it is called, for labels that are the findings'
     * @throws IllegalArgumentException where no voxel is labelled: a segmentation has one frame or more
     */
    public static Attributes of(Findings findings, SourceFrames sources, Attributes source, LocalDateTime written,
            SegmentationIdentity identity) {
        return new SegmentationObject(findings, sources, identity).build(source, written);
    }

    private Attributes build(Attributes source, LocalDateTime written) {
        Equipment equipment = Equipment.software(findings.software().name(), findings.software().name(),
                findings.software().version());
        SegmentationWriter writer =
                new SegmentationWriter(new CommonModules(source, equipment, written), grid.rows(), grid.columns());
        List<Label> labels = SegmentationIdentity.ordered(findings.segmentation().labels());
        labels.forEach(label -> writer.segment(description(label)));
        sources.frames().forEach(frame -> writer.source(reference(frame)));
        boolean any = false;
        for (int i = 0; i < labels.size(); i++) {
            any |= addFrames(writer, i + 1, labels.get(i).value());
        }
        if (!any) {
            throw new IllegalArgumentException("no voxel is labelled");
        }
        Attributes object = writer.build(SERIES_NUMBER_OFFSET + Math.max(0, source.getInt(Tag.SeriesNumber, 0)),
                "Contours: " + findings.modelName(), "CONTOURS", "Not for diagnostic use");
        object.setString(Tag.SeriesInstanceUID, VR.UI, identity.seriesUid());
        object.setString(Tag.SOPInstanceUID, VR.UI, identity.sopInstanceUid());
        return object;
    }

    private SegmentDescription description(Label label) {
        Code type = label.code() == null ? SegmentDescription.BODY_TISSUE : code(label.code());
        boolean abnormal = type.scheme().equals("SCT") && ABNORMAL.contains(type.value());
        return new SegmentDescription(label.name(),
                abnormal ? SegmentDescription.MORPHOLOGICALLY_ABNORMAL : SegmentDescription.ANATOMICAL_STRUCTURE, type,
                label.rgb(), algorithm(label.value()), label.id(), identity.trackingUids().get(label.value()));
    }

    private static Code code(CodedConcept concept) {
        return new Code(concept.value(), concept.scheme(), concept.meaning());
    }

    private Optional<SegmentDescription.Algorithm> algorithm(int value) {
        Provenance p = findings.segmentation().provenance();
        if (p.equals(Provenance.MANUAL)) {
            return Optional.empty();
        }
        return Optional.of(new SegmentDescription.Algorithm(findings.modelName().isEmpty() ? p.source() : findings.modelName(),
                p.version().isEmpty() ? "unknown" : p.version(),
                "model=%s precision=%s sha256=%s label=%d".formatted(p.source(), p.precision(), p.sha256(), value),
                findings.isEdited()));
    }

    /** Whether a voxel of the value was found. */
    private boolean addFrames(SegmentationWriter writer, int segment, int value) {
        boolean any = false;
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                byte[] voxels = map.frame(slice, phase);
                if (contains(voxels, value)) {
                    SourceFrame source = sources.frames().get(grid.frame(slice, phase));
                    writer.frame(new NewFrame(segment, slice, phase, plane(slice), trigger(phase), reference(source), voxels,
                            value));
                    any = true;
                }
            }
        }
        return any;
    }

    private static boolean contains(byte[] frame, int value) {
        for (byte b : frame) {
            if (Byte.toUnsignedInt(b) == value) {
                return true;
            }
        }
        return false;
    }

    private FramePlane plane(int slice) {
        Affine toPatient = grid.toPatient();
        return new FramePlane(toPatient.apply(0, 0, slice), unit(0), unit(1), toPatient.spacing(1), toPatient.spacing(0),
                OptionalDouble.of(toPatient.spacing(2)));
    }

    private double[] unit(int axis) {
        double[] step = grid.toPatient().step(axis);
        double length = grid.toPatient().spacing(axis);
        return new double[] {step[0] / length, step[1] / length, step[2] / length};
    }

    private OptionalDouble trigger(int phase) {
        return findings.curve().size() == grid.phases() ? findings.curve().get(phase).triggerMs() : OptionalDouble.empty();
    }

    private static InstanceReference reference(SourceFrame source) {
        return new InstanceReference(source.sopClassUid(), source.sopInstanceUid(),
                source.number() > 0 ? List.of(source.number() + 1) : List.of(), List.of());
    }
}
