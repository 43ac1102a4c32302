package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.imaging.study.NiftiSeries;
import org.septum.testing.RealData;

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

    /** The four series in one file, as the Medical Segmentation Decathlon keeps them, give the very labels of the four files. */
    @Test
    void oneFileOfContrastsGivesTheSameDice() throws Exception {
        Path home = RealData.path("brain/tcga-du-7294");
        List<Path> files = List.of("flair", "t1", "t1ce", "t2").stream().map(n -> home.resolve(n + ".nii.gz")).toList();
        Path set = Files.createDirectories(folder.resolve("set/imagesTr"));
        Path file = set.resolve("BRATS_001.nii.gz");
        try (Volume stacked = NiftiSeries.phases(files).load(Progress.none())) {
            NiftiWriter.write(stacked, file);
        }
        Path apart = folder.resolve("apart");
        Analysed.of("brain-tumour", List.of(), "int8", apart, files.toArray(Path[]::new));
        Path named = folder.resolve("named");
        Analysed.of("auto", List.of("--role", "flair,t1,t1ce,t2=" + file), "int8", named, file);
        Files.writeString(folder.resolve("set/dataset.json"),
                "{\"modality\": {\"0\": \"FLAIR\", \"1\": \"T1w\", \"2\": \"t1gd\", \"3\": \"T2w\"}}");
        Path described = folder.resolve("described");
        Analysed.of("auto", List.of(), "int8", described, file);
        double wanted = dice(apart.resolve("labels.nii.gz"), home);
        assertTrue(wanted > 0.85, "whole tumour, Dice " + wanted);
        assertEquals(wanted, dice(named.resolve("labels.nii.gz"), home));
        assertEquals(-1, Files.mismatch(named.resolve("labels.nii.gz"), apart.resolve("labels.nii.gz")));
        assertEquals(-1, Files.mismatch(described.resolve("labels.nii.gz"), apart.resolve("labels.nii.gz")));
    }

    private static double dice(Path labels, Path home) throws IOException {
        try (Volume found = NiftiReader.volume(labels, Progress.none())) {
            return dice(found, home.resolve("consensus_mav.nii.gz"));
        }
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
