package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;

/** Studies with damaged or absurd files: what comes out is series, problems or the documented exception, never anything else. */
class DamagedStudyTest {
    private static final String[] ABSURD = {"", "0", "-1", "1e300", "-1e300", "1e-300", "NaN", "nonsense", "1\\2", "0\\0\\0", "1e999",
        "1\\0\\0\\1\\0\\0", "99999999999", "1\\1e300", "1e300\\1e300", "1e-300\\1e-300",
        "1e300\\0\\0", "0\\0\\1e300", "1e200\\1e200\\1e200", "0\\0\\1e-9", "NaN\\0\\0", "0.0001\\0.0001"};
    private static final int[] TAGS = {Tag.ImagePositionPatient, Tag.ImageOrientationPatient, Tag.PixelSpacing, Tag.TriggerTime,
        Tag.SliceThickness, Tag.InstanceNumber, Tag.TemporalPositionIdentifier, Tag.SeriesNumber, Tag.NumberOfFrames,
        Tag.RescaleSlope, Tag.RescaleIntercept, Tag.WindowCenter, Tag.WindowWidth, Tag.PatientSize};

    @TempDir
    Path folder;

    @Test
    void mutatedBytes() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        files.cine(2, 2, DicomFiles.Skip.none());
        Path victim = folder.resolve("i0003.dcm");
        byte[] whole = Files.readAllBytes(victim);
        SplittableRandom random = new SplittableRandom(6);
        int loaded = 0;
        for (int n = 0; n < 400; n++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(128, bytes.length)] = (byte) random.nextInt();
            }
            Files.write(victim, random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            loaded += openAndLoad();
        }
        assertTrue(loaded > 250, "too little could be loaded to say anything: " + loaded);
    }

    @Test
    void absurdValues() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 0; n < 500; n++) {
            Path own = Files.createDirectory(folder.resolve("n" + n));
            DicomFiles files = new DicomFiles(own);
            for (int slice = 0; slice < 3; slice++) {
                boolean hit = random.nextInt(3) > 0;
                int tag = TAGS[random.nextInt(TAGS.length)];
                String value = ABSURD[random.nextInt(ABSURD.length)];
                files.write(slice, 0, d -> {
                    if (hit) {
                        set(d, tag, value);
                    }
                });
            }
            openAndLoad(own);
        }
    }

    private static void set(Attributes d, int tag, String value) {
        d.setString(tag, tag == Tag.InstanceNumber || tag == Tag.SeriesNumber ? VR.IS : VR.DS, value.split("\\\\"));
    }

    private int openAndLoad() throws IOException {
        return openAndLoad(folder);
    }

    /** The number of series that could be loaded; three good files are always there when bytes are mutated. */
    private static int openAndLoad(Path path) throws IOException {
        int loaded = 0;
        Catalogue catalogue;
        try {
            catalogue = Catalogue.open(List.of(path), Progress.none());
        } catch (UnusableInputException e) {
            return 0;
        }
        for (Series series : catalogue.series()) {
            try (Volume volume = series.load(Progress.none())) {
                assertEquals(series.grid(), volume.grid());
                loaded++;
            } catch (UnusableInputException e) {
                assertTrue(e.file().startsWith(path));
            }
        }
        return loaded;
    }
}
