package org.septum.ai.cardiac;

import java.util.List;
import java.util.Optional;

/** What one channel of a cardiac network's input may show: the slice that is segmented, or the one beside it in the stack. */
enum SliceChannel {
    ITSELF("image", 0),
    BEFORE("slice-before", -1),
    AFTER("slice-after", 1);

    private final String id;
    private final int offset;

    SliceChannel(String id, int offset) {
        this.id = id;
        this.offset = offset;
    }

    /** How many slices further on in the stack. */
    int offset() {
        return offset;
    }

    /** The channels of a manifest's input, in its order; empty where one of them is unknown here. */
    static Optional<List<SliceChannel>> of(List<String> ids) {
        List<SliceChannel> channels = ids.stream()
                .flatMap(id -> List.of(values()).stream().filter(c -> c.id.equals(id))).toList();
        return channels.size() == ids.size() ? Optional.of(channels) : Optional.empty();
    }
}
