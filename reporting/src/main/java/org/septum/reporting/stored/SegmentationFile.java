package org.septum.reporting.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.HeartPart;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Segmentation;
import org.septum.imaging.TumourPart;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditedLabels;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.LabelConvention;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.dicom.StoredSegmentation;

/**
 * A DICOM segmentation without a result.json beside it, of Septum's or of another program's: labels of which nothing is known but
 * what they mean.
 *
 * @param seriesUid Series Instance UID of the pictures it was drawn on; empty where it does not say
 */
public record SegmentationFile(Path file, String seriesUid) {
    private static final List<Anatomy> KNOWN = List.of(Anatomy.HEART, Anatomy.TUMOUR);

    /**
     * Reads the header alone.
     *
     * @throws UnusableInputException naming the file, where it cannot be read
     */
    public static SegmentationFile of(Path file) throws UnusableInputException {
        try {
            List<Attributes> series = DicomFile.readHeader(file).dataset().getSequence(Tag.ReferencedSeriesSequence);
            return new SegmentationFile(file, series.isEmpty() ? "" : series.getFirst().getString(Tag.SeriesInstanceUID, "").strip());
        } catch (IOException e) {
            throw new UnusableInputException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether it can be one of a series' pictures. */
    public boolean isOf(String uid) {
        return seriesUid.isEmpty() || seriesUid.equals(uid);
    }

    /**
     * Its labels on the pictures, understood by the segments' codes, else by their names.
     *
     * @throws UnusableInputException naming the file and the reason, where it was not drawn on these pictures, or holds neither a
     *     heart nor a brain tumour
     */
    public KeptLabels on(OpenPictures pictures) throws UnusableInputException {
        if (pictures.frames().isEmpty()) {
            throw new UnusableInputException(file, "is a DICOM segmentation, and whether it belongs to pictures that are not DICOM "
                    + "cannot be told");
        }
        Segmentation stored = StoredSegmentation.read(file, pictures.frames().get(), pictures.volume().grid());
        Segmentation meant = understood(stored);
        return new KeptLabels(meant, new EditedLabels(meant.map(), meant.map(), List.of()), Optional.empty(), Set.of(),
                List.of(new Warning("labels-from-segmentation", ("The labels are those of the DICOM segmentation %s. It keeps "
                        + "neither the network's confidence nor warnings of an analysis.").formatted(file.getFileName()))));
    }

    private Segmentation understood(Segmentation stored) throws UnusableInputException {
        List<String> reasons = new ArrayList<>();
        for (Anatomy anatomy : KNOWN) {
            try {
                LabelConvention convention = LabelConvention.byNames(anatomy, stored.map(), stored.labels());
                return labelled(anatomy, convention, stored);
            } catch (UnknownLabelsException e) {
                reasons.add(e.getMessage());
            }
        }
        throw new UnusableInputException(file, "shows neither a heart's ventricles and wall nor a brain tumour: it "
                + reasons.stream().min((a, b) -> a.length() - b.length()).orElseThrow());
    }

    private Segmentation labelled(Anatomy anatomy, LabelConvention convention, Segmentation stored)
            throws UnusableInputException {
        LabelMap map = convention.translated(stored.map());
        Set<Integer> values = new TreeSet<>(convention.ours().values());
        values.removeIf(value -> !occurs(map, value));
        if (values.isEmpty()) {
            throw new UnusableInputException(file, "has no labelled voxel");
        }
        if (anatomy == Anatomy.HEART && !values.contains(HeartPart.LEFT_VENTRICLE.label().value())) {
            throw new UnusableInputException(file, "has no left ventricle, which a heart is measured by");
        }
        List<Label> parts = anatomy == Anatomy.HEART ? HeartPart.labels() : TumourPart.labels();
        return new Segmentation(map, new LabelSet(parts.stream().filter(l -> values.contains(l.value())).toList()),
                stored.provenance());
    }

    private static boolean occurs(LabelMap map, int value) {
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            if (map.count(value, phase) > 0) {
                return true;
            }
        }
        return false;
    }
}
