package org.septum.ai.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.ai.UnfitInputException;
import org.septum.ai.model.TileInput;
import org.septum.ai.model.TileNetwork;
import org.septum.ai.model.TileOrientation;
import org.septum.ai.model.TileOutput;
import org.septum.ai.model.TileSize;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Volume;

class TiledSegmenterTest {
    private static final TileSize SMALL = new TileSize(9, 24, 20);
    private static final TileSize BIG = new TileSize(15, 24, 26);

    static Stream<Grid> howTheHeadMayBeStored() {
        return Stream.of(DrawnBall.axial(),
                // from the head down, columns to the right, rows to the front
                new Grid(50, 50, 45, 1, Affine.ofRows(-2, 0, 0, 52, 0, -2, 0, 44, 0, 0, -2, 54)),
                // sagittal: columns to the front, rows to the feet, slices to the left
                new Grid(50, 45, 50, 1, Affine.ofRows(0, 0, 2, -46, -2, 0, 0, 44, 0, -2, 0, 54)));
    }

    @ParameterizedTest
    @MethodSource("howTheHeadMayBeStored")
    void aBallIsFoundWhereItIsHoweverThePictureIsStored(Grid grid) throws Exception {
        LabelMap map = run(network("SPL", true, TileOutput.Order.TABLE, 5, Optional.empty()), grid);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    assertEquals(DrawnBall.inBall(grid, column, row, slice, 0) ? 4 : 0, map.label(column, row, slice, 0));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAS", "LPS", "ISO"})
    void otherLayoutsOrientationsAndBatchesGiveTheSame(String orientation) throws Exception {
        Grid grid = DrawnBall.axial();
        LabelMap one = run(network("SPL", true, TileOutput.Order.TABLE, 5, Optional.empty()), grid);
        LabelMap other = run(network(orientation.equals("ISO") ? null : orientation, false, TileOutput.Order.CHANNELS_FIRST, 2,
                Optional.empty()), grid);
        for (int slice = 0; slice < grid.slices(); slice++) {
            assertArrayEquals(one.frame(slice, 0), other.frame(slice, 0));
        }
    }

    @Test
    void regionsThatHoldEachOtherAreDrawnInTheirOrder() throws Exception {
        Grid grid = DrawnBall.axial();
        TileNetwork softmax = network("SPL", true, TileOutput.Order.TABLE, 5, Optional.empty());
        LabelSet labels = new LabelSet(List.of(TumourPart.OEDEMA.label(), TumourPart.ENHANCING.label()));
        TileNetwork regions = new TileNetwork(softmax.input(), new TileOutput("y", TileOutput.Order.TABLE, SMALL, 2,
                TileOutput.Activation.SIGMOID, labels, List.of(0, 1)));
        LabelMap map = LabelMap.empty(grid);
        try (Volume flair = DrawnBall.volume(grid)) {
            new TiledSegmenter("brain-tumour", regions).segment(
                    new BrightNetwork(regions, true), Map.of("flair", flair, "t2", flair), map, Progress.none());
        }
        assertEquals(0, map.label(0, 0, 0, 0), "outside the brain's box there is nothing");
        assertEquals(2, map.label(25, 25, 20, 0), "channel 0 is everywhere in it");
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                boolean inside = DrawnBall.inBall(grid, i % grid.columns(), i / grid.columns(), slice, 0);
                assertEquals(inside, map.frame(slice, 0)[i] == 3);
            }
        }
    }

    @Test
    void atAnotherSpacingTheEdgeMovesByLessThanASample() throws Exception {
        Grid grid = DrawnBall.axial();
        LabelMap map = run(network("SPL", true, TileOutput.Order.CHANNELS_LAST, 3, Optional.of(List.of(3.0, 2.5, 1.7))), grid);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                boolean found = map.frame(slice, 0)[i] == 4;
                int column = i % grid.columns();
                int row = i / grid.columns();
                assertTrue(found || !DrawnBall.inBall(grid, column, row, slice, -3), "lost inside the ball");
                assertTrue(!found || DrawnBall.inBall(grid, column, row, slice, 3), "found outside the ball");
            }
        }
    }

    @Test
    void noiseStandsWhereThereIsNoBrainTheSameInEveryRun() throws Exception {
        TileNetwork tiles = network("SPL", true, TileOutput.Order.TABLE, 5, Optional.empty());
        BrightNetwork first = new BrightNetwork(tiles);
        BrightNetwork second = new BrightNetwork(tiles);
        for (BrightNetwork network : List.of(first, second)) {
            try (Volume flair = DrawnBall.volume(DrawnBall.axial())) {
                segment(tiles, network, Map.of("flair", flair, "t2", flair));
            }
        }
        assertEquals(first.seen.size(), second.seen.size());
        double sum = 0;
        double squares = 0;
        long n = 0;
        for (int batch = 0; batch < first.seen.size(); batch++) {
            assertArrayEquals(first.seen.get(batch), second.seen.get(batch));
            for (float v : first.seen.get(batch)) {
                sum += v;
                squares += v * v;
                n++;
            }
        }
        // Brain (z-scored) and noise alike have mean 0 and deviation 1; with zeros outside it would be far less.
        assertEquals(0, sum / n, 0.2);
        assertEquals(1, squares / n, 0.25);
    }

    @Test
    void aMissingPictureAnEmptyOneAndOneWithoutNumbersAreRefusedByRole() throws Exception {
        TileNetwork tiles = network("SPL", true, TileOutput.Order.TABLE, 5, Optional.empty());
        try (Volume flair = DrawnBall.volume(DrawnBall.axial());
                Volume empty = Volume.allocate(DrawnBall.axial(), SampleType.INT16, Rescale.NONE);
                Volume flat = filled(7);
                Volume broken = filled(Float.NaN)) {
            assertRefused(tiles, Map.of("flair", flair), "t2 is missing");
            assertRefused(tiles, Map.of("flair", flair, "t2", empty), "t2: it is empty");
            assertRefused(tiles, Map.of("flair", empty, "t2", flair), "flair: it is empty");
            assertRefused(tiles, Map.of("flair", flair, "t2", flat), "t2: all of it has one value");
            assertRefused(tiles, Map.of("flair", flair, "t2", broken), "t2: it holds values that are not finite");
        }
    }

    @Test
    void moreThanABrainIsWarnedOf() throws Exception {
        TileNetwork tiles = network("SPL", true, TileOutput.Order.TABLE, 5, Optional.empty());
        Grid wide = new Grid(50, 50, 45, 1, Affine.ofRows(6, 0, 0, -146, 0, 6, 0, -154, 0, 0, 6, -134));
        try (Volume head = filled(wide, 50); Volume flair = DrawnBall.volume(DrawnBall.axial())) {
            head.frame(3, 0).setAtIndex(ValueLayout.JAVA_FLOAT, 5, 60);
            assertEquals("not-skull-stripped", segment(tiles, new BrightNetwork(tiles), Map.of("flair", head, "t2", head))
                    .warnings().getFirst().code());
            assertFalse(segment(tiles, new BrightNetwork(tiles), Map.of("flair", flair, "t2", flair)).warnings().stream()
                    .anyMatch(w -> w.code().equals("not-skull-stripped")));
        }
    }

    private static LabelMap run(TileNetwork tiles, Grid grid) throws UnfitInputException {
        LabelMap map = LabelMap.empty(grid);
        try (Volume flair = DrawnBall.volume(grid)) {
            new TiledSegmenter("brain-tumour", tiles).segment(
                    new BrightNetwork(tiles), Map.of("flair", flair, "t2", flair), map, Progress.none());
        }
        assertTrue(map.count(4, 0) > 150);
        return map;
    }

    private static TiledSegmenter.Outcome segment(TileNetwork tiles, BrightNetwork network, Map<String, Volume> pictures)
            throws UnfitInputException {
        return new TiledSegmenter("brain-tumour", tiles).segment(network, pictures,
                LabelMap.empty(pictures.get("flair").grid()), Progress.none());
    }

    private static void assertRefused(TileNetwork tiles, Map<String, Volume> pictures, String reason) {
        UnfitInputException e = assertThrows(UnfitInputException.class, () -> segment(tiles, new BrightNetwork(tiles), pictures));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    private static Volume filled(float value) {
        return filled(DrawnBall.axial(), value);
    }

    private static Volume filled(Grid grid, float value) {
        Volume volume = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_FLOAT, i, value);
            }
        }
        return volume;
    }

    private static TileNetwork network(String letters, boolean last, TileOutput.Order order, int batch,
            Optional<List<Double>> spacing) {
        TileOrientation orientation = letters == null ? TileOrientation.AS_STORED : new TileOrientation(Optional.of(letters));
        TileInput input = new TileInput("x", List.of("flair", "t2"), last, batch, BIG, orientation, spacing,
                List.of(0.0, 0.25, 0.5), OptionalInt.of(2), true,
                new TileInput.BrainNormalisation(Double.POSITIVE_INFINITY, TileInput.Outside.NOISE));
        return new TileNetwork(input, new TileOutput("y", order, SMALL, 2, TileOutput.Activation.SOFTMAX,
                new LabelSet(List.of(TumourPart.UNDIVIDED.label())), List.of(1)));
    }
}
