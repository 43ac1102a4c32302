package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.Value;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.imaging.Rescale;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.window.WindowLevel;

/** Reads what a {@link FileHeader} tells from a DICOM file. */
final class HeaderReader {
    /** A file may not announce more frames than this: each costs memory before its pixels are seen. */
    private static final int MOST_FRAMES = 100_000;

    private static final FrameDecoders DECODERS = FrameDecoders.installed();

    private final Path path;
    private final Attributes data;
    private final DicomFile file;

    private HeaderReader(Path path, DicomFile file) {
        this.path = path;
        this.file = file;
        data = file.dataset();
    }

    /** @throws UnusableInputException for what is no DICOM file, is cut short, or holds no picture that can be shown */
    static FileHeader read(Path path) throws IOException {
        try {
            DicomFile file = DicomFile.readHeader(path);
            if (file.transferSyntax().encapsulated() && !file.truncated()) {
                // only the whole file shows whether its fragments are all there
                file = DicomFile.read(path);
            }
            return new HeaderReader(path, file).header();
        } catch (DicomException e) {
            throw new UnusableInputException(path, e.reason(), e);
        }
    }

    private FileHeader header() throws IOException {
        if (file.truncated()) {
            throw new UnusableInputException(path, file.warnings().stream().map(w -> w.text())
                    .filter(t -> t.startsWith("the file is cut short")).findFirst().orElse("is cut short"));
        }
        PixelDescription pixels = pixels();
        if (pixels.frames() > MOST_FRAMES) {
            throw new UnusableInputException(path, "announces %d frames".formatted(pixels.frames()));
        }
        checkLength(pixels);
        List<FrameHeader> frames = new ArrayList<>();
        for (int n = 0; n < pixels.frames(); n++) {
            frames.add(frame(n, pixels.frames(), PixelLayout.of(pixels)));
        }
        return new FileHeader(path, patient(), study(), text(Tag.SeriesInstanceUID), number(Tag.SeriesNumber),
                text(Tag.SeriesDescription), text(Tag.Modality), file.transferSyntax().uid(), text(Tag.FrameOfReferenceUID),
                frames);
    }

    private PixelDescription pixels() throws IOException {
        String kind = UidRegistry.name(text(Tag.SOPClassUID));
        if (!data.containsValue(Tag.Rows) || !data.containsValue(Tag.Columns)) {
            throw new UnusableInputException(path, kind.isEmpty() ? "holds no picture" : "holds no picture (%s)".formatted(kind));
        }
        if (text(Tag.Modality).equals("SEG")) {
            throw new UnusableInputException(path, "is a segmentation, which is not listed as a series");
        }
        PixelDescription pixels = FrameReader.open(file, DECODERS).description();
        if (pixels.samples() != 1 || pixels.photometric().equals("PALETTE COLOR")) {
            throw new UnusableInputException(path, "is a colour picture, which is not shown yet");
        }
        return pixels;
    }

    /** Native pixel data must hold every frame that is announced; what encapsulated data hold shows when they are decoded. */
    private void checkLength(PixelDescription pixels) throws UnusableInputException {
        long needed = ((long) pixels.frameSamples() * pixels.bitsAllocated() * pixels.frames() + 7) / 8;
        for (int tag : new int[] {Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData}) {
            if (data.value(tag) instanceof Value.Run run && run.length() < needed) {
                throw new UnusableInputException(path, "holds %d bytes of pixels where %d frames of %d × %d need %d"
                        .formatted(run.length(), pixels.frames(), pixels.columns(), pixels.rows(), needed));
            }
        }
    }

    private FrameHeader frame(int n, int count, PixelLayout layout) {
        List<Warning> warnings = new ArrayList<>();
        FunctionalGroups groups = new FunctionalGroups(data, n);
        boolean enhanced = FunctionalGroups.present(data);
        Optional<Plane> plane = count == 1 || enhanced || isCine() ? plane(groups, warnings) : Optional.empty();
        double thickness = groups.number(Tag.PixelMeasuresSequence, Tag.SliceThickness, 0);
        return new FrameHeader(new SourceFrame(path, n, text(Tag.SOPClassUID), text(Tag.SOPInstanceUID)), layout, plane,
                order(groups, n, count, enhanced), rescale(groups, warnings), window(groups), kind(groups, enhanced),
                Plane.isLength(thickness) ? OptionalDouble.of(thickness) : OptionalDouble.empty(), warnings);
    }

    /** Frames of one place that follow one another in time: Frame Time (0018,1063) or its vector. */
    private boolean isCine() {
        return data.containsValue(Tag.FrameTime) || data.containsValue(Tag.FrameTimeVector);
    }

    private static Optional<Plane> plane(FunctionalGroups groups, List<Warning> warnings) {
        double[] position = groups.doubles(Tag.PlanePositionSequence, Tag.ImagePositionPatient);
        double[] orientation = groups.doubles(Tag.PlaneOrientationSequence, Tag.ImageOrientationPatient);
        if (position.length == 0 && orientation.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Plane.of(position, orientation, groups.doubles(Tag.PixelMeasuresSequence, Tag.PixelSpacing)));
        } catch (IllegalArgumentException e) {
            warnings.add(new Warning("bad-geometry", "Where some pictures lie cannot be used: " + e.getMessage() + "."));
            return Optional.empty();
        }
    }

    private Map<PhaseKey, Double> order(FunctionalGroups groups, int n, int count, boolean enhanced) {
        Map<PhaseKey, Double> order = new EnumMap<>(PhaseKey.class);
        double position = enhanced
                ? groups.number(Tag.FrameContentSequence, Tag.TemporalPositionIndex, Double.NaN)
                : data.getDouble(Tag.TemporalPositionIdentifier, Double.NaN);
        put(order, PhaseKey.TEMPORAL_POSITION, position);
        put(order, PhaseKey.TRIGGER_TIME, count == 1 ? data.getDouble(Tag.TriggerTime, Double.NaN) : Double.NaN);
        put(order, PhaseKey.TRIGGER_DELAY,
                groups.number(Tag.CardiacSynchronizationSequence, Tag.NominalCardiacTriggerDelayTime, Double.NaN));
        if (count == 1) {
            put(order, PhaseKey.ACQUISITION_TIME, seconds(text(Tag.AcquisitionTime)));
            put(order, PhaseKey.CONTENT_TIME, seconds(text(Tag.ContentTime)));
        }
        put(order, PhaseKey.INSTANCE_NUMBER, count == 1 ? data.getDouble(Tag.InstanceNumber, Double.NaN) : n);
        return order;
    }

    private static void put(Map<PhaseKey, Double> order, PhaseKey key, double value) {
        if (Double.isFinite(value)) {
            order.put(key, value);
        }
    }

    /** A TM value, HHMMSS.FFFFFF, as seconds since midnight; NaN where it is none. Colons are those of older files. */
    static double seconds(String tm) {
        String digits = tm.replace(":", "").strip();
        if (!digits.matches("\\d{6}(\\.\\d{1,6})?")) {
            return Double.NaN;
        }
        return Integer.parseInt(digits.substring(0, 2)) * 3600 + Integer.parseInt(digits.substring(2, 4)) * 60
                + Double.parseDouble(digits.substring(4));
    }

    private Rescale rescale(FunctionalGroups groups, List<Warning> warnings) {
        double slope = groups.number(Tag.PixelValueTransformationSequence, Tag.RescaleSlope, 1);
        double intercept = groups.number(Tag.PixelValueTransformationSequence, Tag.RescaleIntercept, 0);
        String type = groups.text(Tag.PixelValueTransformationSequence, Tag.RescaleType);
        String unit = type.equals("US") ? "" : type.isEmpty() && text(Tag.Modality).equals("CT") ? "HU" : type;
        if (!data.getSequence(Tag.ModalityLUTSequence).isEmpty()) {
            warnings.add(new Warning("modality-lut", "The files turn samples into values by a table, which is not applied yet."));
        }
        try {
            return new Rescale(slope, intercept, unit);
        } catch (IllegalArgumentException e) {
            warnings.add(new Warning("bad-rescale", "A rescale slope of %s is ignored; values are as stored.".formatted(slope)));
            return Rescale.NONE;
        }
    }

    private static Optional<WindowLevel> window(FunctionalGroups groups) {
        double centre = groups.number(Tag.FrameVOILUTSequence, Tag.WindowCenter, Double.NaN);
        double width = groups.number(Tag.FrameVOILUTSequence, Tag.WindowWidth, Double.NaN);
        return Double.isFinite(centre) && Double.isFinite(width) && width > 0
                ? Optional.of(new WindowLevel(centre, width)) : Optional.empty();
    }

    /** Image type, component and echo tell magnitude from phase, axial from localiser, and one echo from another. */
    private String kind(FunctionalGroups groups, boolean enhanced) {
        if (!enhanced) {
            return data.getString(Tag.ImageType, 2, "") + '/' + text(Tag.EchoNumbers);
        }
        return String.join("/", groups.text(Tag.MRImageFrameTypeSequence, Tag.FrameType, 2),
                groups.text(Tag.MRImageFrameTypeSequence, Tag.FrameType, 3),
                groups.text(Tag.MRImageFrameTypeSequence, Tag.ComplexImageComponent),
                groups.text(Tag.MREchoSequence, Tag.EffectiveEchoTime));
    }

    private Patient patient() {
        return new Patient(text(Tag.PatientID), text(Tag.PatientName), text(Tag.PatientSex), text(Tag.PatientBirthDate),
                positive(Tag.PatientSize), positive(Tag.PatientWeight));
    }

    private Study study() {
        return new Study(text(Tag.StudyInstanceUID), text(Tag.StudyID), text(Tag.StudyDate), text(Tag.StudyTime),
                text(Tag.StudyDescription), text(Tag.AccessionNumber));
    }

    private OptionalDouble positive(int tag) {
        double value = data.getDouble(tag, 0);
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private OptionalInt number(int tag) {
        int[] values = data.getInts(tag);
        return values.length == 0 ? OptionalInt.empty() : OptionalInt.of(values[0]);
    }

    private String text(int tag) {
        return data.getString(tag, "");
    }
}
