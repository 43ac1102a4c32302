package org.septum.dicom.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

class CommonModulesTest {
    private static Attributes made(Attributes source) {
        return new CommonModules(source, Equipment.software("A", "B", "1"), LocalDateTime.of(2026, 1, 2, 3, 4, 5))
                .newObject(UID.ComprehensiveSRStorage, "SR", 5,
                "Description \\ of more than sixty-four letters, which is one too many of them");
    }

    @Test
    void patientAndStudyAreTheSources() {
        Attributes source = Sources.picture();
        source.setString(Tag.PatientAge, VR.AS, "055Y");
        Attributes object = made(source);
        assertEquals("Müller^Jörg", object.getString(Tag.PatientName));
        assertEquals("055Y", object.getString(Tag.PatientAge));
        assertEquals(Sources.STUDY, object.getString(Tag.StudyInstanceUID));
        assertEquals("20260102", object.getString(Tag.SeriesDate));
        assertTrue(object.contains(Tag.AccessionNumber) && !object.containsValue(Tag.AccessionNumber),
                "type 2: there, and empty");
        assertTrue(object.getString(Tag.SeriesDescription).length() <= 64);
        assertEquals(1, object.getStrings(Tag.SeriesDescription).length, "no backslash parts it");
    }

    @Test
    void whatItsVrDoesNotAllowIsNotHandedOn() {
        Attributes source = Sources.picture();
        source.setString(Tag.PatientBirthDate, VR.DA, "00000000");
        source.setString(Tag.StudyDate, VR.DA, "20250230");
        source.setString(Tag.StudyTime, VR.TM, "25:00");
        source.setString(Tag.PatientAge, VR.AS, "55");
        source.setString(Tag.PatientWeight, VR.DS, "heavy");
        Attributes object = made(source);
        for (int tag : new int[] {Tag.PatientBirthDate, Tag.StudyDate, Tag.StudyTime}) {
            assertArrayEquals(new String[0], object.getStrings(tag));
            assertTrue(object.contains(tag));
        }
        assertFalse(object.contains(Tag.PatientAge));
        assertFalse(object.contains(Tag.PatientWeight));
    }
}
