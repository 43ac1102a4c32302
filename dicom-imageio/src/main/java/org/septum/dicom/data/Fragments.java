package org.septum.dicom.data;

import java.util.List;

/**
 * Encapsulated pixel data (PS3.5 A.4) as it lies in the stream.
 *
 * @param offsets the Basic Offset Table's bytes, empty where the table is empty
 * @param fragments the fragments after it, in order
 * @param positions for each fragment where its item tag stands, counted from the first fragment's item tag: what the offset
 *     tables count
 */
public record Fragments(Value.Run offsets, List<Value.Run> fragments, List<Long> positions) implements Value {
    public Fragments {
        fragments = List.copyOf(fragments);
        positions = List.copyOf(positions);
        if (fragments.size() != positions.size()) {
            throw new IllegalArgumentException(fragments.size() + " fragments with " + positions.size() + " positions");
        }
    }
}
