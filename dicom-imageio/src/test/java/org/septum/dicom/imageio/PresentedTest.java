package org.septum.dicom.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.dicom.imageio.TestImages.INSTANCE;
import static org.septum.dicom.imageio.TestImages.grey;
import static org.septum.dicom.imageio.TestImages.levels;
import static org.septum.dicom.imageio.TestImages.lut;
import static org.septum.dicom.imageio.TestImages.window;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.CieLab;
import org.septum.dicom.overlay.Overlay;

/** Pictures seen by a presentation state, computed by hand. */
class PresentedTest {
    private final DicomImageReadParam param = new DicomImageReadParam();
    private Attributes state;

    @BeforeEach
    void newState() {
        state = new Attributes();
        state.setString(Tag.SOPClassUID, VR.UI, UID.GrayscaleSoftcopyPresentationStateStorage);
        state.setString(Tag.PresentationLUTShape, VR.CS, "IDENTITY");
        param.setPresentationState(state);
    }

    /** Two rows of three: 1 2 3, 4 5 6; 8 bits, so that without a window they are shown as they are. */
    private static Attributes six() {
        return grey(2, 3, 8, 8, false, 1, 2, 3, 4, 5, 6);
    }

    private void layer(String name, int order, int grey) {
        Attributes layer = state.newItem(Tag.GraphicLayerSequence);
        layer.setString(Tag.GraphicLayer, VR.CS, name);
        layer.setInt(Tag.GraphicLayerOrder, VR.IS, order);
        layer.setInt(Tag.GraphicLayerRecommendedDisplayGrayscaleValue, VR.US, grey);
    }

    private Attributes graphic(String layer, String units, String type, boolean filled, double... points) {
        Attributes annotation = state.newItem(Tag.GraphicAnnotationSequence);
        annotation.setString(Tag.GraphicLayer, VR.CS, layer);
        Attributes graphic = annotation.newItem(Tag.GraphicObjectSequence);
        graphic.setString(Tag.GraphicAnnotationUnits, VR.CS, units);
        graphic.setInt(Tag.GraphicDimensions, VR.US, 2);
        graphic.setInt(Tag.NumberOfGraphicPoints, VR.US, points.length / 2);
        graphic.setDouble(Tag.GraphicData, VR.FL, points);
        graphic.setString(Tag.GraphicType, VR.CS, type);
        graphic.setString(Tag.GraphicFilled, VR.CS, filled ? "Y" : "N");
        return annotation;
    }

    @Test
    void theImagesOwnTransformsDoNotCount() throws IOException {
        Attributes data = six();
        window(data, "3", "1");
        data.setString(Tag.RescaleSlope, VR.DS, "20");
        data.setString(Tag.RescaleIntercept, VR.DS, "0");
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, levels(data, param));
        param.setWindowCenter(3);
        param.setWindowWidth(1);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, levels(data, param),
                "as in dcm4che, the state goes before the parameter");
    }

    @Test
    void modalityWindowAndInversion() throws IOException {
        state.setString(Tag.RescaleSlope, VR.DS, "2");
        state.setString(Tag.RescaleIntercept, VR.DS, "-6");
        Attributes voi = state.newItem(Tag.SoftcopyVOILUTSequence);
        window(voi, "0", "1");
        state.setString(Tag.PresentationLUTShape, VR.CS, "INVERSE");
        // −4, −2, 0, 2, 4, 6 against the threshold 0 − 0.5
        assertArrayEquals(new int[] {255, 255, 0, 0, 0, 0}, levels(six(), param));
    }

    @Test
    void tablesOfEveryStep() throws IOException {
        lut(state, Tag.ModalityLUTSequence, 1, 16, 10, 20, 30, 40, 50, 60);
        int[] voi = new int[61];
        Arrays.setAll(voi, i -> i * 4);
        lut(state.newItem(Tag.SoftcopyVOILUTSequence), Tag.VOILUTSequence, 0, 8, voi);
        int[] inverse = new int[256];
        Arrays.setAll(inverse, i -> (255 - i) * 257);
        state.remove(Tag.PresentationLUTShape);
        lut(state, Tag.PresentationLUTSequence, 0, 16, inverse);
        assertArrayEquals(new int[] {215, 175, 135, 95, 55, 15}, levels(six(), param));
    }

    @Test
    void aWindowForEachFrame() throws IOException {
        Attributes data = grey(1, 2, 8, 8, false, 10, 20, 10, 20);
        for (int frame = 1; frame <= 2; frame++) {
            Attributes voi = state.newItem(Tag.SoftcopyVOILUTSequence);
            window(voi, frame == 1 ? "10" : "20", "1");
            Attributes image = voi.newItem(Tag.ReferencedImageSequence);
            image.setString(Tag.ReferencedSOPInstanceUID, VR.UI, INSTANCE);
            image.setInt(Tag.ReferencedFrameNumber, VR.IS, frame);
        }
        ImageReader reader = TestImages.reader(data);
        assertArrayEquals(new int[] {255, 255}, levels(reader.read(0, param)));
        assertArrayEquals(new int[] {0, 255}, levels(reader.read(1, param)));
    }

    @Test
    void turnedThenMirrored() throws IOException {
        int[][] clockwise = {{1, 2, 3, 4, 5, 6}, {4, 1, 5, 2, 6, 3}, {6, 5, 4, 3, 2, 1}, {3, 6, 2, 5, 1, 4}};
        int[][] mirrored = {{3, 2, 1, 6, 5, 4}, {1, 4, 2, 5, 3, 6}, {4, 5, 6, 1, 2, 3}, {6, 3, 5, 2, 4, 1}};
        for (int quarter = 0; quarter < 4; quarter++) {
            state.setInt(Tag.ImageRotation, VR.US, 90 * quarter);
            state.setString(Tag.ImageHorizontalFlip, VR.CS, "N");
            BufferedImage image = TestImages.read(six(), param);
            assertEquals(quarter % 2 == 0 ? 3 : 2, image.getWidth());
            assertArrayEquals(clockwise[quarter], levels(image), 90 * quarter + " degrees");
            state.setString(Tag.ImageHorizontalFlip, VR.CS, "Y");
            assertArrayEquals(mirrored[quarter], levels(six(), param), 90 * quarter + " degrees and mirrored");
        }
        state.setInt(Tag.ImageRotation, VR.US, 45);
        assertThrows(DicomException.class, () -> levels(six(), param));
    }

    @Test
    void theDisplayedAreaMayReachBeyondThePicture() throws IOException {
        Attributes area = state.newItem(Tag.DisplayedAreaSelectionSequence);
        area.setInt(Tag.DisplayedAreaTopLeftHandCorner, VR.SL, 2, 0);
        area.setInt(Tag.DisplayedAreaBottomRightHandCorner, VR.SL, 4, 2);
        area.setString(Tag.PresentationSizeMode, VR.CS, "SCALE TO FIT");
        assertArrayEquals(new int[] {0, 0, 0, 2, 3, 0, 5, 6, 0}, levels(six(), param));
        param.setSourceRegion(new Rectangle(0, 1, 2, 1));
        assertArrayEquals(new int[] {4, 5}, levels(six(), param));
        param.setSourceRegion(null);
        area.setInt(Tag.DisplayedAreaBottomRightHandCorner, VR.SL, 40_000, 40_000);
        assertThrows(DicomException.class, () -> levels(six(), param), "a picture of 1.6 billion pixels");
    }

    @Test
    void shuttersOfEveryShape() throws IOException {
        Attributes data = grey(3, 3, 8, 8, false, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        state.setString(Tag.ShutterShape, VR.CS, "RECTANGULAR");
        state.setInt(Tag.ShutterLeftVerticalEdge, VR.IS, 2);
        state.setInt(Tag.ShutterRightVerticalEdge, VR.IS, 3);
        state.setInt(Tag.ShutterUpperHorizontalEdge, VR.IS, 1);
        state.setInt(Tag.ShutterLowerHorizontalEdge, VR.IS, 2);
        state.setInt(Tag.ShutterPresentationValue, VR.US, 0x6400);
        assertArrayEquals(new int[] {100, 2, 3, 100, 5, 6, 100, 100, 100}, levels(data, param));
        state.setString(Tag.ShutterShape, VR.CS, "CIRCULAR");
        state.setInt(Tag.CenterOfCircularShutter, VR.IS, 2, 2);
        state.setInt(Tag.RadiusOfCircularShutter, VR.IS, 1);
        assertArrayEquals(new int[] {100, 2, 100, 4, 5, 6, 100, 8, 100}, levels(data, param), "those on the rim are in");
        state.setString(Tag.ShutterShape, VR.CS, "POLYGONAL", "RECTANGULAR");
        state.setInt(Tag.VerticesOfThePolygonalShutter, VR.IS, 0, 0, 0, 5, 5, 0);
        assertArrayEquals(new int[] {100, 2, 3, 100, 5, 100, 100, 100, 100}, levels(data, param), "what both let through");
        OverlaysTest.overlay(state, 0x6002, 3, 3, 1, 1, 0b10, 0b1);
        state.setString(Tag.ShutterShape, VR.CS, "BITMAP");
        state.setInt(Tag.ShutterOverlayGroup, VR.US, 0x6002);
        assertArrayEquals(new int[] {1, 100, 3, 4, 5, 6, 7, 8, 100}, levels(data, param));
    }

    @Test
    void onlyActivatedOverlaysAreSeenAndTheStatesOwnGoBefore() throws IOException {
        Attributes data = six();
        OverlaysTest.overlay(data, 0x6000, 1, 1, 1, 1, 1, 0);
        OverlaysTest.overlay(data, 0x6004, 1, 1, 1, 2, 1, 0);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, levels(data, param));
        layer("A", 1, 0xC800);
        state.setString(Overlay.tag(Tag.OverlayActivationLayer, 0x6000), VR.CS, "A");
        assertArrayEquals(new int[] {200, 2, 3, 4, 5, 6}, levels(data, param));
        OverlaysTest.overlay(state, 0x6000, 1, 1, 2, 3, 1, 0);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 200}, levels(data, param));
    }

    @Test
    void drawingsTurnWithThePicture() throws IOException {
        Attributes data = grey(5, 5, 8, 8, false, new int[25]);
        layer("UPPER", 2, 0x6400);
        layer("LOWER", 1, 0x3200);
        graphic("UPPER", "PIXEL", "POLYLINE", false, 0.5, 1.5, 4.5, 1.5);
        graphic("LOWER", "PIXEL", "POLYLINE", true, 1, 0, 2, 0, 2, 3, 1, 3, 1, 0);
        int[] shown = levels(data, param);
        assertArrayEquals(new int[] {100, 100, 100, 100, 100}, Arrays.copyOfRange(shown, 5, 10), "the second row");
        assertEquals(50, shown[1], "above it the filled one");
        assertEquals(0, shown[24]);
        state.setInt(Tag.ImageRotation, VR.US, 90);
        shown = levels(data, param);
        for (int row = 0; row < 5; row++) {
            assertEquals(100, shown[5 * row + 3], "the second row became the second column from the right");
        }
        assertEquals(50, shown[9], "and what was above it is to the right");
    }

    @Test
    void circlesEllipsesCurvesAndPoints() throws IOException {
        Attributes data = grey(41, 41, 8, 8, false, new int[41 * 41]);
        graphic("L", "PIXEL", "CIRCLE", false, 20.5, 20.5, 30.5, 20.5);
        assertOn(levels(data, param), 41, new int[][] {{30, 20}, {10, 20}, {20, 30}, {20, 10}}, new int[][] {{20, 20}, {27, 29}});
        state.newSequence(Tag.GraphicAnnotationSequence);
        graphic("L", "DISPLAY", "ELLIPSE", true, 0.25, 0.5, 0.75, 0.5, 0.5, 0.4, 0.5, 0.6);
        assertOn(levels(data, param), 41, new int[][] {{20, 20}, {12, 20}, {28, 20}, {20, 17}}, new int[][] {{20, 26}, {35, 20}});
        state.newSequence(Tag.GraphicAnnotationSequence);
        graphic("L", "PIXEL", "INTERPOLATED", false, 5.5, 5.5, 20.5, 10.5, 35.5, 5.5);
        assertOn(levels(data, param), 41, new int[][] {{5, 5}, {20, 10}, {35, 5}}, new int[][] {{20, 5}});
        state.newSequence(Tag.GraphicAnnotationSequence);
        graphic("L", "PIXEL", "POINT", false, 7.5, 9.5);
        assertOn(levels(data, param), 41, new int[][] {{7, 9}}, new int[][] {{7, 13}, {11, 9}});
    }

    private static void assertOn(int[] shown, int width, int[][] on, int[][] off) {
        for (int[] p : on) {
            assertEquals(255, shown[p[1] * width + p[0]], Arrays.toString(p));
        }
        for (int[] p : off) {
            assertEquals(0, shown[p[1] * width + p[0]], Arrays.toString(p));
        }
    }

    @Test
    void annotationsOfOtherPicturesAreNotSeen() throws IOException {
        Attributes data = grey(3, 3, 8, 8, false, new int[9]);
        Attributes annotation = graphic("L", "PIXEL", "POLYLINE", false, 0.5, 0.5, 2.5, 0.5);
        annotation.newItem(Tag.ReferencedImageSequence).setString(Tag.ReferencedSOPInstanceUID, VR.UI, "9.9");
        assertEquals(0, Arrays.stream(levels(data, param)).sum());
        annotation.getSequence(Tag.ReferencedImageSequence).getFirst().setString(Tag.ReferencedSOPInstanceUID, VR.UI, INSTANCE);
        assertEquals(3 * 255, Arrays.stream(levels(data, param)).sum());
    }

    @Test
    void textsStandInTheirBox() throws IOException {
        Attributes data = grey(60, 120, 8, 8, false, new int[60 * 120]);
        Attributes annotation = state.newItem(Tag.GraphicAnnotationSequence);
        annotation.setString(Tag.GraphicLayer, VR.CS, "L");
        Attributes text = annotation.newItem(Tag.TextObjectSequence);
        text.setString(Tag.UnformattedTextValue, VR.ST, "HHH");
        text.setString(Tag.BoundingBoxAnnotationUnits, VR.CS, "DISPLAY");
        text.setDouble(Tag.BoundingBoxTopLeftHandCorner, VR.FL, 0.5, 0.5);
        text.setDouble(Tag.BoundingBoxBottomRightHandCorner, VR.FL, 1, 0.9);
        text.setString(Tag.BoundingBoxTextHorizontalJustification, VR.CS, "RIGHT");
        BufferedImage image = TestImages.read(data, param);
        int inside = 0;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 120; x++) {
                if (image.getRaster().getSample(x, y, 0) > 0) {
                    assertTrue(x >= 60 && y >= 28 && y < 56, x + " " + y);
                    inside++;
                }
            }
        }
        assertTrue(inside > 50, "so many pixels of ink: " + inside);
    }

    @Test
    void colourPicturesTakeTheLayersColour() throws IOException {
        Attributes data = TestImages.rgb(1, 2, 0, 0, 0, 0, 0, 0);
        layer("L", 1, 0xFFFF);
        state.getSequence(Tag.GraphicLayerSequence).getFirst().setInt(Tag.GraphicLayerRecommendedDisplayCIELabValue, VR.US,
                CieLab.encode(0x20C040));
        graphic("L", "PIXEL", "POLYLINE", false, 0.5, 0.5, 1.5, 0.5);
        assertEquals(0xFF20C040, TestImages.read(data, param).getRGB(0, 0));
    }
}
