package org.septum.dicom.codec.jpeg2000;

import java.util.TreeMap;
import org.septum.dicom.pixel.CodecException;

/**
 * A codestream taken apart into its tiles (T.800 annex A). Everything the main header and the tile-parts' headers say is read;
 * nothing is decoded, and nothing allocated that the stream's own length does not bound.
 */
final class Codestream {
    private final byte[] bytes;
    private final ImageSize size;
    private final Parameters main;
    private final TileStream[] tiles;
    private final PackedHeaders packed = new PackedHeaders();
    private int at;

    /** @param start of the SOC marker */
    private Codestream(byte[] bytes, int start) throws CodecException {
        this.bytes = bytes;
        at = start;
        if (marker() != Marker.SOC || marker() != Marker.SIZ) {
            throw new CodecException("not a JPEG 2000 stream");
        }
        size = ImageSize.read(segment());
        main = new Parameters(size);
        tiles = new TileStream[size.tiles()];
    }

    /** Reads the image's size only, to compare it with what is expected before anything else is believed. */
    static Codestream open(byte[] frame, int start) throws CodecException {
        return new Codestream(frame, start);
    }

    /** Reads the rest. */
    void read() throws CodecException {
        int marker = marker();
        while (marker != Marker.SOT) {
            if (!Marker.isAlone(marker)) {
                readMain(marker, segment());
            }
            marker = marker();
        }
        main.checkComplete();
        while (marker == Marker.SOT) {
            at = readTilePart(at - 2);
            marker = at + 2 <= bytes.length ? marker() : Marker.EOC;
        }
        for (int i = 0; i < tiles.length; i++) {
            if (tiles[i] == null && hasSamples(i)) {
                throw new CodecException("the JPEG 2000 stream is cut short: tile %d of %d is missing".formatted(i,
                        tiles.length));
            }
        }
    }

    /** Subsampling may leave a narrow tile without a sample, and writers leave out such tiles. */
    private boolean hasSamples(int tile) {
        for (ImageSize.Component c : size.components()) {
            if (!size.tile(tile).reduced(c.stepX(), c.stepY()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void readMain(int marker, Segment segment) throws CodecException {
        switch (marker) {
            case Marker.PPM -> packed.add(segment);
            case Marker.MCT, Marker.MCC, Marker.MCO, Marker.CBD -> throw new CodecException(
                    "JPEG 2000 part 2 with a multi-component transform of its own, which is not supported");
            default -> main.read(marker, segment);
        }
    }

    /** @return where the next tile-part starts */
    private int readTilePart(int start) throws CodecException {
        Segment sot = segment();
        int index = sot.u16();
        long length = sot.u32();
        if (index >= tiles.length) {
            throw new CodecException("JPEG 2000 tile " + index + " of " + tiles.length);
        }
        long end = length == 0 ? endOfLast() : start + length;
        if (end > bytes.length) {
            throw new CodecException("the JPEG 2000 stream is cut short: a tile-part of %d bytes, %d present".formatted(length,
                    bytes.length - start));
        }
        if (tiles[index] == null) {
            tiles[index] = new TileStream(main.forTile(), bytes);
        }
        readTileHeader(tiles[index]);
        if (at > end) {
            throw new CodecException("a JPEG 2000 tile-part of " + length + " bytes");
        }
        tiles[index].addPackets(at, (int) end);
        return (int) end;
    }

    private void readTileHeader(TileStream tile) throws CodecException {
        TreeMap<Integer, byte[]> headers = new TreeMap<>();
        for (int marker = marker(); marker != Marker.SOD; marker = marker()) {
            if (marker == Marker.PPT) {
                Segment segment = segment();
                headers.put(segment.u8(), segment.rest());
            } else if (!Marker.isAlone(marker)) {
                tile.parameters().read(marker, segment());
            }
        }
        headers.values().forEach(tile::addHeaders);
        if (!packed.isEmpty()) {
            tile.addHeaders(packed.next());
        }
    }

    /** A last tile-part of unknown length goes to the end of the codestream. */
    private int endOfLast() {
        int end = bytes.length;
        while (end - 2 > at && bytes[end - 1] == 0) {
            end--;
        }
        boolean marked = end - 2 > at && bytes[end - 2] == -1 && (bytes[end - 1] & 0xFF) == (Marker.EOC & 0xFF);
        return marked ? end - 2 : bytes.length;
    }

    private int marker() throws CodecException {
        if (at + 2 > bytes.length) {
            throw new CodecException("the JPEG 2000 header is cut short");
        }
        int marker = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        if (marker < 0xFF00) {
            throw new CodecException("0x%04X where a JPEG 2000 marker is expected".formatted(marker));
        }
        at += 2;
        return marker;
    }

    /** The marker segment that starts here; moves on behind it. */
    private Segment segment() throws CodecException {
        int length = new Segment(bytes, at, bytes.length).u16();
        if (length < 2 || at + length > bytes.length) {
            throw new CodecException("the JPEG 2000 header is cut short");
        }
        Segment body = new Segment(bytes, at + 2, at + length);
        at += length;
        return body;
    }

    ImageSize size() {
        return size;
    }

    Parameters main() {
        return main;
    }

    /** A tile, or null where it is without a sample. */
    TileStream tile(int index) {
        return tiles[index];
    }
}
