package org.septum.ai.tumour;

import java.util.List;
import java.util.Optional;
import org.septum.ai.tumour.series.MrRole;

/**
 * What one channel of a tumour network's input shows.
 *
 * @param role the series it is taken from
 * @param side the plane that is segmented (0) or its neighbour towards the feet (−1) or the head (1)
 */
record TumourChannel(MrRole role, int side) {
    /** A channel by its name in a manifest; empty where it is none of this task's. */
    static Optional<TumourChannel> of(String id) {
        int side = id.endsWith("-before") ? -1 : id.endsWith("-after") ? 1 : 0;
        return MrRole.ofId(id.replaceFirst("-(before|after)$", "")).map(role -> new TumourChannel(role, side));
    }

    /** All channels of an input, in its order; empty where one of them is unknown here. */
    static Optional<List<TumourChannel>> of(List<String> ids) {
        List<TumourChannel> channels = ids.stream().flatMap(id -> of(id).stream()).toList();
        return channels.size() == ids.size() ? Optional.of(channels) : Optional.empty();
    }
}
