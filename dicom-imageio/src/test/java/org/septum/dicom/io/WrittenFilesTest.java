package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.codec.jpegls.JpegLsFrameEncoder;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.FrameEncoders;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelType;
import org.septum.dicom.pixel.Transcoder;

/** What we write, judged by dcmdump, GDCM and pydicom: read without a warning, with the pixels that went in. */
class WrittenFilesTest {
    private static final int NEAR = 3;
    private static final List<TransferSyntax> SYNTAXES = List.of(TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
            TransferSyntax.IMPLICIT_LITTLE_ENDIAN, TransferSyntax.DEFLATED, TransferSyntax.RLE, TransferSyntax.JPEG_LS_LOSSLESS,
            TransferSyntax.JPEG_LS_NEAR_LOSSLESS);

    @TempDir
    Path folder;

    /** Each file with the frames that went into it. */
    private final Map<Path, List<Frame>> files = new LinkedHashMap<>();

    @BeforeEach
    void write() throws IOException {
        Transcoder transcoder = new Transcoder(FrameDecoders.installed(),
                FrameEncoders.installed().with(new JpegLsFrameEncoder(NEAR)));
        Random random = new Random(11);
        List<List<Frame>> pictures = List.of(List.of(frame(random, 1, PixelType.INT16, 12)),
                List.of(frame(random, 3, PixelType.UINT8, 8)),
                List.of(frame(random, 1, PixelType.UINT16, 16), frame(random, 1, PixelType.UINT16, 16)));
        int[] bits = {12, 8, 16};
        for (int i = 0; i < pictures.size(); i++) {
            for (TransferSyntax syntax : SYNTAXES) {
                Path file = folder.resolve(i + "-" + syntax.uid() + ".dcm");
                Attributes object = object(pictures.get(i).size() > 1, bits[i], pictures.get(i).getFirst().samples());
                DicomWriter.write(file, transcoder.encode(object, pictures.get(i), bits[i], syntax, file.toString()), syntax);
                files.put(file, pictures.get(i));
            }
        }
    }

    private static Frame frame(Random random, int samples, PixelType type, int bits) {
        int rows = 33;
        int columns = 45;
        byte[] bytes = new byte[rows * columns * samples];
        short[] shorts = new short[bytes.length];
        int low = type.isSigned() ? -(1 << bits - 1) + NEAR : 0;
        int high = low + (1 << bits) - 1 - (type.isSigned() ? 2 * NEAR : 0);
        for (int i = 0; i < bytes.length; i++) {
            double wave = 0.5 + 0.4 * Math.sin(i / 40.0) + 0.02 * random.nextGaussian();
            int value = i / 300 % 3 == 0 ? low : (int) Math.clamp(low + wave * (1 << bits), low, high);
            bytes[i] = (byte) value;
            shorts[i] = (short) value;
        }
        return new Frame(rows, columns, samples, type, samples == 1 ? "MONOCHROME2" : "RGB", bits > 8 ? shorts : bytes);
    }

    /** A secondary capture with text beyond ASCII, items, and private elements. */
    private static Attributes object(boolean multi, int bits, int samples) {
        Attributes data = new Attributes();
        data.setString(Tag.SpecificCharacterSet, VR.CS, "", "ISO 2022 IR 87");
        data.setString(Tag.SOPClassUID, VR.UI, multi ? UID.MultiFrameGrayscaleWordSecondaryCaptureImageStorage
                : UID.SecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, UidRegistry.create());
        data.setString(Tag.StudyInstanceUID, VR.UI, UidRegistry.create());
        data.setString(Tag.SeriesInstanceUID, VR.UI, UidRegistry.create());
        data.setString(Tag.PatientName, VR.PN, "Yamada^Tarou=山田^太郎");
        data.setString(Tag.PatientID, VR.LO, "471");
        data.setString(Tag.Modality, VR.CS, "OT");
        data.setString(Tag.ConversionType, VR.CS, "WSD");
        data.setString(Tag.StudyDate, VR.DA, "20260228");
        data.setDouble(Tag.PixelSpacing, VR.DS, 1 / 3.0, 0.25);
        data.newItem(Tag.RequestAttributesSequence).setString(Tag.ScheduledProcedureStepDescription, VR.LO, "胸部");
        data.newItem(Tag.RequestAttributesSequence);
        data.setString(data.reservePrivateTag("SEPTUM TEST", 0x0011, 1), VR.LO, "odd");
        data.setBytes(data.reservePrivateTag("SEPTUM TEST", 0x0011, 2), VR.OB, new byte[] {1, 2, 3});
        if (multi) {
            data.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.PageNumberVector);
            data.setInt(Tag.PageNumberVector, VR.IS, 1, 2);
        }
        return data;
    }

    @Test
    void weReadThemWithoutAWarning() throws IOException {
        for (Map.Entry<Path, List<Frame>> written : files.entrySet()) {
            DicomFile file = DicomFile.read(written.getKey());
            assertTrue(file.warnings().isEmpty(), written.getKey() + ": " + file.warnings());
            assertEquals("Yamada^Tarou=山田^太郎", file.dataset().getString(Tag.PatientName));
            assertEquals("\\ISO 2022 IR 87", String.join("\\", file.dataset().getStrings(Tag.SpecificCharacterSet)));
            FrameReader reader = FrameReader.open(file);
            for (int i = 0; i < reader.frames(); i++) {
                assertClose(written.getValue().get(i), reader.read(i), bound(written.getKey()), written.getKey().toString());
            }
        }
    }

    private static int bound(Path file) {
        return file.toString().contains(UID.JPEGLSNearLossless) ? NEAR : 0;
    }

    private static void assertClose(Frame expected, Frame actual, int bound, String what) {
        for (int k = 0; k < expected.length(); k++) {
            assertEquals(expected.value(k), actual.value(k), bound, what);
        }
    }

    @Test
    void dcmdumpHasNothingToSay() throws IOException, InterruptedException {
        String dcmdump = ExternalTool.installed("dcmdump", "--version");
        for (Path file : files.keySet()) {
            String text = ExternalTool.output(dcmdump, "-v", "+L", file.toString());
            for (String mark : List.of("W:", "E:", "warning", "unknown VR", "Unknown Tag & Data [")) {
                assertFalse(text.contains(mark), file + ": " + text);
            }
            assertTrue(text.contains("(0010,0010) PN [Yamada^Tarou="), text);
        }
    }

    @Test
    void gdcmDecodesThemWithoutAWarning() throws IOException, InterruptedException {
        String gdcmconv = ExternalTool.installed("gdcmconv", "--version");
        for (Map.Entry<Path, List<Frame>> written : files.entrySet()) {
            Path plain = folder.resolve("plain.dcm");
            String said = ExternalTool.output(gdcmconv, "--raw", "-W", "-E", written.getKey().toString(), plain.toString());
            assertEquals("", said.strip(), written.getKey().toString());
            FrameReader reader = FrameReader.open(DicomFile.read(plain));
            for (int i = 0; i < reader.frames(); i++) {
                assertClose(written.getValue().get(i), reader.read(i), bound(written.getKey()), written.getKey().toString());
            }
        }
    }

    @Test
    void pydicomReadsThemStrictly() throws IOException, InterruptedException {
        String python = ExternalTool.python("pydicom");
        String program = """
                import sys, warnings
                warnings.simplefilter('error')
                import pydicom
                from pydicom import config
                config.settings.reading_validation_mode = config.RAISE
                for path in sys.argv[1:]:
                    data = pydicom.dcmread(path)
                    for element in data.iterall():
                        element.value
                    assert str(data.PatientName) == 'Yamada^Tarou=山田^太郎', repr(data.PatientName)
                    assert data.file_meta.MediaStorageSOPInstanceUID == data.SOPInstanceUID
                    block = data.private_block(0x11, 'SEPTUM TEST')
                    assert block[1].value in ('odd', b'odd ') and block[2].value[:3] == bytes([1, 2, 3])
                print('good')
                """;
        List<String> command = new ArrayList<>(List.of(python, "-c", program));
        files.keySet().forEach(file -> command.add(file.toString()));
        assertEquals("good", ExternalTool.output(command.toArray(String[]::new)).strip());
    }

    /** CharLS by name, where pyjpegls or imagecodecs has it. */
    @Test
    void charlsDecodesOurJpegLs() throws IOException, InterruptedException {
        String python = ExternalTool.python("pydicom, jpeg_ls, numpy");
        String program = """
                import sys, numpy, pydicom, jpeg_ls
                from pydicom.encaps import generate_frames
                data = pydicom.dcmread(sys.argv[1])
                frames = generate_frames(data.PixelData, number_of_frames=int(data.get('NumberOfFrames', 1)))
                with open(sys.argv[2], 'wb') as out:
                    for frame in frames:
                        out.write(bytes(jpeg_ls.decode_pixel_data(frame)[0] if hasattr(jpeg_ls, 'decode_pixel_data')
                                        else jpeg_ls.decode(numpy.frombuffer(frame, 'u1'))))
                """;
        for (Map.Entry<Path, List<Frame>> written : files.entrySet()) {
            if (!written.getKey().toString().contains("1.2.840.10008.1.2.4.8")) {
                continue;
            }
            Path raw = folder.resolve("raw");
            ExternalTool.output(python, "-c", program, written.getKey().toString(), raw.toString());
            assertRaw(written, Files.readAllBytes(raw));
        }
    }

    private void assertRaw(Map.Entry<Path, List<Frame>> written, byte[] raw) {
        int at = 0;
        for (Frame frame : written.getValue()) {
            int width = frame.type().bytes();
            int unused = frame.type() == PixelType.INT16 ? 20 : 0;
            for (int k = 0; k < frame.length(); k++, at += width) {
                int bits = width == 1 ? raw[at] & 0xFF : raw[at] & 0xFF | (raw[at + 1] & 0xFF) << 8;
                int value = unused > 0 ? bits << unused >> unused : bits;
                assertEquals(frame.value(k), value, bound(written.getKey()), written.getKey() + " sample " + k);
            }
        }
        assertEquals(raw.length, at);
    }
}
