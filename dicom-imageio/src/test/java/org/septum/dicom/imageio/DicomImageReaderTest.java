package org.septum.dicom.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomException;

/** The plug-in as a program meets it: through javax.imageio, on the plain class path. */
class DicomImageReaderTest {
    @TempDir
    Path folder;

    /** Values 0, 1000, 2000 … of two rows and three columns, slope 2 and intercept −1000, a window from 1000 to 5000 or so. */
    private static DicomBytes grey(String photometric) {
        DicomBytes file = DicomBytes.file(UID.ExplicitVRLittleEndian).explicit(Tag.Modality, "CS", "CT").us(Tag.SamplesPerPixel,
                1)
                .explicit(Tag.PhotometricInterpretation, "CS", photometric).us(Tag.Rows, 2).us(Tag.Columns, 3)
                .us(Tag.BitsAllocated, 16).us(Tag.BitsStored, 16).us(Tag.HighBit, 15).us(Tag.PixelRepresentation, 0)
                .explicit(Tag.WindowCenter, "DS", "3000\\500").explicit(Tag.WindowWidth, "DS", "4001\\100")
                .explicit(Tag.RescaleIntercept, "DS", "-1000").explicit(Tag.RescaleSlope, "DS", "2").header(Tag.PixelData, "OW",
                12);
        for (int i = 0; i < 6; i++) {
            file.word(1000 * i);
        }
        return file;
    }

    private static ImageReader reader(DicomBytes file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("DICOM").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes())));
        return reader;
    }

    private static int[] levels(BufferedImage image) {
        return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    }

    @Test
    void isFoundByNameSuffixAndType() {
        assertInstanceOf(DicomImageReader.class, ImageIO.getImageReadersByFormatName("DICOM").next());
        assertInstanceOf(DicomImageReader.class, ImageIO.getImageReadersBySuffix("dcm").next());
        assertInstanceOf(DicomImageReader.class, ImageIO.getImageReadersByMIMEType("application/dicom").next());
    }

    @Test
    void readsFromFilesAndStreams() throws IOException {
        Path path = folder.resolve("image.dcm");
        Files.write(path, grey("MONOCHROME2").bytes());
        assertEquals(3, ImageIO.read(path.toFile()).getWidth());
        assertEquals(3, ImageIO.read(Files.newInputStream(path)).getWidth());
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertEquals(2, reader.getHeight(0));
        }
        for (Object input : new Object[] {path, path.toFile(), new ByteArrayInputStream(Files.readAllBytes(path))}) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("DICOM").next();
            reader.setInput(input);
            assertEquals(3, reader.getWidth(0));
        }
    }

    @Test
    void otherPicturesAreLeftToOthers() throws IOException {
        assertNull(ImageIO.read(new ByteArrayInputStream(new byte[500])));
        assertFalse(new DicomImageReaderSpi().canDecodeInput("a string"));
    }

    @Test
    void theDataSetsWindow() throws IOException {
        // Physical values −1000, 1000, 3000, 5000, 7000, 9000; the window ends at 999.5 and 4999.5 (PS3.3 C.11.2.1.2.1).
        assertArrayEquals(new int[] {0, 0, 128, 255, 255, 255}, levels(reader(grey("MONOCHROME2")).read(0)));
        assertArrayEquals(new int[] {255, 255, 127, 0, 0, 0}, levels(reader(grey("MONOCHROME1")).read(0)));
    }

    @Test
    void aWindowOfOnesOwnAndAnotherIndex() throws IOException {
        ImageReader reader = reader(grey("MONOCHROME2"));
        DicomImageReadParam param = assertInstanceOf(DicomImageReadParam.class, reader.getDefaultReadParam());
        param.setWindowCenter(4000);
        param.setWindowWidth(10_000);
        assertArrayEquals(new int[] {0, 51, 102, 153, 204, 255}, levels(reader.read(0, param)));
        param.setWindowWidth(0);
        param.setWindowIndex(1);
        assertArrayEquals(new int[] {0, 255, 255, 255, 255, 255}, levels(reader.read(0, param)));
        param.setWindowIndex(7);
        assertArrayEquals(new int[] {0, 0, 128, 255, 255, 255}, levels(reader.read(0, param)), "no such window: the first");
    }

    @Test
    void storedValuesAsARaster() throws IOException {
        ImageReader reader = reader(grey("MONOCHROME1"));
        assertTrue(reader.canReadRaster());
        Raster raster = reader.readRaster(0, null);
        assertArrayEquals(new int[] {0, 1000, 2000, 3000, 4000, 5000}, raster.getSamples(0, 0, 3, 2, 0, (int[]) null));
        DicomImageReadParam param = new DicomImageReadParam();
        param.setSourceRegion(new Rectangle(1, 0, 2, 2));
        assertArrayEquals(new int[] {1000, 2000, 4000, 5000}, reader.readRaster(0, param).getSamples(0, 0, 2, 2, 0,
                (int[]) null));
        param.setSourceSubsampling(2, 2, 0, 0);
        assertArrayEquals(new int[] {1000}, reader.readRaster(0, param).getSamples(0, 0, 1, 1, 0, (int[]) null));
        assertEquals(1, reader.read(0, param).getWidth());
    }

    @Test
    void theDataSetIsTheStreamMetadata() throws IOException {
        DicomMetaData metadata = assertInstanceOf(DicomMetaData.class, reader(grey("MONOCHROME2")).getStreamMetadata());
        assertEquals("CT", metadata.getAttributes().getString(Tag.Modality));
        assertEquals(UID.ExplicitVRLittleEndian, metadata.getTransferSyntaxUID());
        assertNotNull(metadata.getAsTree(DicomMetaData.NATIVE_FORMAT).getFirstChild());
    }

    @Test
    void coloursBecomeRgb() throws IOException {
        DicomBytes file = DicomBytes.file(UID.ExplicitVRLittleEndian).us(Tag.SamplesPerPixel, 3)
                .explicit(Tag.PhotometricInterpretation, "CS", "RGB").us(Tag.PlanarConfiguration, 0).us(Tag.Rows,
                1).us(Tag.Columns, 2)
                .us(Tag.BitsAllocated, 8).us(Tag.BitsStored, 8).us(Tag.HighBit, 7).us(Tag.PixelRepresentation, 0)
                .explicit(Tag.PixelData, "OB", new byte[] {1, 2, 3, 4, 5, 6});
        BufferedImage image = reader(file).read(0);
        assertEquals(0xFF010203, image.getRGB(0, 0));
        assertEquals(0xFF040506, image.getRGB(1, 0));
    }

    @Test
    void noImageAndNoSuchFrame() throws IOException {
        assertThrows(DicomException.class, () -> reader(DicomBytes.file(UID.ExplicitVRLittleEndian).us(Tag.Rows, 2)).getWidth(0));
        ImageReader reader = reader(grey("MONOCHROME2"));
        assertEquals(1, reader.getNumImages(true));
        assertThrows(IndexOutOfBoundsException.class, () -> reader.read(1));
    }
}
