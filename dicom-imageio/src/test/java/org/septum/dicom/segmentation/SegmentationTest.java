package org.septum.dicom.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.Tools;
import org.septum.dicom.Verdicts;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.FramePlane;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.Sources;
import org.septum.dicom.segmentation.SegmentationWriter.NewFrame;

class SegmentationTest {
    private static final int ROWS = 7;
    private static final int COLUMNS = 5;
    private static final Code HEART = new Code("80891009", "SCT", "Heart");

    @TempDir
    Path folder;

    private static FramePlane plane(int slice) {
        return new FramePlane(new double[] {-10.5, 20.25, 5 * slice}, new double[] {0, 1, 0}, new double[] {0, 0, -1}, 1.25, 0.75,
                OptionalDouble.of(5));
    }

    private static byte[] voxels(int seed) {
        byte[] voxels = new byte[ROWS * COLUMNS];
        new Random(seed).nextBytes(voxels);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (voxels[i] & 1 | voxels[i] & 2);
        }
        return voxels;
    }

    /** Segments 1 and 2 are the voxels of value 1 and 2 on three slices. */
    private static Attributes written() {
        SegmentationWriter writer = new SegmentationWriter(Sources.common(), ROWS, COLUMNS);
        for (int segment = 1; segment <= 2; segment++) {
            writer.segment(new SegmentDescription("Part " + segment, SegmentDescription.ANATOMICAL_STRUCTURE, HEART, 0xFF8000,
                    segment == 1 ? Optional.empty() : Optional.of(new SegmentDescription.Algorithm("Net", "2", "", false)), "part"
                    + segment));
        }
        for (int segment = 1; segment <= 2; segment++) {
            for (int slice = 0; slice < 3; slice++) {
                writer.frame(new NewFrame(segment, slice, 0, plane(slice), OptionalDouble.empty(),
                        new InstanceReference(UID.MRImageStorage, "1.2.3." + (slice + 1)), voxels(slice), segment));
            }
        }
        return writer.build(100, "Parts", "PARTS", "Not for diagnostic use");
    }

    private Path file() throws IOException {
        return Sources.written(folder, written());
    }

    @Test
    void whatIsWrittenComesBack() throws IOException {
        Segmentation read = Segmentation.open(file());
        assertEquals(Segmentation.Type.BINARY, read.type());
        assertEquals(List.of("Part 1", "Part 2"), read.segments().stream().map(Segment::label).toList());
        Segment second = read.segment(2).orElseThrow();
        assertEquals("AUTOMATIC", second.algorithmType());
        assertEquals(Optional.of(HEART), second.type());
        assertEquals(OptionalInt.of(0xFF8000), second.rgb());
        assertEquals("1.2.5", read.frameOfReferenceUid());
        for (int segment = 1; segment <= 2; segment++) {
            List<SegmentFrame> frames = read.frames(segment);
            assertEquals(3, frames.size());
            for (int slice = 0; slice < 3; slice++) {
                SegmentFrame frame = frames.get(slice);
                FramePlane plane = frame.plane().orElseThrow();
                assertArrayEquals(plane(slice).toPatient(3, 4), plane.toPatient(3, 4), 1e-9);
                assertArrayEquals(new double[] {-1, 0, 0}, plane.normal(), 1e-9);
                assertEquals("1.2.3." + (slice + 1), frame.sources().getFirst().sopInstanceUid());
                byte[] voxels = voxels(slice);
                byte[] mask = read.mask(frame.index(), segment);
                for (int i = 0; i < mask.length; i++) {
                    assertEquals(voxels[i] == segment ? 1 : 0, mask[i]);
                }
            }
        }
    }

    @Test
    void othersTakeItWithoutAWarning() throws Exception {
        Verdicts.of(file()).check();
    }

    @Test
    void highdicomReadsTheSameVoxels() throws Exception {
        Tools.Outcome read = Tools.python(List.of("pydicom", "highdicom", "numpy"), """
                import sys, highdicom as hd, numpy as np
                seg = hd.seg.segread(sys.argv[1])
                a = seg.get_pixels_by_source_instance(["1.2.3.%d" % i for i in (1, 2, 3)], combine_segments=False)
                print(seg.number_of_segments, seg.get_segment_description(2).segment_label, a.shape)
                for s in range(2):
                    print("".join(str(v) for v in a[:, :, :, s].astype(int).ravel()))
                """, file().toString());
        List<String> expected = new ArrayList<>(List.of("2 Part 2 (3, " + ROWS + ", " + COLUMNS + ", 2)"));
        for (int segment = 1; segment <= 2; segment++) {
            StringBuilder bits = new StringBuilder();
            for (int slice = 0; slice < 3; slice++) {
                for (byte voxel : voxels(slice)) {
                    bits.append(voxel == segment ? 1 : 0);
                }
            }
            expected.add(bits.toString());
        }
        assertEquals(expected, read.said().lines().toList());
    }

    private static Attributes eightBits(String type, int... values) {
        Attributes data = written();
        data.setString(Tag.SegmentationType, VR.CS, type);
        data.setInt(Tag.BitsAllocated, VR.US, 8);
        data.setInt(Tag.BitsStored, VR.US, 8);
        data.setInt(Tag.HighBit, VR.US, 7);
        data.setInt(Tag.Rows, VR.US, 1);
        data.setInt(Tag.Columns, VR.US, values.length);
        data.setInt(Tag.NumberOfFrames, VR.IS, 1);
        while (data.getSequence(Tag.PerFrameFunctionalGroupsSequence).size() > 1) {
            data.getSequence(Tag.PerFrameFunctionalGroupsSequence).removeLast();
        }
        byte[] bytes = new byte[values.length + values.length % 2];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        data.setBytes(Tag.PixelData, VR.OB, bytes);
        return data;
    }

    private static Segmentation read(Attributes data) throws IOException {
        return Segmentation.of(Sources.asRead(data));
    }

    @Test
    void fractions() throws IOException {
        Attributes data = eightBits("FRACTIONAL", 0, 99, 100, 200);
        data.setString(Tag.SegmentationFractionalType, VR.CS, "PROBABILITY");
        data.setInt(Tag.MaximumFractionalValue, VR.US, 200);
        Segmentation read = read(data);
        assertArrayEquals(new float[] {0, 0.495f, 0.5f, 1}, read.fractions(0));
        assertArrayEquals(new byte[] {0, 0, 1, 1}, read.mask(0, 1));
        assertEquals("PROBABILITY", read.fractionalType());
    }

    @Test
    void labelMapsWithABackgroundOfTheirOwn() throws IOException {
        Attributes data = eightBits("LABELMAP", 5, 1, 2, 5);
        data.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.66.7");
        data.setInt(Tag.PixelPaddingValue, VR.US, 5);
        Segmentation read = read(data);
        assertArrayEquals(new int[] {0, 1, 2, 0}, read.labels(0));
        assertArrayEquals(new byte[] {0, 0, 1, 0}, read.mask(0, 2));
        assertEquals(1, read.frames(2).size());
        assertThrows(IllegalStateException.class, () -> read.fractions(0));
    }

    @Test
    void contradictionsAreNamed() throws IOException {
        Attributes data = written();
        data.getSequence(Tag.SegmentSequence).removeLast();
        assertEquals("memory: frame 4 is of segment 2, which is not described",
                assertThrows(DicomException.class, () -> read(data)).getMessage());
        Attributes other = written();
        other.getSequence(Tag.PerFrameFunctionalGroupsSequence).removeLast();
        assertEquals("memory: describes 5 frames of 6", assertThrows(DicomException.class, () -> read(other)).getMessage());
        Attributes report = Sources.picture();
        report.setString(Tag.SOPClassUID, VR.UI, UID.BasicTextSRStorage);
        assertEquals("memory: is no segmentation but a structured report",
                assertThrows(DicomException.class, () -> read(report)).getMessage());
    }
}
