package org.septum.dicom.sr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.Tools;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.Sources;

class StructuredReportTest {
    private static final InstanceReference IMAGE = new InstanceReference(UID.MRImageStorage, "1.2.3.1", List.of(2, 3), List.of());
    private static final InstanceReference OTHER = new InstanceReference(UID.GrayscaleSoftcopyPresentationStateStorage, "1.2.7");

    @TempDir
    Path folder;

    private static Code code(String meaning) {
        return new Code(String.valueOf(meaning.hashCode() & 0xFFFF), "99TEST", meaning);
    }

    private static ContentItem item(String concept, ContentValue value, ContentItem... children) {
        return ContentItem.of(Relationship.CONTAINS, code(concept), value, children);
    }

    /** An item of each value type, a reference to the second one, and one inside another. */
    private static ContentItem tree() {
        return ContentItem.of(Relationship.NONE, code("Everything"), new ContentValue.Container(true),
                item("Text", new ContentValue.Text("two\r\nlines with a \\ and ü")),
                item("Code", new ContentValue.Coded(code("Heart")),
                        ContentItem.of(Relationship.HAS_PROPERTIES, code("Inner"), new ContentValue.Text("deep"))),
                item("Number", new ContentValue.Number(OptionalDouble.of(0.1), Optional.of(new Code("mm", "UCUM", "millimeter")),
                        Optional.empty())),
                item("None", new ContentValue.Number(OptionalDouble.empty(), Optional.empty(),
                        Optional.of(new Code("114000", "DCM", "Not a number")))),
                item("Date", new ContentValue.Moment("DATE", "20260102")), item("Time", new ContentValue.Moment("TIME",
                "030405")),
                item("Moment", new ContentValue.Moment("DATETIME", "20260102030405")),
                item("Name", new ContentValue.Person("Müller^Jörg")), item("Uid", new ContentValue.Uid("1.2.3.4")),
                item("Image", new ContentValue.Image(IMAGE, Optional.of(OTHER), Optional.empty())),
                item("Object", new ContentValue.Composite(OTHER)),
                item("Wave", new ContentValue.Waveform(new InstanceReference(UID.TwelveLeadECGWaveformStorage, "1.2.6"), List
                .of(1, 2))),
                item("Shape", new ContentValue.Shape("POLYLINE", List.of(1.0, 2.0, 3.5, 4.0))),
                item("Shape 3D", new ContentValue.Shape3D("POINT", List.of(1.0, 2.0, 3.0), "1.2.5")),
                item("Times", new ContentValue.Times("SEGMENT", List.of(), List.of(0.5, 1.5), List.of())),
                new ContentItem(Relationship.INFERRED_FROM, Optional.empty(), new ContentValue.ByReference(List.of(1, 2)), List
                .of(), ""));
    }

    private static Attributes object(ContentItem root) {
        return StructuredReport.write(Sources.common(), UID.Comprehensive3DSRStorage, 1, "Test", root,
                List.of(new Evidence(Sources.STUDY, Sources.SERIES, List.of(IMAGE))));
    }

    @Test
    void everyValueTypeComesBack() throws IOException {
        StructuredReport read = StructuredReport.open(Sources.written(folder, object(tree())));
        assertEquals(tree(), read.root());
        ContentValue.ByReference reference = (ContentValue.ByReference) read.root().children().getLast().value();
        assertEquals("Code", read.resolve(reference).orElseThrow().concept().orElseThrow().meaning());
        assertEquals(Optional.empty(), read.resolve(new ContentValue.ByReference(List.of(1, 99))));
    }

    @Test
    void asText() throws DicomException {
        assertEquals("""
                Everything
                  Text: two
                    lines with a \\ and ü
                  Code: Heart
                    Inner: deep
                  Number: 0.1 mm
                  None: Not a number
                  Date: 20260102
                  Time: 030405
                  Moment: 20260102030405
                  Name: Jörg Müller
                  Uid: 1.2.3.4
                  Image: MR Image 1.2.3.1, frame 2, 3
                  Object: Grayscale Softcopy Presentation State 1.2.7
                  Wave: 12-lead ECG Waveform 1.2.6
                  Shape: polyline (1.0, 2.0), (3.5, 4.0)
                  Shape 3D: point (1.0, 2.0, 3.0) mm
                  Times: segment [0.5, 1.5]
                  → Code Heart
                """, StructuredReport.of(Sources.asRead(object(tree()))).text());
    }

    @Test
    void aReferenceToItselfEndsSomewhere() throws DicomException {
        ContentItem root = ContentItem.of(Relationship.NONE, code("Circle"), new ContentValue.Container(false),
                new ContentItem(Relationship.INFERRED_FROM, Optional.empty(), new ContentValue.ByReference(List.of(1, 1)), List
                .of(), ""));
        assertEquals("Circle\n  → → [1, 1]\n", StructuredReport.of(Sources.asRead(object(root))).text());
    }

    @Test
    void pydicomSeesTheSameTree() throws Exception {
        Tools.Outcome read = Tools.python(List.of("pydicom"), """
                import sys, pydicom
                ds = pydicom.dcmread(sys.argv[1])
                print(" ".join(i.get("ValueType", str(list(i.get("ReferencedContentItemIdentifier", "")))) for i in ds.ContentSequence))
                print(ds.ContentSequence[2].MeasuredValueSequence[0].NumericValue, ds.ContentSequence[0].TextValue.split()[-1])
                """, Sources.written(folder, object(tree())).toString());
        assertEquals(List.of("TEXT CODE NUM NUM DATE TIME DATETIME PNAME UIDREF IMAGE COMPOSITE WAVEFORM SCOORD SCOORD3D TCOORD [1, 2]",
                "0.1 ü"), read.said().lines().toList());
    }

    @Test
    void keyObjects() throws DicomException {
        ContentItem root = ContentItem.of(Relationship.NONE, new Code("113000", "DCM", "Of Interest"), new ContentValue
                .Container(false),
                ContentItem.of(Relationship.CONTAINS, new Code("113012", "DCM", "Key Object Description"), new ContentValue
                .Text("look")),
                new ContentItem(Relationship.CONTAINS, Optional.empty(),
                        new ContentValue.Image(IMAGE, Optional.empty(), Optional.empty()), List.of(), ""));
        Attributes object = object(root);
        object.setString(Tag.SOPClassUID, VR.UI, UID.KeyObjectSelectionDocumentStorage);
        KeyObjects read = KeyObjects.of(Sources.asRead(object));
        assertEquals("Of Interest", read.title());
        assertEquals("look", read.description());
        assertEquals(List.of(IMAGE), read.objects());
    }

    @Test
    void whatIsNoReportIsNamed() {
        Attributes empty = Sources.picture();
        empty.setString(Tag.SOPClassUID, VR.UI, UID.BasicTextSRStorage);
        assertEquals("memory: is a structured report without content",
                assertThrows(DicomException.class, () -> StructuredReport.of(Sources.asRead(empty))).getMessage());
        assertEquals("memory: is no structured report but an object of another kind",
                assertThrows(DicomException.class, () -> StructuredReport.of(Sources.asRead(Sources.picture()))).getMessage());
    }
}
