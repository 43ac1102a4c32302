package org.septum.dicom.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.dicom.imageio.TestImages.grey;
import static org.septum.dicom.imageio.TestImages.levels;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

/** What javax.imageio.ImageReader promises to its callers. */
class ImageIoContractTest {
    @TempDir
    Path folder;

    /** Rows 0 1 2 3, 10 11 12 13, 20 21 22 23, shown as they are. */
    private static Attributes steps() {
        Attributes data = grey(3, 4, 8, 8, false, 0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);
        TestImages.window(data, "127.5", "255");
        data.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        return data;
    }

    private static byte[] file(Attributes data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "memory", data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return out.toByteArray();
    }

    @Test
    void regionSubsamplingAndOffsets() throws IOException {
        ImageReader reader = TestImages.reader(steps());
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(1, 1, 10, 10));
        assertArrayEquals(new int[] {11, 12, 13, 21, 22, 23}, levels(reader.read(0, param)));
        param.setSourceRegion(null);
        param.setSourceSubsampling(2, 2, 1, 1);
        assertArrayEquals(new int[] {11, 13}, levels(reader.read(0, param)));
        assertArrayEquals(new int[] {11, 13}, reader.readRaster(0, param).getSamples(0, 0, 2, 1, 0, (int[]) null));
        param.setSourceSubsampling(1, 1, 0, 0);
        param.setSourceRegion(new Rectangle(100, 100, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> reader.read(0, param));
    }

    @Test
    void intoADestination() throws IOException {
        ImageReader reader = TestImages.reader(steps());
        ImageReadParam param = reader.getDefaultReadParam();
        BufferedImage mine = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        param.setDestination(mine);
        param.setDestinationOffset(new Point(1, -1));
        assertSame(mine, reader.read(0, param));
        assertArrayEquals(new int[] {0, 10, 11, 0, 20, 21}, levels(mine));
        BufferedImage colour = new BufferedImage(4, 3, BufferedImage.TYPE_INT_ARGB);
        param.setDestination(colour);
        param.setDestinationOffset(new Point());
        assertSame(colour, reader.read(0, param));
        assertEquals(0xFF0B0B0B, colour.getRGB(1, 1));
        param.setDestination(null);
        param.setDestinationOffset(new Point(2, 1));
        BufferedImage larger = reader.read(0, param);
        assertEquals(6, larger.getWidth());
        assertEquals(4, larger.getHeight());
        assertEquals(11, larger.getRaster().getSample(3, 2, 0));
    }

    @Test
    void chosenBands() throws IOException {
        ImageReader reader = TestImages.reader(TestImages.rgb(1, 1, 10, 20, 30));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceBands(new int[] {2, 1, 0});
        param.setDestinationBands(new int[] {0, 1, 2});
        assertEquals(0xFF1E140A, reader.read(0, param).getRGB(0, 0));
        param.setSourceBands(new int[] {3});
        param.setDestinationBands(new int[] {0});
        assertThrows(IllegalArgumentException.class, () -> reader.read(0, param));
    }

    @Test
    void typesThumbnailsAndMetadata() throws IOException {
        ImageReader reader = TestImages.reader(steps());
        List<Integer> types = new ArrayList<>();
        for (Iterator<ImageTypeSpecifier> i = reader.getImageTypes(0); i.hasNext();) {
            types.add(i.next().getBufferedImageType());
        }
        assertEquals(List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY), types);
        assertEquals(0, reader.getNumThumbnails(0));
        assertNull(reader.getImageMetadata(0));
        assertEquals(4.0f / 3, reader.getAspectRatio(0));
        assertEquals("DICOM", reader.getOriginatingProvider().getFormatNames()[0]);
        assertThrows(IndexOutOfBoundsException.class, () -> reader.getWidth(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> reader.readRaster(1, null));
        ImageReadParam wrong = reader.getDefaultReadParam();
        wrong.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB));
        assertThrows(IOException.class, () -> reader.read(0, wrong));
        reader.setInput(null);
        assertThrows(IllegalStateException.class, () -> reader.read(0));
    }

    @Test
    void everyKindOfStream() throws IOException {
        Path path = folder.resolve("steps");
        Files.write(path, file(steps()));
        assertEquals(4, ImageIO.read(path.toFile()).getWidth());
        assertEquals(4, ImageIO.read(path.toUri().toURL()).getWidth());
        assertEquals(4, ImageIO.read(new ByteArrayInputStream(file(steps()))).getWidth());
        ImageReader reader = ImageIO.getImageReadersByMIMEType("application/dicom").next();
        try (RandomAccessFile random = new RandomAccessFile(path.toFile(), "r");
                FileImageInputStream in = new FileImageInputStream(random)) {
            reader.setInput(in, true, true);
            assertArrayEquals(new int[] {0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23}, levels(reader.read(0)));
            assertEquals(12, levels(reader.read(0)).length, "and again");
        }
    }

    @Test
    void fromWhereTheStreamStands() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[1000]);
        out.write(file(steps()));
        MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(out.toByteArray()));
        in.seek(1000);
        in.flushBefore(1000);
        ImageReader reader = ImageIO.getImageReaders(in).next();
        reader.setInput(in);
        assertEquals(3, reader.getHeight(0));
    }

    @Test
    void pixelsStayInTheStreamUntilTheyAreAskedFor() throws IOException {
        Attributes data = grey(1000, 1000, 8, 8, false, new int[20_000_000]);
        Path path = folder.resolve("twenty");
        DicomWriter.write(path, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        long[] read = new long[1];
        try (FileImageInputStream in = new FileImageInputStream(path.toFile()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                read[0] += count;
                return count;
            }
        }) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("DICOM").next();
            reader.setInput(in);
            assertEquals(20, reader.getNumImages(true));
            assertTrue(read[0] < 200_000, read[0] + " bytes for the header");
            reader.read(7);
            assertTrue(read[0] < 1_300_000, read[0] + " bytes with a frame");
        }
    }

    @Test
    void listenersAndAbort() throws IOException {
        ImageReader reader = TestImages.reader(steps());
        List<String> heard = new ArrayList<>();
        reader.addIIOReadProgressListener(new Listener(heard, reader, false));
        reader.read(0);
        assertEquals(List.of("start 0", "50", "100", "complete"), heard);
        heard.clear();
        reader.removeAllIIOReadProgressListeners();
        reader.addIIOReadProgressListener(new Listener(heard, reader, true));
        BufferedImage black = reader.read(0);
        assertEquals(List.of("start 0", "50", "aborted"), heard);
        assertEquals(0, java.util.Arrays.stream(levels(black)).sum());
        reader.removeAllIIOReadProgressListeners();
        assertTrue(java.util.Arrays.stream(levels(reader.read(0))).sum() > 0, "an abort is for one read");
    }

    @Test
    void theDataSetThatWasHandedInIsTheMetadata() throws IOException {
        Attributes data = steps();
        DicomMetaData metadata = (DicomMetaData) TestImages.reader(data).getStreamMetadata();
        assertSame(data, metadata.getAttributes());
        assertFalse(metadata.getFileMetaInformation().isEmpty());
    }

    private record Listener(List<String> heard, ImageReader reader, boolean aborting) implements IIOReadProgressListener {
        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {
            heard.add("sequence");
        }

        @Override
        public void sequenceComplete(ImageReader source) {
            heard.add("sequence complete");
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {
            heard.add("start " + imageIndex);
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            heard.add(String.valueOf((int) percentageDone));
            if (aborting) {
                reader.abort();
            }
        }

        @Override
        public void imageComplete(ImageReader source) {
            heard.add("complete");
        }

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
            heard.add("thumbnail");
        }

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {
            heard.add("thumbnail");
        }

        @Override
        public void thumbnailComplete(ImageReader source) {
            heard.add("thumbnail");
        }

        @Override
        public void readAborted(ImageReader source) {
            heard.add("aborted");
        }
    }
}
