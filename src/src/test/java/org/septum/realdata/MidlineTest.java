package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.Raster;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Vector3;
import org.septum.imaging.Volume;
import org.septum.measurements.tumour.Midline;
import org.septum.measurements.tumour.MidlineFinder;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourPosition;
import org.septum.measurements.tumour.TumourPosition.Side;
import org.septum.measurements.tumour.TumourReading;
import org.septum.testing.RealData;

/**
 * The midline of heads with skull and scalp, against something told another way: the middle of the head's silhouette, row by row.
 * Pixels are taken as 0.94 mm and slices as 5 mm apart, which the set does not say.
 */
class MidlineTest {
    private static final double PIXEL = 0.94;
    private static final double APART = 5;
    private static final int FLAIR = 1;
    /** Grey of 255 that the darkest of the head has. */
    private static final int HEAD = 20;
    private static final int WIDE = 60;

    /** A patient's FLAIR, the expert's mask, and the place of the silhouette's middle. */
    private record Head(Volume flair, LabelMap tumour, Vector3 middle) implements AutoCloseable {
        static Head of(Path folder) throws IOException {
            List<Path> slices = files(folder, ".jpg");
            Raster first = raster(slices.getFirst());
            Grid grid = new Grid(first.getWidth(), first.getHeight(), slices.size(), 1,
                    Affine.ofRows(PIXEL, 0, 0, 0, 0, PIXEL, 0, 0, 0, 0, APART, 0));
            Volume flair = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
            LabelMap tumour = LabelMap.empty(grid);
            double[] sums = new double[4];
            for (int k = 0; k < slices.size(); k++) {
                fill(flair, k, raster(slices.get(k)), sums);
                Path mask = Path.of(slices.get(k).toString().replace(".jpg", "_mask.png"));
                if (Files.exists(mask)) {
                    fill(tumour.frame(k, 0), raster(mask));
                }
            }
            return new Head(flair, tumour, new Vector3(sums[1] / sums[0], sums[2] / sums[0], sums[3] / sums[0]));
        }

        private static List<Path> files(Path folder, String ending) throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
            }
        }

        private static Raster raster(Path file) throws IOException {
            return ImageIO.read(file.toFile()).getRaster();
        }

        /** @param sums rows of the silhouette, and the sums of their middles' x, y and z in mm */
        private static void fill(Volume flair, int slice, Raster from, double[] sums) {
            for (int row = 0; row < from.getHeight(); row++) {
                int left = Integer.MAX_VALUE;
                int right = -1;
                for (int column = 0; column < from.getWidth(); column++) {
                    int grey = from.getSample(column, row, FLAIR);
                    flair.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, (long) row * from.getWidth() + column, (short) grey);
                    if (grey > HEAD) {
                        left = Math.min(left, column);
                        right = column;
                    }
                }
                if (right - left > WIDE) {
                    sums[0]++;
                    sums[1] += PIXEL * (left + right) / 2;
                    sums[2] += PIXEL * row;
                    sums[3] += APART * slice;
                }
            }
        }

        private static void fill(byte[] frame, Raster mask) {
            for (int i = 0; i < frame.length; i++) {
                boolean drawn = mask.getSample(i % mask.getWidth(), i / mask.getWidth(), 0) > 0;
                frame[i] = (byte) (drawn ? TumourPart.UNDIVIDED.label().value() : 0);
            }
        }

        @Override
        public void close() {
            flair.close();
        }
    }

    @Test
    void headsWithSkullHaveTheirMidlineInTheMiddle() throws IOException {
        int sided = 0;
        List<Path> heads = everyThird(RealData.path("brain/lgg"));
        for (Path patient : heads) {
            try (Head head = Head.of(patient)) {
                Midline midline = MidlineFinder.of(head.flair, head.tumour).orElseThrow(() -> new AssertionError(patient));
                assertEquals(0, midline.signedMm(head.middle), 4, patient + ": mm beside the middle");
                double lean = Math.toDegrees(Math.acos(midline.normal().x()));
                assertTrue(lean < 15, patient + ": turned or tilted by " + lean);
                sided += checkSide(head, midline, patient) ? 1 : 0;
            }
        }
        assertTrue(heads.size() >= 30 && sided >= 10, heads.size() + " heads, " + sided + " with a tumour far aside");
    }

    private static List<Path> everyThird(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> patients = all.filter(Files::isDirectory).sorted().toList();
            return IntStream.range(0, patients.size()).filter(n -> n % 3 == 0).mapToObj(patients::get).toList();
        }
    }

    /** A tumour whose centre lies 30 mm beside the silhouette's middle must be said to be on that side. */
    private static boolean checkSide(Head head, Midline midline, Path patient) {
        TumourPosition place = TumourReading.of(head.tumour, new LabelSet(TumourPart.labels()), TumourBasis.NONE.with(midline))
                .position().orElseThrow();
        double beside = place.centre().x() - head.middle.x();
        if (Math.abs(beside) < 30) {
            return false;
        }
        assertEquals(beside > 0 ? Side.LEFT : Side.RIGHT, place.side(), patient.toString());
        return true;
    }
}
