package org.septum.dicom.rtstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.ObjectKind;

/**
 * An RT structure set that was read.
 *
 * @param label Structure Set Label (3006,0002)
 * @param date Structure Set Date (3006,0008), as the object writes it
 * @param images for each frame of reference the pictures contours refer to, as Contour Image Sequence lists them
 * @param structures in the object's order
 * @param attributes the data set itself
 */
public record StructureSet(String label, String name, String description, String date,
        Map<String, List<InstanceReference>> images, List<Structure> structures, Attributes attributes) {

    public static StructureSet open(Path path) throws IOException {
        return of(DicomFile.read(path));
    }

    /** @throws DicomException where it is no structure set, or one whose contours cannot be read */
    public static StructureSet of(DicomFile file) throws DicomException {
        ObjectKind kind = ObjectKind.of(file);
        if (kind != ObjectKind.STRUCTURE_SET) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "is no structure set but " + kind.withArticle());
        }
        Attributes data = file.dataset();
        Map<Integer, Attributes> drawn = byNumber(data, Tag.ROIContourSequence);
        Map<Integer, Attributes> observed = byNumber(data, Tag.RTROIObservationsSequence);
        List<Structure> structures = new ArrayList<>();
        for (Attributes item : data.getSequence(Tag.StructureSetROISequence)) {
            int number = item.getInt(Tag.ROINumber, 0);
            structures.add(structure(item, drawn.getOrDefault(number, new Attributes()),
                    observed.getOrDefault(number, new Attributes()), file.name()));
        }
        return new StructureSet(data.getString(Tag.StructureSetLabel, ""), data.getString(Tag.StructureSetName, ""),
                data.getString(Tag.StructureSetDescription, ""), data.getString(Tag.StructureSetDate, ""), images(data),
                List.copyOf(structures), data);
    }

    private static Map<Integer, Attributes> byNumber(Attributes data, int sequence) {
        Map<Integer, Attributes> items = new HashMap<>();
        data.getSequence(sequence).forEach(item -> items.putIfAbsent(item.getInt(Tag.ReferencedROINumber, 0), item));
        return items;
    }

    private static Structure structure(Attributes item, Attributes drawn, Attributes observed,
            String name) throws DicomException {
        List<Contour> contours = new ArrayList<>();
        for (Attributes contour : drawn.getSequence(Tag.ContourSequence)) {
            contours.add(contour(contour, item.getString(Tag.ROIName, ""), name));
        }
        double volume = item.getDouble(Tag.ROIVolume, Double.NaN);
        return new Structure(item.getInt(Tag.ROINumber, 0), item.getString(Tag.ROIName, ""), item.getString(Tag.ROIDescription,
                ""),
                item.getString(Tag.ReferencedFrameOfReferenceUID, ""), item.getString(Tag.ROIGenerationAlgorithm, ""),
                observed.getString(Tag.RTROIInterpretedType, ""), Code.first(observed, Tag.RTROIIdentificationCodeSequence),
                colour(drawn), Double.isNaN(volume) ? OptionalDouble.empty() : OptionalDouble.of(volume), contours);
    }

    private static OptionalInt colour(Attributes drawn) {
        int[] rgb = drawn.getInts(Tag.ROIDisplayColor);
        return rgb.length == 3 ? OptionalInt.of((rgb[0] & 255) << 16 | (rgb[1] & 255) << 8 | rgb[2] & 255) : OptionalInt.empty();
    }

    private static Contour contour(Attributes item, String structure, String name) throws DicomException {
        double[] points = item.getDoubles(Tag.ContourData);
        int announced = item.getInt(Tag.NumberOfContourPoints, points.length / 3);
        if (points.length == 0 || points.length != 3L * announced) {
            throw new DicomException(name, DicomException.NO_OFFSET,
                    "a contour of the structure \"%s\" announces %d points and has %d numbers".formatted(structure, announced,
                            points.length));
        }
        String type = item.getString(Tag.ContourGeometricType, "").strip().toUpperCase(Locale.ROOT);
        try {
            return new Contour(Contour.Type.valueOf(type), points, InstanceReference.all(item, Tag.ContourImageSequence));
        } catch (IllegalArgumentException e) {
            throw new DicomException(name, DicomException.NO_OFFSET,
                    "a contour of the structure \"%s\" is of the unknown type \"%s\"".formatted(structure, type), e);
        }
    }

    private static Map<String, List<InstanceReference>> images(Attributes data) {
        Map<String, List<InstanceReference>> images = new LinkedHashMap<>();
        for (Attributes frame : data.getSequence(Tag.ReferencedFrameOfReferenceSequence)) {
            List<InstanceReference> all = images.computeIfAbsent(frame.getString(Tag.FrameOfReferenceUID, ""), uid ->
                    new ArrayList<>());
            for (Attributes study : frame.getSequence(Tag.RTReferencedStudySequence)) {
                for (Attributes series : study.getSequence(Tag.RTReferencedSeriesSequence)) {
                    all.addAll(InstanceReference.all(series, Tag.ContourImageSequence));
                }
            }
        }
        images.replaceAll((uid, references) -> List.copyOf(references));
        return images;
    }

    public Optional<Structure> structure(int number) {
        return structures.stream().filter(structure -> structure.number() == number).findFirst();
    }

    /** The structures whose points are in a frame of reference, those that do not say where included. */
    public List<Structure> in(String frameOfReferenceUid) {
        return structures.stream().filter(structure -> structure.frameOfReferenceUid().isEmpty()
                || structure.frameOfReferenceUid().equals(frameOfReferenceUid)).toList();
    }
}
