package org.septum.dicom.rtstruct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.Sources;

class StructureSetTest {
    private Attributes set;

    @BeforeEach
    void newSet() {
        set = new Attributes();
        set.setString(Tag.SOPClassUID, VR.UI, UID.RTStructureSetStorage);
        set.setString(Tag.StructureSetLabel, VR.SH, "Plan");
        Attributes frame = set.newItem(Tag.ReferencedFrameOfReferenceSequence);
        frame.setString(Tag.FrameOfReferenceUID, VR.UI, "1.5");
        Attributes series = frame.newItem(Tag.RTReferencedStudySequence).newItem(Tag.RTReferencedSeriesSequence);
        new InstanceReference(UID.CTImageStorage, "1.6").writeTo(series.newItem(Tag.ContourImageSequence));
        roi(7, "Heart", "1.5");
        roi(8, "Empty", "1.9");
        Attributes drawn = set.newItem(Tag.ROIContourSequence);
        drawn.setInt(Tag.ReferencedROINumber, VR.IS, 7);
        drawn.setInt(Tag.ROIDisplayColor, VR.IS, 255, 128, 0);
        contour(drawn, "CLOSED_PLANAR", 3, 0, 0, 5, 10, 0, 5, 0, 10.5, 5);
        contour(drawn, "POINT", 1, 1, 2, 3);
        Attributes observed = set.newItem(Tag.RTROIObservationsSequence);
        observed.setInt(Tag.ReferencedROINumber, VR.IS, 7);
        observed.setString(Tag.RTROIInterpretedType, VR.CS, "ORGAN");
    }

    private void roi(int number, String name, String frame) {
        Attributes item = set.newItem(Tag.StructureSetROISequence);
        item.setInt(Tag.ROINumber, VR.IS, number);
        item.setString(Tag.ROIName, VR.LO, name);
        item.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, frame);
        item.setString(Tag.ROIGenerationAlgorithm, VR.CS, "MANUAL");
    }

    private static Attributes contour(Attributes drawn, String type, int count, double... points) {
        Attributes item = drawn.newItem(Tag.ContourSequence);
        item.setString(Tag.ContourGeometricType, VR.CS, type);
        item.setInt(Tag.NumberOfContourPoints, VR.IS, count);
        item.setDouble(Tag.ContourData, VR.DS, points);
        new InstanceReference(UID.CTImageStorage, "1.6").writeTo(item.newItem(Tag.ContourImageSequence));
        return item;
    }

    @Test
    void structuresHaveTheirContoursColourAndType() throws DicomException {
        StructureSet read = StructureSet.of(Sources.asRead(set));
        assertEquals("Plan", read.label());
        assertEquals("1.6", read.images().get("1.5").getFirst().sopInstanceUid());
        Structure heart = read.structure(7).orElseThrow();
        assertEquals("ORGAN", heart.interpretedType());
        assertEquals(OptionalInt.of(0xFF8000), heart.rgb());
        assertEquals(List.of(Contour.Type.CLOSED_PLANAR, Contour.Type.POINT), heart.contours().stream().map(Contour::type)
                .toList());
        assertArrayEquals(new double[] {0, 10.5, 5}, heart.contours().getFirst().point(2));
        assertTrue(heart.contours().getFirst().isClosed());
        assertEquals("1.6", heart.contours().getFirst().images().getFirst().sopInstanceUid());
        assertEquals(List.of(), read.structure(8).orElseThrow().contours(), "nothing was drawn");
        assertEquals(List.of(heart), read.in("1.5"));
    }

    @Test
    void contoursThatContradictThemselvesAreNamed() {
        Attributes drawn = set.getNestedDataset(Tag.ROIContourSequence);
        contour(drawn, "CLOSED_PLANAR", 4, 0, 0, 0, 1, 1, 1);
        assertEquals("memory: a contour of the structure \"Heart\" announces 4 points and has 6 numbers",
                assertThrows(DicomException.class, () -> StructureSet.of(Sources.asRead(set))).getMessage());
        drawn.getSequence(Tag.ContourSequence).removeLast();
        contour(drawn, "WOBBLY", 1, 0, 0, 0);
        assertTrue(assertThrows(DicomException.class, () -> StructureSet.of(Sources.asRead(set))).getMessage()
                .contains("WOBBLY"));
    }
}
