package org.septum.dicom.deidentify;

import java.util.Set;
import org.septum.dicom.data.Dictionary;
import org.septum.dicom.data.Tag;

/** Which UIDs name a kind of thing, not a thing: those of classes, transfer syntaxes and coding schemes stay. */
final class UidTags {
    private static final Set<Integer> KINDS = Set.of(Tag.CodingSchemeUID, Tag.ContextUID, Tag.MappingResourceUID);
    private static final String STANDARD = "1.2.840.10008.";

    private UidTags() {
    }

    static boolean namesAKind(int tag) {
        String keyword = Dictionary.standard().keyword(tag);
        return KINDS.contains(tag) || keyword.contains("SOPClass") || keyword.contains("TransferSyntax");
    }

    /** Whether the standard gave the UID, as to well-known frames of reference. */
    static boolean isStandard(String uid) {
        return uid.startsWith(STANDARD);
    }
}
