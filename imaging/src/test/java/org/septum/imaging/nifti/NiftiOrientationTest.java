package org.septum.imaging.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class NiftiOrientationTest {
    private static final double[] NO_TURN = {0, 0, 0};

    @TempDir
    Path folder;

    private NiftiHeader header(NiftiBytes bytes) throws IOException {
        return NiftiReader.header(bytes.dim(10, 20, 5).type(2, 8).samples(1000, 1, b -> { }).writeTo(folder.resolve("a.nii")));
    }

    @Test
    void sformWinsOverQform() throws IOException {
        NiftiHeader h = header(NiftiBytes.little().pixdim(1, 2, 2, 6).sform(1, -2, 0, 0, 90, 0, -2, 0, 126, 0, 0, 6, -72)
                .qform(1, NO_TURN, new double[] {1, 2, 3}));
        assertEquals(Affine.ofRows(2, 0, 0, -90, 0, 2, 0, -126, 0, 0, 6, -72), h.grid().toPatient());
        assertTrue(h.warnings().isEmpty());
    }

    @Test
    void qformTurnsAndItsQfacFlipsTheSlices() throws IOException {
        double half = Math.sqrt(0.5);
        NiftiHeader h = header(NiftiBytes.little().pixdim(-1, 2, 3, 4)
                .qform(1, new double[] {0, 0, half}, new double[] {1, 2, 3}));
        // a quarter turn about z: columns run along +y, rows along −x, slices along −z; then RAS to LPS
        assertArrayEquals(new double[] {0, 3, 0, -1, -2, 0, 0, -2, 0, 0, -4, 3}, h.grid().toPatient().rows(), 1e-5);
    }

    @Test
    void withoutEitherTheSideIsOpenAndThePictureCentred() throws IOException {
        NiftiHeader h = header(NiftiBytes.little().pixdim(1, 2, 3, 4));
        assertArrayEquals(new double[] {2, 0, 0, -9, 0, -3, 0, 28.5, 0, 0, 4, -8}, h.grid().toPatient().rows());
        assertEquals("nifti-no-orientation", h.warnings().getFirst().code());
    }

    @Test
    void aFlatSformGivesWayToTheQform() throws IOException {
        NiftiHeader h = header(NiftiBytes.little().pixdim(1, 2, 2, 6).sform(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .qform(1, NO_TURN, new double[] {1, 2, 3}));
        assertEquals(Affine.ofRows(-2, 0, 0, -1, 0, -2, 0, -2, 0, 0, 6, 3), h.grid().toPatient());
        assertEquals("nifti-sform-flat", h.warnings().getFirst().code());
    }

    @Test
    void anSformOfUnitStepsKeepsItsDirectionsButNotItsLengths() throws IOException {
        NiftiHeader h = header(NiftiBytes.little().pixdim(1, 1.5, 1.5, 10).sform(2, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0));
        assertEquals(Affine.ofRows(1.5, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, 10, 0), h.grid().toPatient());
        assertEquals(Affine.identity(), h.grid().asStored());
        assertEquals("nifti-spacing", h.warnings().getFirst().code());
        assertEquals(22.5 / 1000, h.grid().voxelMl(), 1e-12);
    }

    @Test
    void aLabelMapCarriesTheSourcesOwnAffineAndTheTrueVoxelSizes() throws IOException {
        Grid source = header(NiftiBytes.little().pixdim(1, 1.5, 1.5, 10).sform(2, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0)).grid();
        Path out = folder.resolve("labels.nii");
        NiftiWriter.write(LabelMap.empty(source.withPhases(2)), out);
        Grid back = NiftiReader.header(out).grid();
        assertEquals(source.withPhases(2), back);
        assertEquals(0, java.nio.ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN).getShort(252));
    }

    @Test
    void unfilledVoxelSizesDoNotContradictAnSform() throws IOException {
        NiftiHeader h = header(NiftiBytes.little().sform(1, -2, 0, 0, 0, 0, -2, 0, 0, 0, 0, 6, 0));
        assertEquals(6, h.grid().toPatient().spacing(2));
        assertTrue(h.warnings().isEmpty());
        NiftiHeader other = header(NiftiBytes.little().pixdim(1, 3, 3, 3).sform(1, -2, 0, 0, 0, 0, -2, 0, 0, 0, 0, 6, 0));
        assertEquals(6, other.grid().toPatient().spacing(2));
        assertEquals("nifti-spacing", other.warnings().getFirst().code());
    }

    @Test
    void metresAndMicrometresBecomeMillimetres() throws IOException {
        NiftiHeader metres = header(NiftiBytes.little().units(1).pixdim(1, 0.002, 0.002, 0.006).qform(1, NO_TURN, NO_TURN));
        assertEquals(6, metres.grid().toPatient().spacing(2), 1e-6);
        NiftiHeader micro = header(NiftiBytes.little().units(3).pixdim(1, 2000, 2000, 6000)
                .sform(1, -2000, 0, 0, 0, 0, -2000, 0, 0, 0, 0, 6000, 0));
        assertEquals(6, micro.grid().toPatient().spacing(2), 1e-6);
    }
}
