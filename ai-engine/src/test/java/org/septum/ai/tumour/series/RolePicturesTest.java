package org.septum.ai.tumour.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.Series;
import org.septum.testing.RealData;

/** Contrasts told by pictures alone, on real heads. */
class RolePicturesTest {
    /** The features training/brain/roles.py computes of one FLAIR. */
    private static final double[] WANTED = {
        -0.12232, -0.89698, 0.13790, -0.01432, -0.25125, 0.13523, -0.01432, -0.22410, 0.14850, 0.00716, -0.22028,
        0.16937, 0.04001, -0.16829, 0.20487, 0.08314, -0.08835, 0.26295, 0.14586, -0.02055, 0.30214, 0.19486,
        -0.17921, 0.33549, 0.18981, -1.05948, 0.36352, 0.18728, -1.36691, 0.37409
    };

    private static List<Series> series(String folder, String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(RealData.path("brain").resolve(folder).resolve(name + ".nii.gz"));
        }
        return List.copyOf(NiftiSeries.separate(files));
    }

    /** Skull-stripped research volumes, of which the rule has seen few: it says nothing rather than something wrong. */
    @Test
    void noT1IsTakenForTheFlair() throws IOException {
        for (String patient : List.of("brats2015/brats_2013_pat0003_1", "brats2015/brats_2013_pat0006_1", "tcga-du-7294")) {
            List<Series> both = series(patient, "t1ce", "flair");
            Map<Series, MrRole> roles = new RolePictures(Progress.none()).roles(both);
            assertTrue(roles.isEmpty() || roles.equals(Map.of(both.get(1), MrRole.FLAIR)), patient);
        }
    }

    /** Clinical slices of every sixteenth patient: T1, FLAIR and T1 with contrast are the channels of one picture. */
    @Test
    void theFlairOfClinicalSlicesIsFound() throws IOException {
        FlairRule rule = FlairRule.shipped();
        int found = 0;
        int patients = 0;
        for (Path folder : everySixteenth(RealData.path("brain/lgg"))) {
            double flair = rule.score(profile(folder, 8));
            double t1 = rule.score(profile(folder, 16));
            assertTrue(flair > t1, folder.getFileName() + ": " + flair + " beside " + t1);
            found += flair > 0 && flair - t1 >= 3 ? 1 : 0;
            patients++;
        }
        assertTrue(found >= patients / 2, found + " of " + patients);
    }

    private static List<Path> everySixteenth(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> patients = all.filter(Files::isDirectory).sorted().toList();
            return IntStream.range(0, patients.size()).filter(i -> i % 16 == 0).mapToObj(patients::get).toList();
        }
    }

    /** @param shift of the channel's bits in a pixel */
    private static double[] profile(Path folder, int shift) throws IOException {
        List<Path> pictures;
        try (Stream<Path> all = Files.list(folder)) {
            pictures = all.filter(f -> f.getFileName().toString().matches("\\d+\\.jpg")).sorted().toList();
        }
        Grid grid = new Grid(256, 256, pictures.size(), 1,
                Affine.ofSteps(new double[] {0.94, 0, 0}, new double[] {0, 0.94, 0}, new double[] {0, 0, 5}, new double[3]));
        try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
            for (int slice = 0; slice < pictures.size(); slice++) {
                BufferedImage picture = ImageIO.read(pictures.get(slice).toFile());
                for (int i = 0; i < grid.frameSize(); i++) {
                    short value = (short) (picture.getRGB(i % 256, i / 256) >> shift & 0xff);
                    volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, i, value);
                }
            }
            return DepthProfile.of(volume);
        }
    }

    /** By itself, a T1 is never surely a FLAIR. */
    @Test
    void aT1AloneStaysUnknown() throws IOException {
        assertEquals(Map.of(), new RolePictures(Progress.none()).roles(series("tcga-du-7294", "t1")));
        assertEquals(Map.of(), new RolePictures(Progress.none()).roles(series("tcga-du-7294", "t2")));
    }

    @Test
    void featuresAreThoseOfTheTraining() throws IOException {
        try (Volume flair = series("tcga-du-7294", "flair").getFirst().load(Progress.none())) {
            double[] features = DepthProfile.of(flair);
            assertEquals(WANTED.length, features.length);
            for (int i = 0; i < WANTED.length; i++) {
                assertEquals(WANTED[i], features[i], 1e-4, "feature " + i);
            }
        }
    }
}
