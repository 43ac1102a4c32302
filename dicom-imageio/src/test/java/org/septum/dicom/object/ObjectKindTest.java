package org.septum.dicom.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

class ObjectKindTest {
    private static Attributes object(String sopClass, String modality) {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, sopClass);
        data.setString(Tag.Modality, VR.CS, modality);
        return data;
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.10008.5.1.4.1.1.66.4, SEG, SEGMENTATION", "1.2.840.10008.5.1.4.1.1.66.7, SEG, SEGMENTATION",
        "1.2.840.10008.5.1.4.1.1.66.5, SEG, SURFACE", "1.2.840.10008.5.1.4.1.1.481.3, RTSTRUCT, STRUCTURE_SET",
        "1.2.840.10008.5.1.4.1.1.481.5, RTPLAN, PLAN", "1.2.840.10008.5.1.4.1.1.481.2, RTDOSE, IMAGE",
        "1.2.840.10008.5.1.4.1.1.88.11, SR, REPORT", "1.2.840.10008.5.1.4.1.1.88.34, SR, REPORT",
        "1.2.840.10008.5.1.4.1.1.88.59, KO, KEY_OBJECTS", "1.2.840.10008.5.1.4.1.1.11.1, PR, PRESENTATION_STATE",
        "1.2.840.10008.5.1.4.1.1.104.1, DOC, DOCUMENT", "1.2.840.10008.5.1.4.1.1.66.1, REG, REGISTRATION",
        "1.2.840.10008.5.1.4.1.1.67, RWV, REAL_WORLD_VALUES", "1.2.840.10008.5.1.4.1.1.9.1.1, ECG, WAVEFORM",
        "1.2.840.10008.5.1.4.1.1.4.2, MR, SPECTROSCOPY", "1.2.840.10008.5.1.4.1.1.66, MR, OTHER",
        "1.2.3.4, SR, REPORT", "1.2.3.4, MR, OTHER"})
    void bySopClassAndOtherwiseByModality(String sopClass, String modality, ObjectKind kind) {
        assertEquals(kind, ObjectKind.of(object(sopClass, modality)));
    }

    @Test
    void whatHasRowsAndColumnsIsAPicture() {
        Attributes data = object(UID.CTImageStorage, "CT");
        assertEquals(ObjectKind.OTHER, ObjectKind.of(data));
        data.setInt(Tag.Rows, VR.US, 2);
        data.setInt(Tag.Columns, VR.US, 2);
        assertEquals(ObjectKind.IMAGE, ObjectKind.of(data));
        assertEquals(ObjectKind.OTHER, ObjectKind.of(new Attributes()));
    }

    @Test
    void aLineForTheList() {
        Attributes set = object(UID.RTStructureSetStorage, "RTSTRUCT");
        set.setString(Tag.StructureSetLabel, VR.SH, "Plan 1");
        for (String name : new String[] {"Heart", "Lung L", "Lung R", "Cord", "Body"}) {
            set.newItem(Tag.StructureSetROISequence).setString(Tag.ROIName, VR.LO, name);
        }
        assertEquals("structure set Plan 1 (5 structures: Heart, Lung L, Lung R, Cord, …)", ObjectSummary.of(set).toString());
        Attributes report = object(UID.ComprehensiveSRStorage, "SR");
        report.setString(Tag.VerificationFlag, VR.CS, "VERIFIED");
        assertEquals("structured report (verified)", ObjectSummary.of(report).toString());
        report.newItem(Tag.ConceptNameCodeSequence).setString(Tag.CodeMeaning, VR.LO, "Chest CT");
        assertEquals("Chest CT", ObjectSummary.of(report).title());
        assertEquals(Map.of("raw data", "Raw Data Storage"),
                Map.of("raw data", ObjectSummary.of(object(UID.RawDataStorage, "MR")).detail()));
    }
}
