package org.septum.dicom.object;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.document.EncapsulatedDocument;
import org.septum.dicom.imageio.DicomImageReadParam;
import org.septum.dicom.imageio.DicomImageReader;
import org.septum.dicom.imageio.DicomImageReaderSpi;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.rtstruct.StructureSet;
import org.septum.dicom.segmentation.SegmentDescription;
import org.septum.dicom.segmentation.Segmentation;
import org.septum.dicom.segmentation.SegmentationWriter;
import org.septum.dicom.sr.ContentItem;
import org.septum.dicom.sr.ContentValue;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.dicom.sr.Relationship;
import org.septum.dicom.sr.StructuredReport;

/**
 * Objects with bytes changed here and there: they are read or refused by a DicomException, soon, and never in another way. The
 * system property {@code septum.fuzz.rounds} makes more rounds.
 */
class ObjectsFuzzTest {
    private static final int ROUNDS = Integer.getInteger("septum.fuzz.rounds", 500);
    private static final Code CODE = new Code("1", "99TEST", "Something");

    /** Uses an object as its kind wants to be used. */
    private static void use(DicomFile file) throws IOException {
        ObjectSummary.of(file.dataset()).toString();
        switch (ObjectKind.of(file)) {
            case SEGMENTATION -> {
                Segmentation read = Segmentation.of(file);
                for (int i = 0; i < Math.min(3, read.frames().size()); i++) {
                    read.labels(i);
                }
            }
            case REPORT -> {
                StructuredReport read = StructuredReport.of(file);
                MeasurementReport.groups(read);
                read.text();
            }
            case STRUCTURE_SET -> StructureSet.of(file).structures();
            case DOCUMENT -> EncapsulatedDocument.of(file);
            case PRESENTATION_STATE -> present(file.dataset());
            case IMAGE -> show(file, null);
            default -> {
            }
        }
    }

    private static void present(Attributes state) throws IOException {
        show(Sources.asRead(image()), state);
    }

    private static void show(DicomFile file, Attributes state) throws IOException {
        DicomImageReader reader = new DicomImageReader(new DicomImageReaderSpi());
        reader.setInput(file);
        DicomImageReadParam param = new DicomImageReadParam();
        param.setPresentationState(state);
        reader.read(0, param);
    }

    private static Attributes image() {
        Attributes data = Sources.picture();
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setInt(Tag.Rows, VR.US, 8);
        data.setInt(Tag.Columns, VR.US, 8);
        data.setInt(Tag.BitsAllocated, VR.US, 16);
        data.setInt(Tag.BitsStored, VR.US, 12);
        data.setInt(Tag.HighBit, VR.US, 11);
        data.setInt(Tag.PixelRepresentation, VR.US, 1);
        data.setInt(Tag.PixelPaddingValue, VR.SS, -5);
        Attributes lut = data.newItem(Tag.VOILUTSequence);
        lut.setInt(Tag.LUTDescriptor, VR.SS, 16, -8, 8);
        lut.setInt(Tag.LUTData, VR.US, new int[16]);
        overlay(data, 0x60000000);
        data.setBytes(Tag.PixelData, VR.OW, new byte[128]);
        return data;
    }

    private static void overlay(Attributes data, int group) {
        data.setInt(group | 0x10, VR.US, 8);
        data.setInt(group | 0x11, VR.US, 8);
        data.setString(group | 0x40, VR.CS, "G");
        data.setInt(group | 0x50, VR.SS, 1, 1);
        data.setInt(group | 0x100, VR.US, 1);
        data.setInt(group | 0x102, VR.US, 0);
        data.setBytes(group | 0x3000, VR.OW, new byte[8]);
    }

    private static Attributes state() {
        Attributes data = Sources.picture();
        data.setString(Tag.SOPClassUID, VR.UI, UID.GrayscaleSoftcopyPresentationStateStorage);
        data.setString(Tag.ShutterShape, VR.CS, "RECTANGULAR", "CIRCULAR", "POLYGONAL");
        for (int tag : new int[] {Tag.ShutterLeftVerticalEdge, Tag.ShutterUpperHorizontalEdge}) {
            data.setInt(tag, VR.IS, 1);
        }
        for (int tag : new int[] {Tag.ShutterRightVerticalEdge, Tag.ShutterLowerHorizontalEdge, Tag.RadiusOfCircularShutter}) {
            data.setInt(tag, VR.IS, 7);
        }
        data.setInt(Tag.CenterOfCircularShutter, VR.IS, 4, 4);
        data.setInt(Tag.VerticesOfThePolygonalShutter, VR.IS, 1, 1, 1, 8, 8, 8);
        Attributes voi = data.newItem(Tag.SoftcopyVOILUTSequence);
        voi.setString(Tag.WindowCenter, VR.DS, "10");
        voi.setString(Tag.WindowWidth, VR.DS, "20");
        Attributes area = data.newItem(Tag.DisplayedAreaSelectionSequence);
        area.setInt(Tag.DisplayedAreaTopLeftHandCorner, VR.SL, 1, 1);
        area.setInt(Tag.DisplayedAreaBottomRightHandCorner, VR.SL, 8, 8);
        Attributes graphic = data.newItem(Tag.GraphicAnnotationSequence).newItem(Tag.GraphicObjectSequence);
        graphic.setString(Tag.GraphicAnnotationUnits, VR.CS, "PIXEL");
        graphic.setDouble(Tag.GraphicData, VR.FL, 1, 1, 5, 5, 1, 5, 5, 1);
        graphic.setString(Tag.GraphicType, VR.CS, "ELLIPSE");
        overlay(data, 0x60020000);
        data.setString(0x60021001, VR.CS, "L");
        return data;
    }

    private static Attributes segmentation() {
        SegmentationWriter writer = new SegmentationWriter(Sources.common(), 8, 8);
        writer.segment(new SegmentDescription("A", CODE, CODE, 0xFF, Optional.empty(), "a"));
        for (int slice = 0; slice < 3; slice++) {
            writer.frame(new SegmentationWriter.NewFrame(1, slice, 0, new FramePlane(new double[] {0, 0, slice},
                    new double[] {1, 0, 0},
                    new double[] {0, 1, 0}, 1, 1, OptionalDouble.of(1)), OptionalDouble.empty(), InstanceReference.to(Sources
                    .picture()),
                    new byte[64], 0));
        }
        return writer.build(1, "S", "S", "S");
    }

    private static Attributes report() {
        ContentItem number = ContentItem.of(Relationship.CONTAINS, CODE,
                new ContentValue.Number(OptionalDouble.of(1.5), Optional.of(CODE), Optional.empty()));
        ContentItem shape = ContentItem.of(Relationship.CONTAINS, CODE, new ContentValue.Shape("POINT", List.of(1.0, 2.0)));
        ContentItem group = ContentItem.of(Relationship.CONTAINS, new Code("125007", "DCM", "Measurement Group"),
                new ContentValue.Container(false), number, shape,
                new ContentItem(Relationship.CONTAINS, Optional.empty(), new ContentValue.ByReference(List.of(1, 1, 1)), List
                .of(), ""));
        return StructuredReport.write(Sources.common(), UID.ComprehensiveSRStorage, 1, "R",
                ContentItem.of(Relationship.NONE, CODE, new ContentValue.Container(false), group), List.of());
    }

    private static Attributes structures() {
        Attributes data = Sources.picture();
        data.setString(Tag.SOPClassUID, VR.UI, UID.RTStructureSetStorage);
        Attributes roi = data.newItem(Tag.StructureSetROISequence);
        roi.setInt(Tag.ROINumber, VR.IS, 1);
        Attributes drawn = data.newItem(Tag.ROIContourSequence);
        drawn.setInt(Tag.ReferencedROINumber, VR.IS, 1);
        Attributes contour = drawn.newItem(Tag.ContourSequence);
        contour.setString(Tag.ContourGeometricType, VR.CS, "CLOSED_PLANAR");
        contour.setInt(Tag.NumberOfContourPoints, VR.IS, 3);
        contour.setDouble(Tag.ContourData, VR.DS, 0, 0, 0, 1, 0, 0, 1, 1, 0);
        return data;
    }

    private static Attributes made(String kind) {
        return switch (kind) {
            case "image" -> image();
            case "state" -> state();
            case "segmentation" -> segmentation();
            case "report" -> report();
            default -> structures();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "state", "segmentation", "report", "structures"})
    void areReadOrRefused(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, kind, made(kind), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        byte[] whole = out.toByteArray();
        use(DicomFile.read(whole, kind));
        Random random = new Random(kind.hashCode());
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = changed(whole, random);
            read += assertTimeout(Duration.ofSeconds(5), () -> uses(changed, kind));
        }
        assertTrue(read > ROUNDS / 10, "some of them can be read: " + read);
    }

    private static int uses(byte[] bytes, String kind) throws IOException {
        try {
            use(DicomFile.read(bytes, kind));
            return 1;
        } catch (DicomException e) {
            return 0;
        }
    }

    /** One to four bytes behind the preamble take another value; digits stay digits half of the time, to reach further in. */
    private static byte[] changed(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = 132 + random.nextInt(bytes.length - 132);
            boolean digit = bytes[at] >= '0' && bytes[at] <= '9' && random.nextBoolean();
            bytes[at] = (byte) (digit ? '0' + random.nextInt(10) : random.nextInt(256));
        }
        return bytes;
    }
}
