package org.septum.dicom.object;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;

/**
 * The modules every object made from others begins with: whose it is, which study it joins, its own new series, and who made it
 * (PS3.3 C.7.1 to C.7.5, C.12.1). Text is UTF-8.
 *
 * @param source the header of an object the new one is made from; patient and study are its
 * @param equipment what makes it
 * @param written when it is made
 */
public record CommonModules(Attributes source, Equipment equipment, LocalDateTime written) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    /**
     * A data set with these modules.
     *
     * @param sopClassUid what it will be
     * @param modality Modality (0008,0060) of its series
     * @param seriesNumber Series Number (0020,0011)
     * @param seriesDescription Series Description (0008,103E), shortened where it is too long
     */
    public Attributes newObject(String sopClassUid, String modality, int seriesNumber, String seriesDescription) {
        Attributes object = new Attributes();
        object.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        object.setString(Tag.SOPClassUID, VR.UI, sopClassUid);
        object.setString(Tag.SOPInstanceUID, VR.UI, UidRegistry.create());
        patient(object);
        study(object);
        object.setString(Tag.Modality, VR.CS, modality);
        object.setString(Tag.SeriesInstanceUID, VR.UI, UidRegistry.create());
        object.setInt(Tag.SeriesNumber, VR.IS, seriesNumber);
        object.setString(Tag.SeriesDescription, VR.LO, LongString.of(seriesDescription));
        object.setString(Tag.SeriesDate, VR.DA, DATE.format(written));
        object.setString(Tag.SeriesTime, VR.TM, TIME.format(written));
        object.setString(Tag.Manufacturer, VR.LO, LongString.of(equipment.manufacturer()));
        object.setString(Tag.ManufacturerModelName, VR.LO, LongString.of(equipment.model()));
        object.setString(Tag.DeviceSerialNumber, VR.LO, LongString.of(equipment.serialNumber()));
        object.setString(Tag.SoftwareVersions, VR.LO, LongString.of(equipment.softwareVersion()));
        object.setString(Tag.InstanceNumber, VR.IS, "1");
        object.setString(Tag.InstanceCreationDate, VR.DA, DATE.format(written));
        object.setString(Tag.InstanceCreationTime, VR.TM, TIME.format(written));
        return object;
    }

    private void patient(Attributes object) {
        copyOrNull(object, Tag.PatientName, VR.PN);
        copyOrNull(object, Tag.PatientID, VR.LO);
        copy(object, Tag.IssuerOfPatientID, VR.LO);
        copyOrNull(object, Tag.PatientBirthDate, VR.DA);
        copyOrNull(object, Tag.PatientSex, VR.CS);
        copy(object, Tag.PatientAge, VR.AS);
        copy(object, Tag.PatientSize, VR.DS);
        copy(object, Tag.PatientWeight, VR.DS);
        copy(object, Tag.PatientIdentityRemoved, VR.CS);
        copy(object, Tag.DeidentificationMethod, VR.LO);
    }

    private void study(Attributes object) {
        String study = source.getString(Tag.StudyInstanceUID, "");
        object.setString(Tag.StudyInstanceUID, VR.UI, study.isEmpty() ? UidRegistry.create() : study);
        copyOrNull(object, Tag.StudyDate, VR.DA);
        copyOrNull(object, Tag.StudyTime, VR.TM);
        copyOrNull(object, Tag.ReferringPhysicianName, VR.PN);
        copyOrNull(object, Tag.StudyID, VR.SH);
        copyOrNull(object, Tag.AccessionNumber, VR.SH);
        copy(object, Tag.StudyDescription, VR.LO);
    }

    /** Frame of Reference module (C.7.4.1), the source's; a new one where it has none. */
    public void frameOfReference(Attributes object) {
        String uid = source.getString(Tag.FrameOfReferenceUID, "");
        object.setString(Tag.FrameOfReferenceUID, VR.UI, uid.isEmpty() ? UidRegistry.create() : uid);
        copyOrNull(object, Tag.PositionReferenceIndicator, VR.LO);
    }

    /** Content Date (0008,0023) and Content Time (0008,0033). */
    public void content(Attributes object) {
        object.setString(Tag.ContentDate, VR.DA, DATE.format(written));
        object.setString(Tag.ContentTime, VR.TM, TIME.format(written));
    }

    /** A moment as the VR DT. */
    public static String dateTime(LocalDateTime moment) {
        return DATE.format(moment) + TIME.format(moment);
    }

    /** Copies an element, empty where the source lacks it or has what its VR does not allow (type 2). */
    public void copyOrNull(Attributes object, int tag, VR vr) {
        if (canBeCopied(tag, vr)) {
            object.setString(tag, vr, source.getStrings(tag));
        } else {
            object.setNull(tag, vr);
        }
    }

    /** Copies an element where the source has it as its VR allows (type 3). */
    public void copy(Attributes object, int tag, VR vr) {
        if (canBeCopied(tag, vr)) {
            object.setString(tag, vr, source.getStrings(tag));
        }
    }

    /** Some sources have dates like 00000000, which strict readers of the new object would refuse. */
    private boolean canBeCopied(int tag, VR vr) {
        return source.containsValue(tag) && Arrays.stream(source.getStrings(tag)).allMatch(text -> switch (vr) {
            case DA -> isDate(text);
            case TM -> text.matches("([01]\\d|2[0-3])([0-5]\\d([0-5]\\d(\\.\\d{1,6})?)?)?");
            case AS -> text.matches("\\d{3}[DWMY]");
            case CS -> text.matches("[A-Z0-9 _]{0,16}");
            case DS -> text.length() <= 16 && text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
            default -> true;
        });
    }

    private static boolean isDate(String text) {
        try {
            DATE.withResolverStyle(ResolverStyle.STRICT).parse(text);
            return text.length() == 8;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
