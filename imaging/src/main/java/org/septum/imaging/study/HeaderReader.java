package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.Value;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.ObjectKind;
import org.septum.dicom.object.ObjectSummary;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;

/** Reads what a DICOM file holds, without its pixels. */
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

    /** @throws UnusableInputException for what is no DICOM file, is cut short, or holds a picture that cannot be shown */
    static FileContent read(Path path) throws IOException {
        try {
            DicomFile file = DicomFile.readHeader(path);
            if (file.transferSyntax().encapsulated() && !file.truncated()) {
                // only the whole file shows whether its fragments are all there
                file = DicomFile.read(path);
            }
            return new HeaderReader(path, file).content();
        } catch (DicomException e) {
            throw new UnusableInputException(path, e.reason(), e);
        }
    }

    private FileContent content() throws IOException {
        if (file.truncated()) {
            throw new UnusableInputException(path, file.warnings().stream().map(w -> w.text())
                    .filter(t -> t.startsWith("the file is cut short")).findFirst().orElse("is cut short"));
        }
        ObjectKind kind = ObjectKind.of(data);
        if (kind == ObjectKind.IMAGE) {
            return pictures();
        }
        String name = UidRegistry.name(text(Tag.SOPClassUID));
        if (kind == ObjectKind.DIRECTORY || kind == ObjectKind.OTHER && (name.isEmpty() || name.contains("Image"))) {
            throw new UnusableInputException(path, name.isEmpty() ? "holds no picture" : "holds no picture (%s)".formatted(name));
        }
        return new ObjectHeader(patient(), study(), text(Tag.SeriesInstanceUID), number(Tag.SeriesNumber),
                text(Tag.SeriesDescription), text(Tag.Modality),
                new StoredObject(path, text(Tag.SOPClassUID), text(Tag.SOPInstanceUID), ObjectSummary.of(data)));
    }

    private FileHeader pictures() throws IOException {
        PixelDescription pixels = FrameReader.open(file, DECODERS).description();
        if (pixels.frames() > MOST_FRAMES) {
            throw new UnusableInputException(path, "announces %d frames".formatted(pixels.frames()));
        }
        checkLength(pixels);
        return new FileHeader(path, patient(), study(), text(Tag.SeriesInstanceUID), number(Tag.SeriesNumber),
                text(Tag.SeriesDescription), text(Tag.Modality), file.transferSyntax().uid(), text(Tag.FrameOfReferenceUID),
                frames(pixels));
    }

    /** Native pixel data must hold every frame that is announced; what encapsulated data hold shows when they are decoded. */
    private void checkLength(PixelDescription pixels) throws UnusableInputException {
        boolean halfChroma = pixels.photometric().equals("YBR_FULL_422") && pixels.samples() == 3;
        long samples = halfChroma ? pixels.rows() * ((pixels.columns() + 1L) / 2 * 4) : pixels.frameSamples();
        long needed = (samples * pixels.bitsAllocated() * pixels.frames() + 7) / 8;
        for (int tag : new int[] {Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData}) {
            if (data.value(tag) instanceof Value.Run run && run.length() < needed) {
                throw new UnusableInputException(path, "holds %d bytes of pixels where %d frames of %d × %d need %d"
                        .formatted(run.length(), pixels.frames(), pixels.columns(), pixels.rows(), needed));
            }
        }
    }

    private List<FrameHeader> frames(PixelDescription pixels) throws IOException {
        int count = pixels.frames();
        List<Warning> warnings = new ArrayList<>();
        FrameTimes times = new FrameTimes(data);
        FramePlaces places = new FramePlaces(data, count, times);
        FrameOrders orders = new FrameOrders(data, count, times);
        ValueReader values = new ValueReader(data, warnings);
        FrameKinds kinds = new FrameKinds(data);
        if (PixelSize.hasSeveralScales(data)) {
            warnings.add(new Warning("several-scales", "The regions of the pictures have different scales: no length is given."));
        }
        List<FrameHeader> frames = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            List<Warning> own = new ArrayList<>(warnings);
            FunctionalGroups groups = new FunctionalGroups(data, n);
            FramePlace place = places.of(n, groups, own);
            double thickness = groups.number(Tag.PixelMeasuresSequence, Tag.SliceThickness, 0);
            frames.add(new FrameHeader(new SourceFrame(path, n, text(Tag.SOPClassUID), text(Tag.SOPInstanceUID)),
                    PixelLayout.of(pixels), Optional.empty(), place, orders.of(n, groups), values.of(n, groups, own),
                    place.plane().isPresent() ? kinds.of(n, groups) : count > 1 ? path.toString() : "",
                    Plane.isLength(thickness) ? OptionalDouble.of(thickness) : OptionalDouble.empty(), own));
        }
        return count == 1 && Mosaic.isMosaic(data) ? tiles(frames.getFirst()) : frames;
    }

    /** The slices of a mosaic, or the mosaic itself where its slices cannot be told. */
    private List<FrameHeader> tiles(FrameHeader whole) throws IOException {
        Optional<Mosaic> found = Mosaic.of(data);
        double distance = whole.place().statedDistance() > 0 ? whole.place().statedDistance() : whole.thickness().orElse(0);
        if (found.isEmpty() || whole.plane().isEmpty() || distance == 0) {
            List<Warning> warnings = new ArrayList<>(whole.warnings());
            warnings.add(new Warning("mosaic", "The pictures are mosaics of slices that the files do not let be told apart."));
            return List.of(whole.with(warnings));
        }
        Mosaic mosaic = found.get();
        PixelLayout tile = mosaic.tile(whole.layout());
        List<FrameHeader> tiles = new ArrayList<>();
        for (int slice = 0; slice < mosaic.slices(); slice++) {
            tiles.add(whole.tile(tile, mosaic.crop(slice, tile),
                    mosaic.plane(slice, whole.plane().get(), whole.layout(), distance)));
        }
        return tiles;
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
