package org.septum.reporting.dicom;

import java.util.Comparator;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.object.CieLab;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;

/**
 * The segments of a segmentation object (PS3.3 C.8.20.2 and C.8.20.4), one for each label in the order of the labels' values and
 * numbered from 1: label values 1, 2, 3 … keep their numbers.
 */
final class SegmentItems {
    private static final CodedConcept STRUCTURE = new CodedConcept("123037004", "SCT", "Anatomical Structure");
    private static final CodedConcept TISSUE = new CodedConcept("85756007", "SCT", "Body tissue");
    private static final CodedConcept LEARNED = new CodedConcept("123109", "DCM", "Artificial Intelligence");

    private final Segmentation segmentation;
    private final String modelName;
    private final List<Label> labels;

    SegmentItems(Segmentation segmentation, String modelName) {
        this.segmentation = segmentation;
        this.modelName = modelName;
        labels = segmentation.labels().labels().stream().sorted(Comparator.comparingInt(Label::value)).toList();
    }

    /** Labels by segment number, from 1 at index 0. */
    List<Label> labels() {
        return labels;
    }

    void addTo(Attributes object) {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            Attributes item = object.newItem(Tag.SegmentSequence);
            Elements.code(item, Tag.SegmentedPropertyCategoryCodeSequence, STRUCTURE);
            item.setInt(Tag.SegmentNumber, VR.US, i + 1);
            item.setString(Tag.SegmentLabel, VR.LO, Elements.shortened(label.name()));
            algorithm(item);
            item.setInt(Tag.RecommendedDisplayCIELabValue, VR.US, CieLab.encode(label.rgb()));
            Elements.code(item, Tag.SegmentedPropertyTypeCodeSequence, label.code() == null ? TISSUE : label.code());
            item.setString(Tag.TrackingID, VR.UT, label.id());
            item.setString(Tag.TrackingUID, VR.UI, DicomWriter.newUid());
        }
    }

    private void algorithm(Attributes item) {
        Provenance p = segmentation.provenance();
        if (p.equals(Provenance.MANUAL)) {
            item.setString(Tag.SegmentAlgorithmType, VR.CS, "MANUAL");
            return;
        }
        String name = Elements.shortened(modelName.isEmpty() ? p.source() : modelName);
        item.setString(Tag.SegmentAlgorithmType, VR.CS, "AUTOMATIC");
        item.setString(Tag.SegmentAlgorithmName, VR.LO, name);
        Attributes identity = item.newItem(Tag.SegmentationAlgorithmIdentificationSequence);
        Elements.code(identity, Tag.AlgorithmFamilyCodeSequence, LEARNED);
        identity.setString(Tag.AlgorithmName, VR.LO, name);
        identity.setString(Tag.AlgorithmVersion, VR.LO, Elements.shortened(p.version().isEmpty() ? "unknown" : p.version()));
        identity.setString(Tag.AlgorithmParameters, VR.LT,
                "model=%s precision=%s sha256=%s".formatted(p.source(), p.precision(), p.sha256()));
    }
}
