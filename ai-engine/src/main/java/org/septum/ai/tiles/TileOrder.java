package org.septum.ai.tiles;

/**
 * Which tile runs in which place. Each batch takes tiles from all over the box, not neighbours: networks that normalise by
 * their own batch were trained on such batches. The last places of a batch that would not be full take tiles again, whose
 * second answer is not used; they are pictures of the brain as the others are.
 */
record TileOrder(int tiles, int batch) {
    int batches() {
        return Math.ceilDiv(tiles, batch);
    }

    /** Places to fill, whole batches. */
    int places() {
        return batches() * batch;
    }

    int tile(int place) {
        return (place % batch * batches() + place / batch) % tiles;
    }

    /** Whether a place's answer is the tile's first. */
    boolean counts(int place) {
        return place % batch * batches() + place / batch < tiles;
    }
}
