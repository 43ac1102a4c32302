package org.septum.dicom.deidentify;

import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/** Coded concepts of public schemes: they name a kind of thing and identify nobody. */
final class StandardCodes {
    private static final Set<String> SCHEMES = Set.of("DCM", "SCT", "SRT", "SNM3", "99SDM", "LN", "UCUM", "RADLEX", "FMA", "NCIt",
            "UMLS", "BI", "I10", "ICD10", "RFC5646", "ISO639_2", "ISO3166_1", "MDC", "NDC", "RXNORM", "NPO");
    private static final Set<Integer> PARTS = Set.of(Tag.CodeValue, Tag.LongCodeValue, Tag.URNCodeValue,
            Tag.CodingSchemeDesignator, Tag.CodingSchemeVersion, Tag.CodeMeaning);

    private StandardCodes() {
    }

    /** Whether an element is part of such a concept. */
    static boolean isPart(Attributes item, int tag) {
        return PARTS.contains(tag) && SCHEMES.contains(item.getString(Tag.CodingSchemeDesignator, ""));
    }
}
