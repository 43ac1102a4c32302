package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.testing.RealData;

/** Two patients kept out of training, given as NIfTI files for ED and ES, against the experts' labels voxel by voxel. */
class AcdcTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"patient005", "patient070"})
    void agreesWithTheExperts(String patient) throws Exception {
        Path home = RealData.acdc().resolve(patient);
        List<Path> frames = List.of(frame(home, "ED", ""), frame(home, "ES", ""));
        for (String precision : List.of("fp32", "int8")) {
            Path out = folder.resolve(precision);
            Analysed analysed = Analysed.by(precision, out, frames.toArray(Path[]::new));
            assertEquals(0, analysed.result().getAsJsonObject("phases").get("ed").getAsInt());
            assertEquals(1, analysed.result().getAsJsonObject("phases").get("es").getAsInt());
            try (Volume found = NiftiReader.volume(out.resolve("labels.nii.gz"), Progress.none())) {
                double mean = (dice(found, 0, frame(home, "ED", "_gt")) + dice(found, 1, frame(home, "ES", "_gt"))) / 2;
                assertTrue(mean > 0.85, patient + " " + precision + ": mean Dice " + mean);
            }
        }
    }

    /** Mean Dice of right ventricle, myocardium and left ventricle. */
    private static double dice(Volume found, int phase, Path experts) throws IOException {
        try (Volume truth = NiftiReader.volume(experts, Progress.none())) {
            long[] both = new long[4];
            long[] sum = new long[4];
            Grid grid = truth.grid();
            for (int slice = 0; slice < grid.slices(); slice++) {
                for (int row = 0; row < grid.rows(); row++) {
                    for (int column = 0; column < grid.columns(); column++) {
                        int a = (int) found.stored(column, row, slice, phase);
                        int b = (int) truth.stored(column, row, slice, 0);
                        sum[a]++;
                        sum[b]++;
                        both[a] += a == b ? 1 : 0;
                    }
                }
            }
            return (2.0 * both[1] / sum[1] + 2.0 * both[2] / sum[2] + 2.0 * both[3] / sum[3]) / 3;
        }
    }

    private static Path frame(Path home, String key, String suffix) throws IOException {
        Map<String, String> info = new HashMap<>();
        for (String line : Files.readAllLines(home.resolve("Info.cfg"))) {
            String[] parts = line.split(":", 2);
            info.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
        }
        return home.resolve("%s_frame%02d%s.nii.gz".formatted(home.getFileName(), Integer.parseInt(info.get(key)), suffix));
    }
}
