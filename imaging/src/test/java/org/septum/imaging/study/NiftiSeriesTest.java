package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.SampleType;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiBytes;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.testing.RealData;

class NiftiSeriesTest {
    @TempDir
    Path folder;

    private Path still(String name, int first, double slope) throws IOException {
        return NiftiBytes.little().dim(2, 2, 2).type(4, 16).scaling(slope, 0).samples(8, 2, b -> {
            for (int i = 0; i < 8; i++) {
                b.putShort((short) (first + i));
            }
        }).writeTo(folder.resolve(name));
    }

    @Test
    void filesOfOneGridArePhasesInTheOrderGiven() throws IOException {
        NiftiSeries series = NiftiSeries.phases(List.of(still("b.nii", 100, 1), still("a.nii", 0, 1)));
        assertEquals(2, series.grid().phases());
        assertEquals("b", series.info().description());
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(SampleType.INT16, volume.type());
            assertEquals(103, volume.stored(1, 1, 0, 0));
            assertEquals(7, volume.stored(1, 1, 1, 1));
        }
    }

    @Test
    void phasesOfDifferentScalingAreHeldAsValues() throws IOException {
        try (Volume volume = NiftiSeries.phases(List.of(still("a.nii", 0, 1), still("b.nii", 100, 0.5))).load(Progress.none())) {
            assertEquals(SampleType.FLOAT32, volume.type());
            assertEquals(3, volume.value(1, 1, 0, 0));
            assertEquals(51.5, volume.value(1, 1, 0, 1));
        }
    }

    @Test
    void anotherGridIsRefusedByName() throws IOException {
        Path moved = NiftiBytes.little().dim(2, 2, 2).type(4, 16).sform(1, -1, 0, 0, 5, 0, -1, 0, 0, 0, 0, 1, 0)
                .samples(8, 2, b -> { }).writeTo(folder.resolve("moved.nii"));
        UnusableInputException e = assertThrows(UnusableInputException.class,
                () -> NiftiSeries.phases(List.of(still("a.nii", 0, 1), moved)));
        assertEquals(moved, e.file());
        Path cine = NiftiBytes.little().dim(2, 2, 2, 2).type(2, 8).samples(16, 1, b -> { }).writeTo(folder.resolve("cine.nii"));
        assertTrue(assertThrows(UnusableInputException.class, () -> NiftiSeries.phases(List.of(cine, cine)))
                .getMessage().contains("2 phases of its own"));
        assertEquals(2, NiftiSeries.phases(List.of(cine)).grid().phases());
        assertEquals(2, NiftiSeries.separate(List.of(cine, moved)).size());
    }

    /** Voxel counts and volumes of one expert labelling, computed independently with nibabel. */
    @Test
    void anAcdcPatientIsReadWithTrueVoxelSizesAndWrittenWithItsOwnAffine() throws Exception {
        Path patient = RealData.acdc().resolve("patient001");
        NiftiSeries series = NiftiSeries.phases(List.of(
                patient.resolve("patient001_frame01.nii.gz"), patient.resolve("patient001_frame12.nii.gz")));
        assertEquals(216, series.grid().columns());
        assertEquals(10, series.grid().slices());
        assertEquals(1.5625 * 1.5625 * 10 / 1000, series.grid().voxelMl(), 1e-6);
        LabelMap expert = NiftiReader.labels(patient.resolve("patient001_frame01_gt.nii.gz"));
        assertEquals(ACDC_LV_VOXELS, expert.count(3, 0));
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(ACDC_SAMPLE, volume.stored(100, 120, 5, 1));
        }
        Path out = folder.resolve("labels.nii.gz");
        NiftiWriter.write(LabelMap.empty(series.grid()), out);
        assertEquals(series.grid(), NiftiReader.header(out).grid());
        assertTrue(Files.size(out) > 0);
    }

    private static final long ACDC_LV_VOXELS = 12104;
    private static final double ACDC_SAMPLE = 346;
}
