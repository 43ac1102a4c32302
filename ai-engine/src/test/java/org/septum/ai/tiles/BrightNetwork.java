package org.septum.ai.tiles;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.septum.ai.inference.InferenceStream;
import org.septum.ai.inference.Network;
import org.septum.ai.model.TileNetwork;
import org.septum.ai.model.TileOutput;
import org.septum.ai.model.TileSize;

/** Answers channel 1 with how far the first channel is above 5, channel 0 with how far below, in any layout. Keeps its inputs. */
final class BrightNetwork implements Network {
    /** Above what noise reaches. */
    private static final float LIMIT = 5;

    final List<float[]> seen = new ArrayList<>();
    private final TileNetwork tiles;
    private final boolean everywhere;

    BrightNetwork(TileNetwork tiles) {
        this(tiles, false);
    }

    /** @param everywhere whether channel 0 is sure of itself at every voxel */
    BrightNetwork(TileNetwork tiles, boolean everywhere) {
        this.tiles = tiles;
        this.everywhere = everywhere;
    }

    @Override
    public int batch() {
        return tiles.input().batch();
    }

    @Override
    public int inputSize() {
        return tiles.input().tile().voxels() * tiles.input().channels().size();
    }

    @Override
    public int outputSize() {
        return tiles.output().tile().voxels() * tiles.output().channels();
    }

    @Override
    public InferenceStream open() {
        FloatBuffer in = FloatBuffer.allocate(batch() * inputSize());
        FloatBuffer out = FloatBuffer.allocate(batch() * outputSize());
        return new OneSlot(in, out);
    }

    /** Answers at once. */
    private final class OneSlot implements InferenceStream {
        private final FloatBuffer in;
        private final FloatBuffer out;

        OneSlot(FloatBuffer in, FloatBuffer out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public int slots() {
            return 1;
        }

        @Override
        public FloatBuffer input(int slot) {
            return in;
        }

        @Override
        public void start(int slot) {
            for (int tile = 0; tile < batch(); tile++) {
                answer(tile, in, out);
            }
            seen.add(in.array().clone());
        }

        @Override
        public FloatBuffer await(int slot) {
            return out;
        }

        @Override
        public void close() {}
    }

    private void answer(int tile, FloatBuffer in, FloatBuffer out) {
        TileSize big = tiles.input().tile();
        TileSize small = tiles.output().tile();
        int channels = tiles.input().channels().size();
        for (int v = 0; v < small.voxels(); v++) {
            int d = v / small.w() / small.h() + (big.d() - small.d()) / 2;
            int h = v / small.w() % small.h() + (big.h() - small.h()) / 2;
            int w = v % small.w() + (big.w() - small.w()) / 2;
            int source = (d * big.h() + h) * big.w() + w;
            float value = in.get(tile * inputSize() + (tiles.input().channelsLast() ? source * channels : source));
            boolean first = tiles.output().order() == TileOutput.Order.CHANNELS_FIRST;
            int at = tile * outputSize();
            out.put(at + (first ? v : 2 * v), everywhere ? LIMIT : LIMIT - value);
            out.put(at + (first ? small.voxels() + v : 2 * v + 1), value - LIMIT);
        }
    }
}
