package org.septum.ai.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/** A cone of blood in its wall, with one thing wrong at a time. */
class PictureChecksTest {
    private static final int SIZE = 64;
    private static final LabelSet LABELS = new LabelSet(List.of(label(1, "rv"), label(2, "myo"), label(3, "lv")));

    private static Label label(int value, String id) {
        return new Label(value, id, id, 0, new CodedConcept("1", "SCT", id));
    }

    /** How the heart is drawn. */
    private record Drawing(int slices, boolean apexFirst, int cutAt, double blood) {}

    private static final Drawing SOUND = new Drawing(8, false, 8, 300);

    private static List<String> codes(Drawing drawing) {
        Grid grid = new Grid(SIZE, SIZE, drawing.cutAt(), 3, Affine.ofRows(1.5, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, 8, 0));
        Segmentation found = new Segmentation(LabelMap.empty(grid), LABELS, Provenance.MANUAL, Optional.empty());
        try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
            Random random = new Random(1);
            for (int phase = 0; phase < 3; phase++) {
                for (int k = 0; k < drawing.cutAt(); k++) {
                    int slice = drawing.apexFirst() ? drawing.cutAt() - 1 - k : k;
                    draw(drawing, volume, found, k, slice, phase, random);
                }
            }
            return new PictureChecks(volume, found).warnings().stream().map(Warning::code).toList();
        }
    }

    private static void draw(Drawing drawing, Volume volume, Segmentation found, int depth, int slice, int phase, Random random) {
        double radius = 16.0 * (drawing.slices() - depth) / drawing.slices();
        for (int i = 0; i < SIZE * SIZE; i++) {
            double r = Math.hypot(i % SIZE - SIZE / 2.0, i / SIZE - SIZE / 2.0);
            int label = r < radius ? 3 : r < radius + 6 ? 2 : 0;
            double value = (label == 3 ? drawing.blood() : 100) + 40 * random.nextGaussian();
            found.map().frame(slice, phase)[i] = (byte) label;
            volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) value);
        }
    }

    @Test
    void aSoundStackRaisesNothing() {
        assertEquals(List.of(), codes(SOUND));
        assertEquals(List.of(), codes(new Drawing(8, true, 8, 300)));
    }

    @Test
    void aStackThatEndsInTheVentricleIsShort() {
        for (boolean apexFirst : new boolean[] {true, false}) {
            assertEquals(List.of("stack-short"), codes(new Drawing(40, apexFirst, 8, 300)));
        }
    }

    @Test
    void fiveSlicesAreFew() {
        assertEquals(List.of("few-slices"), codes(new Drawing(5, false, 5, 300)));
        assertEquals(List.of(), codes(new Drawing(6, false, 6, 300)));
    }

    @Test
    void bloodMustBeBrighterThanMuscle() {
        assertEquals(List.of("contrast-low"), codes(new Drawing(8, false, 8, 110)));
        assertEquals(List.of("contrast-low"), codes(new Drawing(8, false, 8, 20)));
        assertEquals(List.of(), codes(new Drawing(8, false, 8, 150)));
    }

    @Test
    void timeAndSpaceAreToldApart() {
        assertEquals(false, exchanged(1, 5));
        assertEquals(true, exchanged(5, 1));
        assertEquals(false, exchanged(2, 2));
    }

    /** Of brightness that changes by so much from phase to phase and from slice to slice. */
    private static boolean exchanged(int perPhase, int perSlice) {
        Grid grid = new Grid(4, 4, 6, 9, Affine.identity());
        try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
            IntStream.range(0, 54).forEach(f -> IntStream.range(0, 16).forEach(i -> volume.frame(f % 6, f / 6)
                    .setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (perPhase * (f / 6) + perSlice * (f % 6)))));
            return AxisOrder.exchanged(volume);
        }
    }
}
