package org.septum.dicom.deidentify;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/**
 * Takes out of data sets what identifies a patient: the Basic Application Level Confidentiality Profile of PS3.15 Annex E, with
 * options. Pixels are not looked at; see {@link BurnedIn}. File meta information is the writer's. Several threads may use one.
 *
 * <p>Beyond the table: elements the dictionary does not know go, names and long texts it does not list become dummies, UIDs it does
 * not list are replaced.
 */
public final class Deidentifier {
    private static final String METHOD = "Septum: DICOM PS3.15 2024e Annex E";

    private final Set<ProfileOption> options;
    private final Pseudonyms pseudonyms;
    private final ProfileTable table = new ProfileTable();
    private final SafePrivateElements safePrivate = new SafePrivateElements();

    /** @throws IllegalArgumentException for options that contradict each other */
    public Deidentifier(Collection<ProfileOption> options, Pseudonyms pseudonyms) {
        this.options = options.isEmpty() ? EnumSet.noneOf(ProfileOption.class) : EnumSet.copyOf(options);
        this.pseudonyms = pseudonyms;
        if (this.options.contains(ProfileOption.RETAIN_FULL_DATES) && this.options.contains(ProfileOption.RETAIN_MODIFIED_DATES)) {
            throw new IllegalArgumentException("dates can be kept or moved, not both");
        }
    }

    /** A data set without what identifies; the source stays as it was. Pixel data is shared with it. */
    public Attributes deidentify(Attributes source) {
        String patient = patientKey(source);
        Attributes clean = new DatasetPass(source, patient, options, pseudonyms, table, safePrivate).run();
        clean.setString(Tag.PatientName, VR.PN, pseudonyms.patient(patient));
        clean.setString(Tag.PatientID, VR.LO, pseudonyms.patient(patient));
        mark(clean);
        return clean;
    }

    /** What is the same in all files of a patient. */
    private static String patientKey(Attributes data) {
        String id = data.getString(Tag.PatientID, "");
        return id.isEmpty() ? data.getString(Tag.PatientName, "") : id;
    }

    private void mark(Attributes clean) {
        clean.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        clean.setString(Tag.DeidentificationMethod, VR.LO, METHOD);
        clean.newSequence(Tag.DeidentificationMethodCodeSequence);
        code(clean, ProfileOption.BASIC_PROFILE, ProfileOption.BASIC_PROFILE_MEANING);
        options.forEach(option -> code(clean, option.code(), option.meaning()));
        String dates = options.contains(ProfileOption.RETAIN_FULL_DATES) ? "UNMODIFIED"
                : options.contains(ProfileOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
        clean.setString(Tag.LongitudinalTemporalInformationModified, VR.CS, dates);
    }

    private static void code(Attributes clean, String value, String meaning) {
        Attributes item = clean.newItem(Tag.DeidentificationMethodCodeSequence);
        item.setString(Tag.CodeValue, VR.SH, value);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
    }
}
