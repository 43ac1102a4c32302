package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Affine;
import org.septum.imaging.Progress;
import org.septum.imaging.RandomGeometry;
import org.septum.imaging.Volume;

/**
 * Volumes assembled from files lie where the files say. What is expected is computed pixel by pixel with the equation of PS3.3
 * C.7.6.2.1.1, apart from the code under test: sample values name the slice a file was written for.
 */
class GeometryTruthTest {
    @TempDir
    Path folder;

    /** @param x direction of columns, @param y of rows, @param corners of the slices */
    private record Stack(double[] x, double[] y, List<double[]> corners, double columnMm, double rowMm) {
        double[] at(int slice, double column, double row) {
            double[] p = new double[3];
            for (int a = 0; a < 3; a++) {
                p[a] = corners.get(slice)[a] + x[a] * columnMm * column + y[a] * rowMm * row;
            }
            return p;
        }
    }

    /** Files in random order, with instance numbers and slice locations that mislead. */
    private static void write(Path folder, Stack stack, Random random) throws IOException {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < stack.corners.size(); k++) {
            order.add(k);
        }
        Collections.shuffle(order, random);
        DicomFiles files = new DicomFiles(folder);
        for (int k : order) {
            files.write(k, 0, d -> {
                d.setDouble(Tag.ImageOrientationPatient, VR.DS, stack.x[0], stack.x[1], stack.x[2], stack.y[0], stack.y[1], stack.y[2]);
                d.setDouble(Tag.ImagePositionPatient, VR.DS, stack.corners.get(k));
                d.setDouble(Tag.PixelSpacing, VR.DS, stack.rowMm, stack.columnMm);
                d.setInt(Tag.InstanceNumber, VR.IS, random.nextInt(1000));
                d.setDouble(Tag.SliceLocation, VR.DS, random.nextInt(1000));
            });
        }
    }

    private static void assertEveryVoxelIsWhereItsFileSays(Series series, Stack stack, double tolerance) throws IOException {
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < series.grid().slices(); slice++) {
                int written = (int) volume.stored(2, 1, slice, 0) / 100;
                for (int[] pixel : new int[][] {{0, 0}, {DicomFiles.COLUMNS - 1, 0}, {2, DicomFiles.ROWS - 1}}) {
                    double[] truth = stack.at(written, pixel[0], pixel[1]);
                    assertArrayEquals(truth, series.grid().toPatient().apply(pixel[0], pixel[1], slice), tolerance);
                    assertArrayEquals(truth, series.place(slice).orElseThrow().apply(pixel[0], pixel[1], 0), 1e-6);
                }
            }
        }
    }

    private static double[] along(double[] from, double[] direction, double mm) {
        return new double[] {from[0] + direction[0] * mm, from[1] + direction[1] * mm, from[2] + direction[2] * mm};
    }

    /** Any direction, tilted or not, either way round; the normal comes from the standard's equation. */
    @Test
    void anyRegularStackLiesWhereItsFilesSay() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int n = 0; n < 60; n++) {
            double[][] d = RandomGeometry.directions(random);
            double gap = random.nextDouble(1, 9);
            double shearX = n % 3 == 0 ? random.nextDouble(-2, 2) : 0;
            double shearY = n % 3 == 0 ? random.nextDouble(-4, 4) : 0;
            double[] first = {random.nextDouble(-300, 300), random.nextDouble(-300, 300), random.nextDouble(-300, 300)};
            List<double[]> corners = new ArrayList<>();
            for (int k = 0; k < random.nextInt(3, 9); k++) {
                corners.add(along(along(along(first, d[2], k * gap), d[0], k * shearX), d[1], k * shearY));
            }
            Stack stack = new Stack(d[0], d[1], corners, random.nextDouble(0.3, 3), random.nextDouble(0.3, 3));
            Path here = Files.createDirectory(folder.resolve("n" + n));
            write(here, stack, new Random(n));
            List<Series> all = DicomFiles.series(here);
            assertEquals(1, all.size());
            assertEveryVoxelIsWhereItsFileSays(all.getFirst(), stack, 1e-4); // DS holds 16 characters
            double tilt = Math.toDegrees(Math.atan(Math.hypot(shearX, shearY) / gap));
            assertEquals(tilt > 1 ? List.of("tilted") : List.of(), DicomFiles.codes(all.getFirst()), "tilt " + tilt);
            assertEquals(stack.columnMm * stack.rowMm * gap, all.getFirst().grid().toPatient().voxelVolume(), 1e-3);
        }
    }

    private Series upright(double... heights) throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < heights.length; k++) {
            double z = heights[k];
            files.write(k, 0, d -> d.setDouble(Tag.ImagePositionPatient, VR.DS, -30, -40, z));
        }
        return DicomFiles.series(folder).getFirst();
    }

    @Test
    void overAHoleTheDistanceIsThatOfNeighboursAndTheWarningCountsIt() throws IOException {
        Series series = upright(0, 8, 16, 24, 40, 48);
        assertEquals("missing-slices", DicomFiles.codes(series).getFirst());
        assertEquals(8, series.grid().toPatient().spacing(2), 1e-9);
        assertEquals(48, series.place(5).orElseThrow().origin()[2], 1e-9, "a slice's own place is still right");
    }

    @Test
    void unequalDistancesAreNamedAndEachSliceKeepsItsPlace() throws IOException {
        Series series = upright(0, 8, 15, 24.5);
        assertEquals("unequal-spacing", DicomFiles.codes(series).getFirst());
        assertEquals(24.5, series.place(3).orElseThrow().origin()[2], 1e-9);
    }

    @Test
    void aStatedDistanceThatIsNotTheRealOneIsNamed() throws IOException {
        for (int k = 0; k < 4; k++) {
            int slice = k;
            new DicomFiles(Files.createDirectory(folder.resolve("s" + k))).write(k, 0, d -> {
                d.setString(Tag.SOPInstanceUID, VR.UI, "1.2.7." + slice);
                d.setDouble(Tag.SpacingBetweenSlices, VR.DS, -5);
            });
        }
        Series series = DicomFiles.series(folder).getFirst();
        assertEquals(List.of("stated-spacing"), DicomFiles.codes(series));
        assertEquals(8, series.grid().toPatient().spacing(2), 1e-9);
    }

    @Test
    void localisersAreStacksOfTheirOwn() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < 4; k++) {
            files.write(k, 0, d -> { });
        }
        files.write(7, 0, d -> d.setDouble(Tag.ImageOrientationPatient, VR.DS, 0, 1, 0, 0, 0, -1));
        files.write(8, 0, d -> d.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 0, -1));
        List<Series> all = DicomFiles.series(folder);
        assertEquals(List.of(4, 1, 1), all.stream().map(s -> s.grid().slices()).toList());
        assertTrue(all.stream().allMatch(s -> DicomFiles.codes(s).contains("mixed-series")));
    }

    @Test
    void twoFilesOfOneUidThatLieApartAreTwoSlices() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < 4; k++) {
            files.write(k, 0, d -> {
                d.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.99");
                d.setInt(Tag.InstanceNumber, VR.IS, 1);
            });
        }
        assertEquals(4, DicomFiles.series(folder).getFirst().grid().slices());
    }

    @Test
    void aSecondPictureOfOnePlaceIsLeftOutAndNamed() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < 5; k++) {
            files.write(k, 0, d -> d.remove(Tag.TriggerTime));
        }
        files.write(2, 0, d -> d.remove(Tag.TriggerTime));
        Series series = DicomFiles.series(folder).getFirst();
        assertEquals(5, series.grid().slices());
        assertEquals(List.of("duplicate-slices"), DicomFiles.codes(series));
    }

    @Test
    void positionsInPrivateSequencesDoNotCount() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < 3; k++) {
            files.write(k, 0, d -> d.newItem(d.reservePrivateTag("Philips MR Imaging DD 005", 0x2005, 0x0F))
                    .setDouble(Tag.ImagePositionPatient, VR.DS, 1, 2, 3));
        }
        assertArrayEquals(new double[] {-30, -40, 0}, DicomFiles.series(folder).getFirst().grid().toPatient().origin(), 1e-9);
    }

    @Test
    void pixelSpacingIsRowsThenColumns() throws IOException {
        Affine place = upright(0, 8).grid().toPatient();
        assertArrayEquals(new double[] {1.25, 0, 0}, place.step(0), 1e-12, "from column to column: the second value");
        assertArrayEquals(new double[] {0, 1.5, 0}, place.step(1), 1e-12);
    }

    @Test
    void echoesWithoutNumbersAndPartsOfComplexPicturesAreToldApart() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < 3; k++) {
            for (double echo : new double[] {2.3, 4.6}) {
                files.write(k, 0, d -> d.setDouble(Tag.EchoTime, VR.DS, echo));
            }
            for (int part : new int[] {0, 1}) {
                files.write(k, 0, d -> d.setInt(d.reservePrivateTag("GEMS_PARM_01", 0x0043, 0x2F), VR.SS, part));
            }
        }
        List<Series> all = DicomFiles.series(folder);
        assertEquals(List.of(3, 3, 3, 3), all.stream().map(s -> s.grid().slices()).toList());
        assertTrue(all.stream().allMatch(s -> s.grid().phases() == 1));
    }

    @Test
    void kernelsOfOneSeriesAreVolumesOfTheirOwn() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int k = 0; k < 3; k++) {
            for (String kernel : List.of("B30f", "B70f")) {
                files.write(k, 0, d -> d.setString(Tag.ConvolutionKernel, VR.SH, kernel));
            }
        }
        assertEquals(List.of(3, 3), DicomFiles.series(folder).stream().map(s -> s.grid().slices()).toList());
    }

    @Test
    void phasesTakenOverMidnightKeepTheirOrder() throws IOException {
        DicomFiles files = new DicomFiles(folder);
        for (int phase : new int[] {1, 0}) {
            for (int k = 0; k < 3; k++) {
                files.write(k, phase, d -> {
                    d.remove(Tag.TriggerTime);
                    d.setInt(Tag.InstanceNumber, VR.IS, 1);
                    d.setString(Tag.AcquisitionDate, VR.DA, phase == 0 ? "20200101" : "20200102");
                    d.setString(Tag.AcquisitionTime, VR.TM, phase == 0 ? "235959.5" : "000000.5");
                });
            }
        }
        try (Volume volume = DicomFiles.series(folder).getFirst().load(Progress.none())) {
            assertEquals(DicomFiles.sample(2, 0), volume.stored(0, 0, 2, 0));
            assertEquals(DicomFiles.sample(2, 1), volume.stored(0, 0, 2, 1));
        }
    }
}
