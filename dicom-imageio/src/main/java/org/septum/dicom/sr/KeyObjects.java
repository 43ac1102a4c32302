package org.septum.dicom.sr;

import java.util.List;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.ObjectKind;

/**
 * A key object selection (PS3.3 A.35.4, TID 2010): objects somebody marked.
 *
 * @param title why: "Of Interest", "Rejected for Quality Reasons"
 * @param description Key Object Description; empty where there is none
 * @param objects what was marked, in order
 * @param report the whole of it
 */
public record KeyObjects(String title, String description, List<InstanceReference> objects, StructuredReport report) {
    private static final org.septum.dicom.object.Code DESCRIPTION =
            new org.septum.dicom.object.Code("113012", "DCM", "Key Object Description");

    public static KeyObjects of(DicomFile file) throws DicomException {
        ObjectKind kind = ObjectKind.of(file);
        if (kind != ObjectKind.KEY_OBJECTS) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "is no key object selection but " + kind
                    .withArticle());
        }
        StructuredReport report = StructuredReport.of(file);
        List<InstanceReference> objects = report.root().all().flatMap(item -> switch (item.value()) {
            case ContentValue.Image image -> java.util.stream.Stream.of(image.image());
            case ContentValue.Composite composite -> java.util.stream.Stream.of(composite.object());
            case ContentValue.Waveform waveform -> java.util.stream.Stream.of(waveform.waveform());
            default -> java.util.stream.Stream.<InstanceReference>empty();
        }).toList();
        return new KeyObjects(report.title(), report.root().text(DESCRIPTION), objects, report);
    }
}
