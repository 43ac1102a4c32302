package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.testing.RealData;

/** The conformance files of other projects: oddities of every kind, and stacks that dcm2niix turned into NIfTI. */
class ConformanceFilesTest {
    /** dcm2niix keeps slopes in single precision and rounds Philips' to fewer digits; a stored step of the field map is 0.24. */
    private static final double VALUE = 0.01;

    private static List<Series> listed(Path path) throws IOException {
        return Catalogue.open(List.of(path), Progress.none()).series();
    }

    /** Made by pydicom with a delimiter in place of the codestream's width: no decoder reads it. */
    private static final String BROKEN_CODESTREAM = "JPEG2000-embedded-sequence-delimiter.dcm";

    /** Every file is listed or named as a problem, and whatever is listed can be loaded; what is broken says so by name. */
    @Test
    void whatIsListedCanBeLoaded() throws IOException {
        int loaded = 0;
        for (String set : List.of("pydicom", "pydicom-data", "cornerstone3D", "dcmqi", "highdicom", "dcm_qa_ts", "dcm_qa_enh")) {
            for (Series series : listed(RealData.path("dicom/" + set))) {
                if (series.source(0, 0).filter(s -> s.file().endsWith(BROKEN_CODESTREAM)).isPresent()) {
                    var refused = assertThrows(UnusableInputException.class, () -> series.load(Progress.none()));
                    assertTrue(refused.getMessage().contains(BROKEN_CODESTREAM), refused.getMessage());
                    continue;
                }
                try (Volume volume = series.load(Progress.none()); Volume one = series.loadFrame(0, 0)) {
                    assertEquals(series.grid(), volume.grid());
                    assertEquals(volume.stored(0, 0, 0, 0), one.stored(0, 0, 0, 0), 0.0);
                    loaded++;
                }
            }
        }
        assertTrue(loaded > 50, "only " + loaded + " series were listed");
    }

    /** An enhanced stack of another vendor lies, voxel by voxel, where dcm2niix puts it, with the same values. */
    @Test
    void enhancedStacksAgreeWithDcm2niix() throws IOException {
        Path folder = RealData.path("dicom/dcm_qa_enh");
        assertSamePicture(dicom(folder, "REST1 w SMS PF7-8", 0), reference(folder, "Siemens_REST1_w_SMS_PF7-8_6"));
        assertSamePicture(dicom(folder, "B0 NS", 1), reference(folder, "Philips_WIP_B0_NS_801_e1"));
        assertSamePicture(dicom(folder, "B0 NS", 2), reference(folder, "Philips_WIP_B0_NS_801_e2_fieldmaphz"));
    }

    private static Series dicom(Path folder, String description, int stack) throws IOException {
        return listed(folder).stream().filter(s -> s.info().description().equals(description) && s.info().stack() == stack)
                .findFirst().orElseThrow();
    }

    private static Series reference(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return NiftiSeries.open(files.filter(f -> f.getFileName().toString().startsWith(name + ".nii")).findFirst().orElseThrow());
        }
    }

    private static void assertSamePicture(Series series, Series reference) throws IOException {
        Grid grid = series.grid();
        Affine toReference = reference.grid().toPatient().inverse().after(grid.toPatient());
        SplittableRandom random = new SplittableRandom(1);
        try (Volume mine = series.load(Progress.none()); Volume theirs = reference.load(Progress.none())) {
            for (int n = 0; n < 5000; n++) {
                int i = random.nextInt(grid.columns());
                int j = random.nextInt(grid.rows());
                int k = random.nextInt(grid.slices());
                int t = random.nextInt(grid.phases());
                double[] index = toReference.apply(i, j, k);
                for (double v : index) {
                    assertEquals(Math.rint(v), v, 0.05, "a voxel's centre meets no voxel's centre");
                }
                double expected = theirs.value((int) Math.rint(index[0]), (int) Math.rint(index[1]), (int) Math.rint(index[2]), t);
                assertEquals(expected, mine.value(i, j, k, t), Math.max(VALUE, 1e-5 * Math.abs(expected)));
            }
        }
    }
}
