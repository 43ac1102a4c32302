package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.RealData;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;

/** A patient's four contrasts, skull-stripped at 1 mm, against a consensus of others' algorithms voxel by voxel. */
class BrainTest {
    @TempDir
    Path folder;

    @Test
    void theWholeTumourAgreesWithTheConsensus() throws Exception {
        Path home = RealData.path("brain/tcga-du-7294");
        Path[] contrasts = {home.resolve("t1.nii.gz"), home.resolve("t1ce.nii.gz"), home.resolve("flair.nii.gz"),
            home.resolve("t2.nii.gz")};
        double[] volumes = new double[2];
        for (String precision : List.of("fp32", "int8")) {
            Path out = folder.resolve(precision);
            Analysed analysed = Analysed.of("brain-tumour", List.of(), precision, out, contrasts);
            try (Volume found = NiftiReader.volume(out.resolve("labels.nii.gz"), Progress.none())) {
                double dice = dice(found, home.resolve("consensus_mav.nii.gz"));
                assertTrue(dice > 0.85, precision + ": whole tumour, Dice " + dice);
            }
            volumes[precision.equals("int8") ? 1 : 0] = analysed.value("tumour.whole");
        }
        assertEquals(1, volumes[1] / volumes[0], 0.05, "the quantized network finds as much");
    }

    private static double dice(Volume found, Path consensus) throws IOException {
        try (Volume truth = NiftiReader.volume(consensus, Progress.none())) {
            Grid grid = truth.grid();
            assertTrue(grid.isSamePlace(found.grid(), 1e-3), "labels lie on the FLAIR's grid");
            long both = 0;
            long all = 0;
            for (int slice = 0; slice < grid.slices(); slice++) {
                for (int row = 0; row < grid.rows(); row++) {
                    for (int column = 0; column < grid.columns(); column++) {
                        boolean mine = found.stored(column, row, slice, 0) > 0;
                        boolean theirs = truth.stored(column, row, slice, 0) > 0;
                        both += mine && theirs ? 1 : 0;
                        all += (mine ? 1 : 0) + (theirs ? 1 : 0);
                    }
                }
            }
            return 2.0 * both / all;
        }
    }
}
