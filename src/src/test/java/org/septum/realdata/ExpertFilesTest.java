package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.Comparison;
import org.septum.measurements.comparison.Disagreement;
import org.septum.measurements.comparison.RegionAgreement;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertFile;
import org.septum.reporting.expert.ExpertReading;
import org.septum.testing.RealData;

/** Experts' files as they come: BRATS 2015's values, and two consensus labels of one patient against each other. */
class ExpertFilesTest {
    private static Grid grid(Path picture) throws IOException {
        return NiftiReader.header(picture).grid();
    }

    @Test
    void twoConsensusLabelsAgreeWellAndTheirPiecesAddUp() throws IOException {
        Path folder = RealData.path("brain/tcga-du-7294");
        Grid grid = grid(folder.resolve("flair.nii.gz"));
        Expert one = ExpertFile.read(folder.resolve("consensus_mav.nii.gz"), Anatomy.TUMOUR, grid, Optional.empty());
        Expert other = ExpertFile.read(folder.resolve("consensus_simple.nii.gz"), Anatomy.TUMOUR, grid, Optional.empty());
        assertEquals(List.of(), one.notes());
        Comparison found = ExpertReading.of(one.map(), other, Anatomy.TUMOUR).phases().getFirst();
        RegionAgreement whole = found.regions().getFirst();
        assertTrue(whole.dice() > 0.9, whole.toString());
        long differing = 0;
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] a = one.map().frame(slice, 0);
            byte[] b = other.map().frame(slice, 0);
            for (int i = 0; i < a.length; i++) {
                differing += a[i] != b[i] ? 1 : 0;
            }
        }
        assertEquals(differing, found.disagreements().stream().mapToLong(Disagreement::voxels).sum());
    }

    @Test
    void bratsValuesBecomeOurs() throws IOException {
        try (Stream<Path> patients = Files.list(RealData.path("brain/brats2015"))) {
            for (Path patient : patients.filter(Files::isDirectory).sorted().toList()) {
                Path file = patient.resolve("seg.nii.gz");
                Expert expert = ExpertFile.read(file, Anatomy.TUMOUR, grid(patient.resolve("flair.nii.gz")), Optional.empty());
                LabelMap stored = NiftiReader.labels(file);
                assertTrue(expert.convention().startsWith("BRATS 2012 to 2015"), expert.convention());
                assertEquals(stored.count(1, 0) + stored.count(3, 0), expert.map().count(1, 0));
                assertEquals(stored.count(2, 0), expert.map().count(2, 0));
                assertEquals(stored.count(4, 0), expert.map().count(3, 0));
            }
        }
    }
}
