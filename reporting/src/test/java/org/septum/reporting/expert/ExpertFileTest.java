package org.septum.reporting.expert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.measurements.comparison.Anatomy;
import org.septum.reporting.SyntheticStudy;
import org.septum.reporting.folder.ResultFolder;

class ExpertFileTest {
    private static final Grid GRID = new Grid(20, 24, 10, 1, Affine.ofRows(-1.2, 0, 0, 12, 0, 1.2, 0, -14, 0, 0.2, 5, -25));

    @TempDir
    Path folder;

    /** A block of one label in patient space, drawn on any grid. */
    private static LabelMap block(Grid grid, int value) {
        LabelMap map = LabelMap.empty(grid);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                double[] p = grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice);
                boolean isIn = Math.abs(p[0]) < 6.6 && Math.abs(p[1]) < 7.9 && p[2] > -12.1 && p[2] < 11.9;
                map.frame(slice, 0)[i] = (byte) (isIn ? value : 0);
            }
        }
        return map;
    }

    private Path file(LabelMap map) throws IOException {
        Path file = folder.resolve("expert.nii.gz");
        NiftiWriter.write(map, file);
        return file;
    }

    private Expert read(Path file) throws UnusableInputException {
        return ExpertFile.read(file, Anatomy.TUMOUR, GRID, Optional.empty());
    }

    private static void assertSame(LabelMap expected, LabelMap actual) {
        for (int slice = 0; slice < GRID.slices(); slice++) {
            assertArrayEquals(expected.frame(slice, 0), actual.frame(slice, 0));
        }
    }

    @Test
    void aMaskOnTheGridIsTakenAsItIs() throws IOException {
        Expert expert = read(file(block(GRID, 2)));
        assertSame(block(GRID, 2), expert.map());
        assertEquals(List.of(), expert.notes());
        assertEquals("NIfTI", expert.source());
    }

    @Test
    void voxelsInAnotherOrderAreTheSameVoxels() throws IOException {
        Affine a = GRID.toPatient();
        double[] last = a.apply(GRID.columns() - 1, 0, GRID.slices() - 1);
        double[] column = a.step(0);
        double[] slice = a.step(2);
        Grid turned = new Grid(GRID.slices(), GRID.columns(), GRID.rows(), 1, Affine.ofSteps(
                new double[] {-slice[0], -slice[1], -slice[2]}, new double[] {-column[0], -column[1], -column[2]},
                a.step(1), last));
        Expert expert = read(file(block(turned, 2)));
        assertSame(block(GRID, 2), expert.map());
        assertEquals(List.of(), expert.notes());
    }

    @Test
    void anotherGridIsResampledAndSaid() throws IOException {
        Grid finer = new Grid(40, 44, 50, 1, Affine.ofRows(0.7, 0, 0, -14, 0, 0.7, 0, -15, 0, 0, 1, -25));
        Expert expert = read(file(block(finer, 2)));
        assertEquals(List.of("expert-resampled"), expert.notes().stream().map(w -> w.code()).toList());
        double expected = block(GRID, 2).count(2, 0);
        assertEquals(expected, expert.map().count(2, 0), 0.1 * expected);
    }

    @Test
    void aMaskThatReachesOutIsCutAndSaid() throws IOException {
        Grid smaller = new Grid(20, 24, 6, 1, Affine.ofSteps(GRID.toPatient().step(0), GRID.toPatient().step(1),
                GRID.toPatient().step(2), GRID.toPatient().apply(0, 0, 2)));
        Path file = file(block(GRID, 2));
        Expert expert = ExpertFile.read(file, Anatomy.TUMOUR, smaller, Optional.empty());
        assertEquals(List.of(), expert.notes());
        Grid half = new Grid(20, 24, 4, 1, smaller.toPatient());
        Expert cut = ExpertFile.read(file, Anatomy.TUMOUR, half, Optional.empty());
        assertEquals(List.of("expert-cut"), cut.notes().stream().map(w -> w.code()).toList());
    }

    @Test
    void anEmptyMaskIsSaidToBeEmpty() throws IOException {
        assertEquals(List.of("expert-empty"), read(file(block(GRID, 0))).notes().stream().map(w -> w.code()).toList());
    }

    @Test
    void whatCannotBeComparedIsRefused() throws IOException {
        Grid away = new Grid(20, 24, 10, 1, Affine.ofRows(-1.2, 0, 0, 12, 0, 1.2, 0, -14, 0, 0, 5, 200));
        LabelMap there = LabelMap.empty(away);
        there.frame(5, 0)[100] = 1;
        refused(file(there), "lies elsewhere", "0 %");
        refused(file(block(GRID, 9)), "labels of unknown meaning: 9");
        refused(file(LabelMap.empty(GRID.withPhases(3))), "3 phases", "have 1");
        refused(folder.resolve("nowhere.nii"), "does not exist");
        refused(Files.createDirectory(folder.resolve("empty")), "no folder of results");
        refused(Files.writeString(folder.resolve("letter.dcm"), "Dear colleague"), "not DICOM");
        refused(Files.writeString(folder.resolve("letter.nii"), "Dear colleague"), "letter.nii");
    }

    private void refused(Path file, String... reasons) {
        UnusableInputException refused = assertThrows(UnusableInputException.class, () -> read(file));
        assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
        for (String reason : reasons) {
            assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        }
    }

    /** The labels of another version's results are understood by their names. */
    @Test
    void aFolderOfResultsIsAnExpertToo() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(4, 2)) {
            Path results = folder.resolve("results");
            ResultFolder.numbers().write(study.findings(), results, Progress.none());
            Grid grid = study.volume().grid();
            for (Path path : List.of(results, results.resolve("labels.nii.gz"))) {
                Expert expert = ExpertFile.read(path, Anatomy.HEART, grid, Optional.empty());
                assertEquals("Septum cardiac-sax 0.1.0", expert.source());
                ExpertReading reading = ExpertReading.of(study.segmentation().map(), expert, Anatomy.HEART);
                assertEquals(2, reading.phases().size());
                reading.phases().forEach(phase -> phase.regions().forEach(region -> assertEquals(1, region.dice())));
                assertEquals(List.of(), reading.phases().getFirst().disagreements());
            }
            UnusableInputException refused = assertThrows(UnusableInputException.class,
                    () -> ExpertFile.read(results, Anatomy.TUMOUR, grid, Optional.empty()));
            assertTrue(refused.getMessage().contains("Right ventricle"), refused.getMessage());
        }
    }
}
