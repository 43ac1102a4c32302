package org.septum.ai.inference;

import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.model.TileInput;
import org.septum.ai.model.TileNetwork;
import org.septum.ai.model.TileOutput;
import org.septum.ai.model.TileSize;
import org.septum.openvino.PartialShape;

/**
 * The ports a manifest promises, with the batch that will run.
 *
 * @param batch pictures or tiles at once
 * @param inputSize floats of one of them
 * @param outputSize floats of the answer to one of them
 * @param batchIsGiven whether the manifest names the batch; otherwise the program may set any
 */
record PortShapes(String input, PartialShape inputShape, String output, PartialShape outputShape, int batch, int inputSize,
        int outputSize, boolean batchIsGiven) {
    static PortShapes of(Manifest manifest, EngineSettings settings) {
        return manifest.tiles().map(PortShapes::ofTiles).orElseGet(() -> ofPlanes(
                manifest.inputs().getFirst(), manifest.outputs().getFirst(), settings.batch()));
    }

    private static PortShapes ofPlanes(InputSpec input, OutputSpec output, int batch) {
        return new PortShapes(input.name(), PartialShape.of(batch, input.channels().size(), input.rows(), input.columns()),
                output.name(), PartialShape.of(batch, output.classes(), input.rows(), input.columns()), batch,
                input.channels().size() * input.windowSize(), output.classes() * input.windowSize(), false);
    }

    private static PortShapes ofTiles(TileNetwork tiles) {
        TileInput input = tiles.input();
        TileOutput output = tiles.output();
        int batch = input.batch();
        PartialShape answers = switch (output.order()) {
            case TABLE -> PartialShape.of((long) batch * output.tile().voxels(), output.channels());
            case CHANNELS_LAST -> block(batch, output.tile(), output.channels(), true);
            case CHANNELS_FIRST -> block(batch, output.tile(), output.channels(), false);
        };
        return new PortShapes(input.name(), block(batch, input.tile(), input.channels().size(), input.channelsLast()),
                output.name(), answers, batch, Math.multiplyExact(input.tile().voxels(), input.channels().size()),
                Math.multiplyExact(output.tile().voxels(), output.channels()), true);
    }

    private static PartialShape block(int batch, TileSize tile, int channels, boolean last) {
        return last ? PartialShape.of(batch, tile.d(), tile.h(), tile.w(), channels)
                : PartialShape.of(batch, channels, tile.d(), tile.h(), tile.w());
    }

    /** Whether a port's shape allows the wanted one. */
    boolean fits(PartialShape port, PartialShape wanted) {
        if (port.isRankDynamic() || port.rank() != wanted.rank()) {
            return port.isRankDynamic();
        }
        for (int d = batchIsGiven ? 0 : 1; d < wanted.rank(); d++) {
            if (!port.get(d).isDynamic() && port.get(d).length() != wanted.get(d).length()) {
                return false;
            }
        }
        return true;
    }
}
