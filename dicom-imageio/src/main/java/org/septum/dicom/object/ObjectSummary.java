package org.septum.dicom.object;

import java.util.List;
import java.util.stream.Collectors;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;

/**
 * One line on an object that is no picture, for lists of series.
 *
 * @param kind what it is for
 * @param title what it calls itself; never empty
 * @param detail what is in it: "3 structures: Heart, Lung, …"; empty where nothing is to be said
 */
public record ObjectSummary(ObjectKind kind, String title, String detail) {
    private static final int MOST_NAMES = 4;

    /** Of a data set, of which the header is enough. */
    public static ObjectSummary of(Attributes data) {
        ObjectKind kind = ObjectKind.of(data);
        String fallback = first(data, kind.title(), Tag.SeriesDescription, Tag.ContentLabel);
        return switch (kind) {
            case REPORT, KEY_OBJECTS -> new ObjectSummary(kind, meaning(data.getNestedDataset(Tag.ConceptNameCodeSequence),
                    fallback),
                    kind == ObjectKind.REPORT ? state(data) : count(references(data), "picture"));
            case DOCUMENT -> new ObjectSummary(kind, first(data, fallback, Tag.DocumentTitle),
                    data.getString(Tag.MIMETypeOfEncapsulatedDocument, ""));
            case STRUCTURE_SET -> new ObjectSummary(kind, first(data, fallback, Tag.StructureSetLabel, Tag.StructureSetName),
                    named(data.getSequence(Tag.StructureSetROISequence), Tag.ROIName, "structure"));
            case SEGMENTATION -> new ObjectSummary(kind, first(data, fallback, Tag.SeriesDescription, Tag.ContentLabel),
                    named(data.getSequence(Tag.SegmentSequence), Tag.SegmentLabel, "segment"));
            case PRESENTATION_STATE -> new ObjectSummary(kind, first(data, fallback, Tag.ContentLabel, Tag.ContentDescription),
                    count(presented(data), "picture"));
            case IMAGE -> new ObjectSummary(kind, fallback, "");
            default -> new ObjectSummary(kind, fallback, UidRegistry.name(data.getString(Tag.SOPClassUID, "")));
        };
    }

    private static String first(Attributes data, String fallback, int... tags) {
        for (int tag : tags) {
            String text = data.getString(tag, "").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return fallback;
    }

    private static String meaning(Attributes code, String fallback) {
        return code == null ? fallback : code.getString(Tag.CodeMeaning, fallback);
    }

    private static String state(Attributes data) {
        String complete = data.getString(Tag.CompletionFlag, "").equals("PARTIAL") ? "partial" : "";
        String verified = data.getString(Tag.VerificationFlag, "").equals("VERIFIED") ? "verified" : "";
        return List.of(complete, verified).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static int references(Attributes data) {
        return data.getSequence(Tag.CurrentRequestedProcedureEvidenceSequence).stream()
                .flatMap(study -> study.getSequence(Tag.ReferencedSeriesSequence).stream())
                .mapToInt(series -> series.getSequence(Tag.ReferencedSOPSequence).size()).sum();
    }

    private static int presented(Attributes data) {
        return data.getSequence(Tag.ReferencedSeriesSequence).stream()
                .mapToInt(series -> series.getSequence(Tag.ReferencedImageSequence).size()).sum();
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String named(List<Attributes> items, int nameTag, String what) {
        List<String> names = items.stream().map(item -> item.getString(nameTag, "")).filter(name -> !name.isEmpty()).toList();
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return count(items.size(), what) + (some.isEmpty() ? "" : ": " + some + (names.size() > MOST_NAMES ? ", …" : ""));
    }

    /** "structured report Imaging Measurement Report (verified)". */
    @Override
    public String toString() {
        return kind.title() + (title.equals(kind.title()) ? "" : " " + title) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
