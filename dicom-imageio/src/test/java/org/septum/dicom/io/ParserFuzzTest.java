package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.pixel.FrameReader;

/** Damaged files of every encoding: nothing comes out but DicomException, in bounded time and memory. */
class ParserFuzzTest {
    private static final int ROUNDS = Integer.getInteger("septum.fuzz.rounds", 4_000);
    private static final long MOST_ALLOCATED = 32L << 20;

    private static byte[] sample(TransferSyntax syntax) throws IOException {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        data.setString(Tag.PatientName, VR.PN, "Bäcker^Jürgen");
        data.newItem(Tag.ReferencedImageSequence).newItem(Tag.PurposeOfReferenceCodeSequence).setString(Tag.CodeValue, VR.SH,
                "1");
        data.setDouble(Tag.ImagePositionPatient, VR.DS, 1.5, -2, 3);
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setInt(Tag.Rows, VR.US, 8);
        data.setInt(Tag.Columns, VR.US, 8);
        data.setInt(Tag.BitsAllocated, VR.US, 16);
        data.setBytes(Tag.PixelData, VR.OW, new byte[128]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "sample", data, syntax);
        return out.toByteArray();
    }

    private static byte[] encapsulated() {
        return DicomBytes.file(UID.RLELossless).image(8, 8, 16, 16, 15, 0).header(Tag.PixelData, "OB", 0xFFFFFFFFL).item(0)
                .item(70).raw(new byte[70]).item(4).raw("abcd").sequenceEnd().bytes();
    }

    @Test
    void damagedFiles() throws IOException {
        List<byte[]> seeds = List.of(sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN), sample(TransferSyntax.IMPLICIT_LITTLE_ENDIAN),
                sample(TransferSyntax.EXPLICIT_BIG_ENDIAN), sample(TransferSyntax.DEFLATED), encapsulated());
        Random random = new Random(20261121);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(seeds.get(round % seeds.size()), random);
            int number = round;
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(damaged, number));
        }
    }

    private static byte[] damage(byte[] seed, Random random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length + 1)) : seed.clone();
        byte[] telling = {0, 1, -1, (byte) 0xFE, (byte) 0xE0, (byte) 0xDD, 'S', 'Q', 'U', 'N', 127};
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void read(byte[] bytes, int round) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            DicomFile file = DicomFile.read(bytes, "round " + round);
            visit(file.dataset());
            FrameReader reader = FrameReader.open(file);
            if (reader.description().frameSamples() < 1 << 20) {
                reader.read(0);
            }
        } catch (DicomException e) {
            assertTrue(e.getMessage().contains("round " + round), e.getMessage());
        } catch (Throwable e) {
            fail("round " + round + " threw " + e, e);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MOST_ALLOCATED, "round " + round + " allocated " + allocated + " bytes");
    }

    /** Asks for every value in every way. */
    private static void visit(Attributes data) {
        for (int tag : data.tags()) {
            data.getStrings(tag);
            data.getInts(tag);
            data.getDoubles(tag);
            data.privateCreator(tag);
            data.getSequence(tag).forEach(ParserFuzzTest::visit);
        }
        assertTrue(data.toString().length() >= data.size());
    }
}
