package org.septum.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;

/** What the codestream holds of one tile: its parameters, its packets and, where these were packed elsewhere, their headers. */
final class TileStream {
    private final Parameters parameters;
    private final byte[] codestream;
    private ByteArrayOutputStream packedHeaders;
    private ByteArrayOutputStream joined;
    private int from;
    private int end;

    TileStream(Parameters parameters, byte[] codestream) {
        this.parameters = parameters;
        this.codestream = codestream;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Adds the packets of a tile-part. A tile of one part is not copied. */
    void addPackets(int partFrom, int partEnd) {
        if (joined == null && end == 0) {
            from = partFrom;
            end = partEnd;
            return;
        }
        if (joined == null) {
            joined = new ByteArrayOutputStream(2 * (end - from) + partEnd - partFrom);
            joined.write(codestream, from, end - from);
        }
        joined.write(codestream, partFrom, partEnd - partFrom);
    }

    /** Adds the contents of a PPT segment, or what PPM segments hold for a tile-part. */
    void addHeaders(byte[] headers) {
        if (packedHeaders == null) {
            packedHeaders = new ByteArrayOutputStream();
        }
        packedHeaders.writeBytes(headers);
    }

    PacketData packets() {
        if (joined == null) {
            return new PacketData(codestream, from, end, headers());
        }
        byte[] all = joined.toByteArray();
        return new PacketData(all, 0, all.length, headers());
    }

    private byte[] headers() {
        return packedHeaders == null ? null : packedHeaders.toByteArray();
    }

    /**
     * A tile's packets.
     *
     * @param headers the packets' headers where they are apart, otherwise null
     */
    record PacketData(byte[] bytes, int from, int end, byte[] headers) {
    }
}
