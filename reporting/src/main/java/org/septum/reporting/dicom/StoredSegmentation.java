package org.septum.reporting.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.FramePlane;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.segmentation.Segment;
import org.septum.dicom.segmentation.SegmentFrame;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.SourceFrame;
import org.septum.reporting.SourceFrames;

/**
 * A DICOM segmentation back as a label map on the grid of the series it was drawn on: what {@link SegmentationObject} writes
 * comes back voxel for voxel. A frame belongs where the frame it was drawn on belongs, and must lie there in the patient; a
 * label's value is the one it was written with, else the segment's number. Segmentations of other programs are read as well
 * where they say as much.
 */
public final class StoredSegmentation {
    /** How far a frame may lie from the frame it was drawn on, in mm: positions are written as decimal text. */
    private static final double NEAR_MM = 0.01;
    private static final Pattern PARAMETERS =
            Pattern.compile("model=(\\S+) precision=(\\S*) sha256=(\\S*?)(?: label=(\\d{1,3}))?");

    private final Path file;
    private final Grid grid;
    private final Map<String, List<Integer>> frameBySource = new HashMap<>();
    private final List<SourceFrame> sources;

    private StoredSegmentation(Path file, SourceFrames sources, Grid grid) {
        this.file = file;
        this.grid = grid;
        this.sources = sources.frames();
        for (int i = 0; i < this.sources.size(); i++) {
            frameBySource.computeIfAbsent(this.sources.get(i).sopInstanceUid(), uid -> new ArrayList<>()).add(i);
        }
    }

    /**
     * Reads a segmentation of a series.
     *
     * @param file a DICOM segmentation: binary, or a label map
     * @param sources the frames of the series, which the segmentation must refer to
     * @param grid the series' grid
     * @throws UnusableInputException naming the file, where it is no segmentation, is of another series or another size, lies
     *     elsewhere, or has voxels in two segments
     */
    public static Segmentation read(Path file, SourceFrames sources, Grid grid) throws UnusableInputException {
        try {
            return new StoredSegmentation(file, sources, grid).read(org.septum.dicom.segmentation.Segmentation.open(file));
        } catch (UnusableInputException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableInputException(file, e.getMessage(), e);
        }
    }

    private Segmentation read(org.septum.dicom.segmentation.Segmentation stored) throws IOException {
        if (stored.rows() != grid.rows() || stored.columns() != grid.columns()) {
            throw new UnusableInputException(file, "has frames of %d × %d pixels, and the series of %d × %d".formatted(
                    stored.columns(), stored.rows(), grid.columns(), grid.rows()));
        }
        LabelMap map = LabelMap.empty(grid);
        Map<Integer, Integer> values = values(stored.attributes());
        for (SegmentFrame frame : stored.frames()) {
            int at = place(frame);
            lies(frame, at % grid.slices());
            fill(stored.labels(frame.index()), values, map.frame(at % grid.slices(), at / grid.slices()));
        }
        return new Segmentation(map,
                new LabelSet(stored.segments().stream().map(s -> label(s, values.get(s.number()))).toList()),
                provenance(stored.attributes()));
    }

    /** The labels' values by segment number. */
    private Map<Integer, Integer> values(Attributes data) throws UnusableInputException {
        Map<Integer, Integer> values = new HashMap<>();
        for (Attributes segment : data.getSequence(Tag.SegmentSequence)) {
            int number = segment.getInt(Tag.SegmentNumber, 0);
            Attributes algorithm = segment.getNestedDataset(Tag.SegmentationAlgorithmIdentificationSequence);
            Matcher own = PARAMETERS.matcher(algorithm == null ? "" : algorithm.getString(Tag.AlgorithmParameters, ""));
            int value = own.matches() && own.group(4) != null ? Integer.parseInt(own.group(4)) : number;
            if (value > 255) {
                throw new UnusableInputException(file, "has a segment " + value + "; a label map holds 255");
            }
            values.put(number, value);
        }
        return values;
    }

    /** Index of the series' frame that a frame was drawn on. */
    private int place(SegmentFrame frame) throws UnusableInputException {
        for (InstanceReference source : frame.sources()) {
            for (int candidate : frameBySource.getOrDefault(source.sopInstanceUid(), List.of())) {
                if (source.covers(source.sopInstanceUid(), sources.get(candidate).number() + 1)) {
                    return candidate;
                }
            }
        }
        throw new UnusableInputException(file, "frame %d was not drawn on this series".formatted(frame.index() + 1));
    }

    private void lies(SegmentFrame frame, int slice) throws UnusableInputException {
        if (frame.plane().isEmpty()) {
            return;
        }
        FramePlane plane = frame.plane().get();
        double[][] corners = {{0, 0}, {grid.columns() - 1, 0}, {0, grid.rows() - 1}};
        for (double[] corner : corners) {
            double[] there = plane.toPatient(corner[0], corner[1]);
            double[] here = grid.toPatient().apply(corner[0], corner[1], slice);
            double off = Math.sqrt(Math.pow(there[0] - here[0], 2) + Math.pow(there[1] - here[1], 2)
                    + Math.pow(there[2] - here[2], 2));
            if (off > NEAR_MM) {
                throw new UnusableInputException(file, "frame %d lies %.1f mm beside the picture it was drawn on".formatted(
                        frame.index() + 1, off));
            }
        }
    }

    private void fill(int[] segments, Map<Integer, Integer> values, byte[] frame) throws UnusableInputException {
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] != 0) {
                int value = values.getOrDefault(segments[i], 0);
                if (value == 0) {
                    throw new UnusableInputException(file, "has voxels in a segment " + segments[i]
                            + " that it does not describe");
                }
                if (frame[i] != 0 && Byte.toUnsignedInt(frame[i]) != value) {
                    throw new UnusableInputException(file, "has voxels in two segments, which a label map cannot hold");
                }
                frame[i] = (byte) value;
            }
        }
    }

    private static Label label(Segment segment, int value) {
        CodedConcept code = segment.type().map(StoredSegmentation::concept).orElse(null);
        String id = segment.trackingId().isBlank() ? "segment-" + segment.number() : segment.trackingId();
        OptionalInt rgb = segment.rgb();
        return new Label(value, id, segment.label(), rgb.orElse(0xFFFFFF), code);
    }

    private static CodedConcept concept(Code code) {
        return new CodedConcept(code.value(), code.scheme(), code.meaning());
    }

    /** What the first segment says of its algorithm; manual where it says nothing. */
    private static Provenance provenance(Attributes data) {
        List<Attributes> segments = data.getSequence(Tag.SegmentSequence);
        Optional<Attributes> algorithm = segments.isEmpty() ? Optional.empty()
                : Optional.ofNullable(segments.getFirst().getNestedDataset(Tag.SegmentationAlgorithmIdentificationSequence));
        if (algorithm.isEmpty()) {
            return Provenance.MANUAL;
        }
        String version = algorithm.get().getString(Tag.AlgorithmVersion, "");
        Matcher own = PARAMETERS.matcher(algorithm.get().getString(Tag.AlgorithmParameters, ""));
        return own.matches() ? new Provenance(own.group(1), version, own.group(2), own.group(3))
                : new Provenance(algorithm.get().getString(Tag.AlgorithmName, ""), version, "", "");
    }
}
