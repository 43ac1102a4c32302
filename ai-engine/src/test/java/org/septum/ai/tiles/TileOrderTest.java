package org.septum.ai.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.ai.model.TileInput;
import org.septum.ai.model.TileNetwork;
import org.septum.ai.model.TileOrientation;
import org.septum.ai.model.TileOutput;
import org.septum.ai.model.TileSize;
import org.septum.imaging.LabelSet;

class TileOrderTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1,5", "5,5", "26,5", "24,5", "7,4", "3,8"})
    void everyTileCountsOnceAndBatchesAreFull(int tiles, int batch) {
        TileOrder order = new TileOrder(tiles, batch);
        assertEquals(0, order.places() % batch);
        List<Integer> counted = new ArrayList<>();
        for (int place = 0; place < order.places(); place++) {
            assertTrue(order.tile(place) >= 0 && order.tile(place) < tiles);
            if (order.counts(place)) {
                counted.add(order.tile(place));
            }
        }
        assertEquals(IntStream.range(0, tiles).boxed().toList(), counted.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"30,8,0.25", "30,8,0", "8,8,0.5", "5,8,0", "9,8,0.5", "100,7,0.9"})
    void tilesCoverTheBoxAndOverlapAsMuchAsAsked(int length, int tile, double overlap) {
        TileLayout layout = new TileLayout(network(tile, overlap), new SpaceBox(new int[3], new int[] {length, 1, 1}));
        boolean[] covered = new boolean[length];
        int last = Integer.MIN_VALUE;
        for (int t = 0; t < layout.tiles(); t++) {
            int start = layout.start(t, 0);
            assertEquals(start - 2, layout.inputStart(t, 0));
            double most = Math.max(1, tile * (1 - overlap) + 1e-9);
            assertTrue(t == 0 || start > last && start - last <= most, start + " after " + last);
            last = start;
            for (int i = Math.max(0, start); i < Math.min(length, start + tile); i++) {
                covered[i] = true;
            }
        }
        for (boolean each : covered) {
            assertTrue(each);
        }
        assertTrue(length <= tile ? layout.start(0, 0) <= 0 : layout.start(0, 0) == 0 && last == length - tile);
    }

    private static TileNetwork network(int tile, double overlap) {
        TileInput input = new TileInput("x", List.of("flair"), true, 1, new TileSize(tile + 4, 1, 1), TileOrientation.AS_STORED,
                Optional.empty(), List.of(overlap, 0.0, 0.0), OptionalInt.empty(), false,
                new TileInput.BrainNormalisation(Double.POSITIVE_INFINITY, TileInput.Outside.ZERO));
        return new TileNetwork(input, new TileOutput("y", TileOutput.Order.TABLE, new TileSize(tile, 1, 1), 2,
                TileOutput.Activation.NONE, new LabelSet(List.of()), List.of()));
    }
}
