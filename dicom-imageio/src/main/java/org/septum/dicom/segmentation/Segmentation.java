package org.septum.dicom.segmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.FunctionalGroups;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.FramePlane;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.ObjectKind;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;

/**
 * A segmentation that was read. Pixels are read frame by frame when asked for, so a file must still be there; several threads
 * may ask at once.
 */
public final class Segmentation {
    /** A file without frame descriptions may not announce more frames than this: each costs memory before its pixels are seen. */
    private static final int MOST_FRAMES = 1_000_000;

    /** Segmentation Type (0062,0001). */
    public enum Type {
        /** A frame says where one segment is. */
        BINARY,
        /** A frame says how likely, or to what share, one segment is there. */
        FRACTIONAL,
        /** The pixels of a frame are numbers of segments. */
        LABELMAP
    }

    private final DicomFile file;
    private final FrameReader pixels;
    private final Type type;
    private final List<Segment> segments;
    private final List<SegmentFrame> frames;

    private Segmentation(DicomFile file) throws IOException {
        this.file = file;
        Attributes data = file.dataset();
        type = type(data);
        segments = data.getSequence(Tag.SegmentSequence).stream().map(Segment::of).toList();
        pixels = FrameReader.open(file);
        frames = frames(data);
        check();
    }

    /** Reads the header of a file. */
    public static Segmentation open(Path path) throws IOException {
        return of(DicomFile.read(path));
    }

    /** @throws DicomException where it is no segmentation, or one that contradicts itself */
    public static Segmentation of(DicomFile file) throws IOException {
        ObjectKind kind = ObjectKind.of(file);
        if (kind != ObjectKind.SEGMENTATION) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "is no segmentation but " + kind.withArticle());
        }
        return new Segmentation(file);
    }

    private Type type(Attributes data) throws DicomException {
        String text = data.getString(Tag.SegmentationType, "").strip().toUpperCase(Locale.ROOT);
        try {
            return Type.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw wrong("is a segmentation of the unknown type \"" + text + "\"");
        }
    }

    private DicomException wrong(String reason) {
        return new DicomException(file.name(), DicomException.NO_OFFSET, reason);
    }

    private List<SegmentFrame> frames(Attributes data) throws DicomException {
        List<SegmentFrame> all = new ArrayList<>();
        List<Attributes> groups = data.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        // more descriptions than frames are left over when frames were taken out
        if (!groups.isEmpty() && groups.size() < pixels.frames()) {
            throw wrong("describes %d frames of %d".formatted(groups.size(), pixels.frames()));
        }
        if (pixels.frames() > MOST_FRAMES) {
            throw wrong("announces %d frames".formatted(pixels.frames()));
        }
        for (int i = 0; i < pixels.frames(); i++) {
            all.add(new SegmentFrame(i, segment(data, i), FramePlane.of(data, i), sources(data, i), dimensionIndex(data, i)));
        }
        return List.copyOf(all);
    }

    private OptionalInt segment(Attributes data, int frame) {
        if (type == Type.LABELMAP) {
            return OptionalInt.empty();
        }
        Attributes macro = FunctionalGroups.macro(data, frame, Tag.SegmentIdentificationSequence);
        if (macro != null) {
            return OptionalInt.of(macro.getInt(Tag.ReferencedSegmentNumber, 0));
        }
        // TILED_FULL has no frame descriptions: all tiles of the first segment come first (C.7.6.17.3)
        int each = Math.max(1, pixels.frames() / Math.max(1, segments.size()));
        return frame / each < segments.size() ? OptionalInt.of(segments.get(frame / each).number()) : OptionalInt.empty();
    }

    private static List<InstanceReference> sources(Attributes data, int frame) {
        Attributes derivation = FunctionalGroups.macro(data, frame, Tag.DerivationImageSequence);
        return derivation == null ? List.of() : InstanceReference.all(derivation, Tag.SourceImageSequence);
    }

    private static List<Integer> dimensionIndex(Attributes data, int frame) {
        Attributes content = FunctionalGroups.macro(data, frame, Tag.FrameContentSequence);
        return content == null ? List.of() : Arrays.stream(content.getInts(Tag.DimensionIndexValues)).boxed().toList();
    }

    private void check() throws DicomException {
        Set<Integer> numbers = new HashSet<>();
        for (Segment segment : segments) {
            if (!numbers.add(segment.number())) {
                throw wrong("describes segment %d twice".formatted(segment.number()));
            }
        }
        for (SegmentFrame frame : frames) {
            if (frame.segment().isPresent() && !numbers.contains(frame.segment().getAsInt())) {
                throw wrong("frame %d is of segment %d, which is not described".formatted(frame.index() + 1,
                        frame.segment().getAsInt()));
            }
        }
        if (type == Type.FRACTIONAL && maximumFractionalValue() < 1) {
            throw wrong("has a Maximum Fractional Value of " + maximumFractionalValue());
        }
    }

    public Type type() {
        return type;
    }

    /** In the object's order. */
    public List<Segment> segments() {
        return segments;
    }

    public Optional<Segment> segment(int number) {
        return segments.stream().filter(segment -> segment.number() == number).findFirst();
    }

    /** In the object's order. */
    public List<SegmentFrame> frames() {
        return frames;
    }

    /** The frames in which a segment may have pixels: its own, or all of a label map. */
    public List<SegmentFrame> frames(int segment) {
        return frames.stream().filter(frame -> frame.segment().isEmpty() || frame.segment().getAsInt() == segment).toList();
    }

    public int rows() {
        return pixels.description().rows();
    }

    public int columns() {
        return pixels.description().columns();
    }

    /** Frame of Reference UID (0020,0052); empty where there is none. */
    public String frameOfReferenceUid() {
        return file.dataset().getString(Tag.FrameOfReferenceUID, "");
    }

    /** PROBABILITY or OCCUPANCY of a fractional one; otherwise empty. */
    public String fractionalType() {
        return file.dataset().getString(Tag.SegmentationFractionalType, "");
    }

    /** The stored value of a fractional one that stands for 1. */
    public int maximumFractionalValue() {
        return file.dataset().getInt(Tag.MaximumFractionalValue, 255);
    }

    /** In a label map, the value that belongs to no segment. */
    public int background() {
        return file.dataset().getInt(Tag.PixelPaddingValue, 0);
    }

    /** The data set it was read from. */
    public Attributes attributes() {
        return file.dataset();
    }

    /**
     * Where a segment is in a frame: 1 where it is, 0 elsewhere, row by row. In a fractional one it is where its share is a half
     * or more.
     *
     * @param frame from 0 on
     */
    public byte[] mask(int frame, int segment) throws IOException {
        SegmentFrame described = frames.get(Objects.checkIndex(frame, frames.size()));
        Frame stored = pixels.read(frame);
        byte[] mask = new byte[stored.length()];
        if (described.segment().isPresent() && described.segment().getAsInt() != segment) {
            return mask;
        }
        for (int i = 0; i < mask.length; i++) {
            double value = stored.value(i);
            boolean in = switch (type) {
                case BINARY -> value != 0;
                case FRACTIONAL -> 2 * value >= maximumFractionalValue();
                case LABELMAP -> value == segment;
            };
            mask[i] = (byte) (in ? 1 : 0);
        }
        return mask;
    }

    /** The share of its segment in each pixel of a frame, from 0 to 1: 0 or 1 in a binary one. Not for label maps. */
    public float[] fractions(int frame) throws IOException {
        if (type == Type.LABELMAP) {
            throw new IllegalStateException("a label map has no fractions");
        }
        Frame stored = pixels.read(frame);
        double largest = type == Type.BINARY ? 1 : maximumFractionalValue();
        float[] fractions = new float[stored.length()];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = (float) Math.min(1, stored.value(i) / largest);
        }
        return fractions;
    }

    /**
     * The number of the segment in each pixel of a frame, 0 where there is none; of a binary or fractional one the frame's own
     * segment where it is.
     */
    public int[] labels(int frame) throws IOException {
        Frame stored = pixels.read(frame);
        int[] labels = new int[stored.length()];
        if (type == Type.LABELMAP) {
            for (int i = 0; i < labels.length; i++) {
                int value = (int) stored.value(i);
                labels[i] = value == background() ? 0 : value;
            }
            return labels;
        }
        int segment = frames.get(frame).segment().orElse(0);
        byte[] mask = mask(frame, segment);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = mask[i] * segment;
        }
        return labels;
    }
}
