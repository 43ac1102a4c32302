package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** Decodes tile after tile into a picture. Only one tile's samples are there at a time. */
final class TileDecoder {
    /** A stream with more precincts than bytes has none of most of them; a few in small pictures do not matter. */
    private static final int PRECINCTS_ANYWAY = 4096;

    private final Codestream codestream;
    private final Picture picture;
    private final ComponentDecoder decoder = new ComponentDecoder();

    TileDecoder(Codestream codestream, Picture picture) {
        this.codestream = codestream;
        this.picture = picture;
    }

    void decode(int index) throws CodecException {
        ImageSize size = codestream.size();
        TileStream stream = codestream.tile(index);
        if (stream == null) {
            return;
        }
        TileStream.PacketData packets = stream.packets();
        Area area = size.tile(index);
        TileComponent[] components = new TileComponent[size.components().length];
        long most = PRECINCTS_ANYWAY + (long) packets.end() - packets.from();
        for (int c = 0; c < components.length; c++) {
            components[c] = new TileComponent(size, area, c, stream.parameters(), most);
        }
        new PacketOrder(area, components, new PacketReader(packets)).read(stream.parameters());
        Plane[] planes = new Plane[components.length];
        for (int c = 0; c < components.length; c++) {
            planes[c] = decoder.decode(components[c], packets.bytes());
        }
        if (stream.parameters().style().componentTransform() && components.length >= 3) {
            ComponentTransform.invert(planes);
        }
        for (int c = 0; c < components.length; c++) {
            picture.put(c, components[c].area(), planes[c]);
        }
    }
}
