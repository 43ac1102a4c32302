package org.septum.dicom.sr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.ObjectKind;

/**
 * A structured report or key object selection.
 *
 * @param root its title is its concept
 * @param complete Completion Flag (0040,A491) is not PARTIAL
 * @param verified Verification Flag (0040,A493) is VERIFIED
 * @param evidence the objects of this procedure it rests on
 * @param attributes the data set itself
 */
public record StructuredReport(ContentItem root, boolean complete, boolean verified, List<Evidence> evidence,
        Attributes attributes) {

    public static StructuredReport open(Path path) throws IOException {
        return of(DicomFile.read(path));
    }

    /** @throws DicomException where it is no report, or has no content */
    public static StructuredReport of(DicomFile file) throws DicomException {
        Attributes data = file.dataset();
        ObjectKind kind = ObjectKind.of(data);
        if (kind != ObjectKind.REPORT && kind != ObjectKind.KEY_OBJECTS) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "is no structured report but " + kind.withArticle());
        }
        if (!data.contains(Tag.ContentSequence) && !data.containsValue(Tag.ConceptNameCodeSequence)) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "is a structured report without content");
        }
        return new StructuredReport(ContentReader.read(data), !data.getString(Tag.CompletionFlag, "").equals("PARTIAL"),
                data.getString(Tag.VerificationFlag, "").equals("VERIFIED"),
                Evidence.all(data, Tag.CurrentRequestedProcedureEvidenceSequence), data);
    }

    /** The report's title: the root's concept. */
    public String title() {
        return root.concept().map(concept -> concept.meaning()).orElse("");
    }

    /** The item a reference names; empty where there is none. */
    public Optional<ContentItem> resolve(ContentValue.ByReference reference) {
        List<Integer> path = reference.path();
        if (path.isEmpty() || path.getFirst() != 1) {
            return Optional.empty();
        }
        ContentItem item = root;
        for (int child : path.subList(1, path.size())) {
            if (child < 1 || child > item.children().size()) {
                return Optional.empty();
            }
            item = item.children().get(child - 1);
        }
        return Optional.of(item);
    }

    /** The tree as text, an item a line, each two blanks further in than the one it belongs to. */
    public String text() {
        return ContentText.of(this);
    }

    /**
     * A report's data set.
     *
     * @param sopClassUid for example {@link org.septum.dicom.data.UID#ComprehensiveSRStorage}
     * @param root a container with a concept
     * @param evidence every object the content refers to
     */
    public static Attributes write(CommonModules common, String sopClassUid, int seriesNumber, String seriesDescription,
            ContentItem root,
            List<Evidence> evidence) {
        Attributes object = common.newObject(sopClassUid, "SR", seriesNumber, seriesDescription);
        common.content(object);
        object.setNull(Tag.ReferencedPerformedProcedureStepSequence, VR.SQ);
        object.setNull(Tag.PerformedProcedureCodeSequence, VR.SQ);
        object.setString(Tag.CompletionFlag, VR.CS, "COMPLETE");
        object.setString(Tag.VerificationFlag, VR.CS, "UNVERIFIED");
        Evidence.write(evidence, object, Tag.CurrentRequestedProcedureEvidenceSequence);
        ContentWriter.write(root, object);
        return object;
    }
}
