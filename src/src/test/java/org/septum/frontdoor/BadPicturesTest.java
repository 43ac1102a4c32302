package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;

/** Pictures that headers do not betray: they are refused or every number of theirs is doubtful. */
class BadPicturesTest {
    private static final int SIZE = 192;
    private static final int SLICES = 10;
    private static final int PHASES = 9;

    @TempDir
    Path folder;

    private FrontDoor septum;

    @BeforeEach
    void start() {
        septum = new FrontDoor(folder.resolve("user"));
    }

    /** Changes a stored value at a column and row. */
    private interface Change {
        double of(double value, int column, int row);
    }

    private void neverSilent(Change change) throws IOException {
        AlteredStudy study = new AlteredStudy(folder.resolve("in")).whole((place, data) -> repaint(data, change));
        FrontDoor.Ended ended = septum.run("analyze", study.folder(), "--out", folder.resolve("out"));
        if (ended.code() == 4) {
            assertFalse(Files.exists(folder.resolve("out")));
            return;
        }
        assertEquals(0, ended.code(), ended.err());
        JsonObject result = JsonParser.parseString(Files.readString(folder.resolve("out/result.json"))).getAsJsonObject();
        for (JsonElement m : result.getAsJsonArray("measurements")) {
            assertTrue(m.getAsJsonObject().get("doubts").getAsJsonArray().size() > 0, m + " " + result.get("warnings"));
        }
    }

    private static void repaint(Attributes data, Change change) {
        ByteBuffer bytes = ByteBuffer.wrap(pixels(data)).order(ByteOrder.LITTLE_ENDIAN);
        ShortBuffer pixels = bytes.asShortBuffer();
        int columns = data.getInt(Tag.Columns, 0);
        for (int i = 0; i < pixels.limit(); i++) {
            pixels.put(i, (short) Math.clamp(Math.round(change.of(pixels.get(i), i % columns, i / columns)), 0, 4095));
        }
        data.setBytes(Tag.PixelData, VR.OW, bytes.array());
    }

    private static byte[] pixels(Attributes data) {
        try {
            return data.getBytes(Tag.PixelData);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stripes 6 pixels apart both ways, as tagging draws them. */
    @Test
    void taggedPicturesWithoutAName() throws IOException {
        neverSilent((value, column, row) ->
                value * Math.abs(Math.sin(Math.PI * column / 6)) * Math.abs(Math.sin(Math.PI * row / 6)));
    }

    @Test
    void blackBlood() throws IOException {
        neverSilent((value, column, row) -> 420 - value);
    }

    @Test
    void nothingButNoise() throws IOException {
        java.util.Random random = new java.util.Random(3);
        neverSilent((value, column, row) -> 100 + 30 * random.nextGaussian());
    }

    /** Time is the third axis and space the fourth. */
    @Test
    void timeAndSlicesInEachOthersPlace() throws IOException {
        Path nifti = nifti(true);
        FrontDoor.Ended ended = septum.run("analyze", nifti, "--out", folder.resolve("out"));
        assertEquals(4, ended.code(), ended.out() + ended.err());
        assertTrue(ended.err().contains("time and slices seem to be in each other's place"), ended.err());
        assertEquals(0, septum.run("analyze", nifti(false), "--out", folder.resolve("out")).code());
    }

    /** The sample's pictures as a 4-D NIfTI file that says 1.4 × 1.4 × 8 mm. */
    private Path nifti(boolean exchanged) throws IOException {
        int third = exchanged ? PHASES : SLICES;
        int fourth = exchanged ? SLICES : PHASES;
        ByteBuffer out = ByteBuffer.allocate(352 + 2 * SIZE * SIZE * SLICES * PHASES).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0, 348).putShort(40, (short) 4).putShort(42, (short) SIZE).putShort(44, (short) SIZE);
        out.putShort(46, (short) third).putShort(48, (short) fourth).putShort(70, (short) 4).putShort(72, (short) 16);
        out.putFloat(76, 1).putFloat(80, 1.4f).putFloat(84, 1.4f).putFloat(88, 8).putFloat(92, 1).putFloat(108, 352);
        out.put(123, (byte) 2).putShort(252, (short) 1);
        out.put(344, "n+1\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (int slice = 0; slice < SLICES; slice++) {
            for (int phase = 0; phase < PHASES; phase++) {
                Path file = Sample.folder().resolve(new AlteredStudy.Place(slice + 1, 3 * phase + 1).file());
                Attributes data = DicomFile.read(file).dataset();
                assertEquals(SIZE, data.getInt(Tag.Columns, 0));
                int frame = exchanged ? slice * PHASES + phase : phase * SLICES + slice;
                out.put(352 + 2 * SIZE * SIZE * frame, pixels(data));
            }
        }
        return Files.write(folder.resolve(exchanged ? "exchanged.nii" : "right.nii"), out.array());
    }
}
