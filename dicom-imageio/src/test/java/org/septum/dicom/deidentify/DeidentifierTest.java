package org.septum.dicom.deidentify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

class DeidentifierTest {
    private final Attributes data = new Attributes();
    private final Pseudonyms pseudonyms = Pseudonyms.of("pepper");

    @BeforeEach
    void aPatient() {
        data.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4");
        data.setString(Tag.StudyDate, VR.DA, "20240229");
        data.setString(Tag.AcquisitionDateTime, VR.DT, "20240301120000.5+0100");
        data.setString(Tag.SeriesDescription, VR.LO, "cine BERG 20240229 short axis, call 555-123456");
        data.setString(Tag.PatientName, VR.PN, "Berg^Anna");
        data.setString(Tag.PatientID, VR.LO, "4711");
        data.setString(Tag.PatientAge, VR.AS, "054Y");
        data.setString(Tag.StationName, VR.SH, "SCANNER7");
        data.setString(Tag.InstitutionName, VR.LO, "Charité");
        data.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.5");
        data.setInt(Tag.Rows, VR.US, 5);
    }

    private Attributes with(ProfileOption... options) {
        return new Deidentifier(List.of(options), pseudonyms).deidentify(data);
    }

    @Test
    void theBasicProfile() {
        Attributes clean = with();
        assertTrue(clean.getString(Tag.PatientName).matches("ANON-[0-9A-F]{10}"), clean.toString());
        assertEquals(clean.getString(Tag.PatientName), clean.getString(Tag.PatientID));
        assertTrue(clean.contains(Tag.StudyDate) && !clean.containsValue(Tag.StudyDate));
        assertFalse(clean.contains(Tag.PatientAge));
        assertFalse(clean.contains(Tag.SeriesDescription));
        assertEquals("ANONYMISED", clean.getString(Tag.StationName));
        assertEquals(UID.MRImageStorage, clean.getString(Tag.SOPClassUID));
        assertEquals(5, clean.getInt(Tag.Rows, 0));
        assertEquals("YES", clean.getString(Tag.PatientIdentityRemoved));
        assertEquals("REMOVED", clean.getString(Tag.LongitudinalTemporalInformationModified));
        assertEquals("113100", clean.getNestedDataset(Tag.DeidentificationMethodCodeSequence).getString(Tag.CodeValue));
        assertEquals("Berg^Anna", data.getString(Tag.PatientName), "the source stays");
    }

    @Test
    void uidsAreReplacedAlikeEverywhere() {
        Attributes reference = data.newItem(Tag.ReferencedImageSequence);
        reference.setString(Tag.ReferencedSOPClassUID, VR.UI, UID.MRImageStorage);
        reference.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.4");
        data.setString(Tag.RelatedFrameOfReferenceUID, VR.UI, "1.2.840.10008.1.4.1.1");
        Attributes clean = with();
        String uid = clean.getString(Tag.SOPInstanceUID);
        assertTrue(uid.matches("2\\.25\\.[1-9]\\d{30,38}"), uid);
        Attributes item = clean.getNestedDataset(Tag.ReferencedImageSequence);
        assertEquals(uid, item.getString(Tag.ReferencedSOPInstanceUID));
        assertEquals(UID.MRImageStorage, item.getString(Tag.ReferencedSOPClassUID));
        assertEquals("1.2.840.10008.1.4.1.1", clean.getString(Tag.RelatedFrameOfReferenceUID), "the standard's own stay");
        assertNotEquals(uid, new Deidentifier(List.of(), Pseudonyms.random()).deidentify(data).getString(Tag.SOPInstanceUID));
        assertEquals("1.2.3.4", with(ProfileOption.RETAIN_UIDS).getString(Tag.SOPInstanceUID));
    }

    @Test
    void datesMoveTogether() {
        Attributes clean = with(ProfileOption.RETAIN_MODIFIED_DATES);
        ShiftedDates shift = new ShiftedDates(pseudonyms.days("4711"));
        assertEquals(shift.date("20240229").orElseThrow(), clean.getString(Tag.StudyDate));
        assertEquals(shift.date("20240301").orElseThrow() + "120000.5+0100", clean.getString(Tag.AcquisitionDateTime));
        assertNotEquals("20240229", clean.getString(Tag.StudyDate));
        assertEquals("MODIFIED", clean.getString(Tag.LongitudinalTemporalInformationModified));
        assertEquals("20240229", with(ProfileOption.RETAIN_FULL_DATES).getString(Tag.StudyDate));
        assertThrows(IllegalArgumentException.class,
                () -> with(ProfileOption.RETAIN_FULL_DATES, ProfileOption.RETAIN_MODIFIED_DATES));
    }

    @Test
    void optionsKeepWhatTheyName() {
        assertEquals("SCANNER7", with(ProfileOption.RETAIN_DEVICE_IDENTITY).getString(Tag.StationName));
        assertEquals("Charité", with(ProfileOption.RETAIN_INSTITUTION_IDENTITY).getString(Tag.InstitutionName));
        assertEquals("054Y", with(ProfileOption.RETAIN_PATIENT_CHARACTERISTICS).getString(Tag.PatientAge));
        assertEquals("cine short axis, call", with(ProfileOption.CLEAN_DESCRIPTORS).getString(Tag.SeriesDescription));
        assertEquals(List.of("113100", "113109", "113105"),
                with(ProfileOption.CLEAN_DESCRIPTORS, ProfileOption.RETAIN_DEVICE_IDENTITY)
                .getSequence(Tag.DeidentificationMethodCodeSequence).stream().map(i -> i.getString(Tag.CodeValue)).toList());
    }

    @Test
    void privateElementsGoUnlessKnownToBeSafe() {
        int b = data.reservePrivateTag("SIEMENS MR HEADER", 0x0019, 0x0C);
        data.setString(b, VR.IS, "1000");
        int other = data.reservePrivateTag("HOSPITAL", 0x0029, 0x10);
        data.setString(other, VR.LO, "Berg");
        assertTrue(Arrays.stream(with().tags()).noneMatch(tag -> (tag >>> 16) % 2 == 1));
        Attributes kept = with(ProfileOption.RETAIN_SAFE_PRIVATE);
        assertEquals(1000, kept.getInt(b, 0));
        assertEquals("SIEMENS MR HEADER", kept.privateCreator(b));
        assertFalse(kept.contains(other) || kept.contains(0x00290010));
    }

    @Test
    void overlaysCurvesAndUnknownElementsGo() {
        for (int tag : new int[] {0x60003000, 0x60024000, 0x50003000, 0x00087777}) {
            data.setBytes(tag, VR.OB, new byte[] {1, 2});
        }
        Attributes clean = with();
        for (int tag : new int[] {0x60003000, 0x60024000, 0x50003000, 0x00087777}) {
            assertFalse(clean.contains(tag), "%08X".formatted(tag));
        }
    }

    @Test
    void aReportKeepsItsStructureAndItsCodesOnly() {
        Attributes item = data.newItem(Tag.ContentSequence);
        item.setString(Tag.ValueType, VR.CS, "TEXT");
        Attributes name = item.newItem(Tag.ConceptNameCodeSequence);
        name.setString(Tag.CodeValue, VR.SH, "121071");
        name.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        name.setString(Tag.CodeMeaning, VR.LO, "Finding");
        item.setString(Tag.TextValue, VR.UT, "Anna Berg has grown well since 12.03.2021");
        item.setString(Tag.NumericValue, VR.DS, "7\\8".split("\\\\"));
        Attributes basic = with().getNestedDataset(Tag.ContentSequence);
        assertEquals("TEXT", basic.getString(Tag.ValueType));
        assertEquals("Finding", basic.getNestedDataset(Tag.ConceptNameCodeSequence).getString(Tag.CodeMeaning));
        assertEquals("ANONYMISED", basic.getString(Tag.TextValue));
        assertArrayEquals(new double[] {0, 0}, basic.getDoubles(Tag.NumericValue));
        Attributes cleaned = with(ProfileOption.CLEAN_STRUCTURED_CONTENT).getNestedDataset(Tag.ContentSequence);
        assertEquals("has grown well since", cleaned.getString(Tag.TextValue));
        assertArrayEquals(new double[] {7, 8}, cleaned.getDoubles(Tag.NumericValue));
    }

    @Test
    void theTableIsWhole() {
        ProfileTable table = new ProfileTable();
        assertTrue(table.size() >= 615, table.size() + " entries");
        assertEquals(Action.REMOVE, table.find(0x60123000).basic());
        assertEquals(Action.REMOVE, table.find(0x50AB0110).basic());
        assertEquals(Action.REPLACE_UID, table.find(Tag.StudyInstanceUID).basic());
        assertEquals(Action.DUMMY, table.find(Tag.SeriesDate).basic());
    }

    @Test
    void whatMayBeBurnedIn() {
        data.setBytes(Tag.PixelData, VR.OW, new byte[2]);
        assertEquals(BurnedIn.Risk.NONE, BurnedIn.of(data).risk());
        data.setString(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "SCREEN SAVE");
        assertEquals(BurnedIn.Risk.SUSPECTED, BurnedIn.of(data).risk());
        data.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        assertEquals(BurnedIn.Risk.NONE, BurnedIn.of(data).risk());
        data.setString(Tag.BurnedInAnnotation, VR.CS, "YES");
        assertEquals(BurnedIn.Risk.DECLARED, BurnedIn.of(data).risk());
    }

    @Test
    void datesThatAreNone() {
        ShiftedDates shift = new ShiftedDates(-1);
        assertEquals("20240229", shift.date("2024.03.01").orElseThrow());
        assertTrue(shift.date("20241399").isEmpty());
        assertTrue(shift.date("spring").isEmpty());
        assertTrue(shift.dateTime("2024").isEmpty());
        assertEquals("20231231235959", shift.dateTime("20240101235959").orElseThrow());
    }
}
