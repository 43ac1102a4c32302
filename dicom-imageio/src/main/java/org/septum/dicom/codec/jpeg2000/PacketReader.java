package org.septum.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.pixel.CodecException;

/** Reads the packets of a tile, one after the other: header, then body (T.800 B.9 and B.10). */
final class PacketReader {
    private final TileStream.PacketData data;
    private final PacketBits header;
    private final List<Contribution> contributions = new ArrayList<>();
    private int at;

    /** Bytes of the packet's body that go to a codeword segment of a block. */
    private record Contribution(CodeBlock block, int segment, int length) {
    }

    PacketReader(TileStream.PacketData data) {
        this.data = data;
        at = data.from();
        header = data.headers() == null ? new PacketBits(data.bytes(), at, data.end())
                : new PacketBits(data.headers(), 0, data.headers().length);
    }

    /** Whether there is no further packet. */
    boolean isAtEnd() {
        return header.isAtEnd();
    }

    void read(Precinct precinct, ComponentCoding coding, int layer) throws CodecException {
        skipStart();
        contributions.clear();
        if (header.bit() != 0) {
            for (Precinct.Blocks blocks : precinct.bands()) {
                for (int i = 0; i < blocks.blocks.length; i++) {
                    readBlock(blocks, i, coding, layer);
                }
            }
        }
        header.align();
        header.skipMarker(Marker.EPH, 2);
        if (data.headers() == null) {
            at = header.position();
        }
        readBody();
        if (data.headers() == null) {
            header.moveTo(at);
        }
    }

    /** A start-of-packet marker stands before the body where headers are packed elsewhere. */
    private void skipStart() {
        if (data.headers() == null) {
            header.skipMarker(Marker.SOP, 6);
        } else if (at + 6 <= data.end() && data.bytes()[at] == -1 && (data.bytes()[at + 1] & 0xFF) == (Marker.SOP & 0xFF)) {
            at += 6;
        }
    }

    private void readBlock(Precinct.Blocks blocks, int index, ComponentCoding coding, int layer) throws CodecException {
        CodeBlock block = blocks.blocks[index];
        int x = index % blocks.across;
        int y = index / blocks.across;
        if (block.included) {
            if (header.bit() == 0) {
                return;
            }
        } else {
            if (!blocks.inclusion.isBelow(x, y, layer + 1, header)) {
                return;
            }
            block.included = true;
            block.bitPlanes = blocks.band.bitPlanes() - blocks.missing.value(x, y, 80, header);
        }
        int passes = passes();
        while (header.bit() != 0) {
            block.lengthBits++;
        }
        if (coding.has(ComponentCoding.HIGH_THROUGHPUT) && !block.classic) {
            readHighThroughput(block, passes, coding.has(ComponentCoding.MIXED));
        } else {
            readSegments(block, passes, coding);
        }
    }

    /** The number of coding passes (T.800 table B.4). */
    private int passes() throws CodecException {
        if (header.bit() == 0) {
            return 1;
        }
        if (header.bit() == 0) {
            return 2;
        }
        int two = header.bits(2);
        if (two < 3) {
            return 3 + two;
        }
        int five = header.bits(5);
        return five < 31 ? 6 + five : 37 + header.bits(7);
    }

    private void readSegments(CodeBlock block, int passes, ComponentCoding coding) throws CodecException {
        int left = passes;
        while (left > 0) {
            int segment = block.segments() - 1;
            if (segment < 0 || block.segmentPasses(segment) == block.segmentCapacity(segment)) {
                block.startSegment(capacity(block, coding));
                segment++;
            }
            int count = Math.min(left, block.segmentCapacity(segment) - block.segmentPasses(segment));
            contribute(block, segment, count, length(block, count));
            left -= count;
        }
    }

    /** Passes in the next codeword segment (T.800 table D.9): with bypass, arithmetic and raw ones take turns after ten. */
    private static int capacity(CodeBlock block, ComponentCoding coding) {
        if (coding.has(ComponentCoding.TERMINATE)) {
            return 1;
        }
        if (coding.has(ComponentCoding.BYPASS)) {
            return block.passes < 10 ? 10 : block.passes % 3 == 1 ? 2 : 1;
        }
        return Integer.MAX_VALUE;
    }

    /**
     * T.814 7.? B.10.7: a block starts with passes that hold nothing, up to its first cleanup pass; then cleanup passes and
     * pairs of refinement passes take turns. In mixed streams the length tells whether a block is coded by T.800 instead.
     */
    private void readHighThroughput(CodeBlock block, int passes, boolean mixed) throws CodecException {
        int left = passes;
        if (block.segments() == 0 || block.isPlaceholder(block.segments() - 1)) {
            left = readFirst(block, passes, mixed);
        }
        while (left > 0) {
            int count = Math.min(left, block.passes % 3 == 0 ? 1 : 3 - block.passes % 3);
            int segment = block.segments() - 1;
            if (block.passes % 3 != 2) {
                block.startSegment(count);
                segment++;
            }
            contribute(block, segment, count, length(block, count));
            left -= count;
        }
    }

    /** @return passes still to come */
    private int readFirst(CodeBlock block, int passes, boolean mixed) throws CodecException {
        int refinements = (block.passes + passes - 1) % 3;
        int upToCleanup = Math.max(0, passes - refinements);
        int bits = block.lengthBits + log2(Math.max(1, upToCleanup == 0 ? passes : upToCleanup));
        int length = checked(header, bits);
        boolean cleanup = upToCleanup > 0 && length > 1 && !(mixed && (block.lengthBits <= 3 || length >> bits - 1 != 0));
        if (cleanup) {
            placeholders(block, upToCleanup - 1);
            block.startSegment(1);
            contribute(block, block.segments() - 1, 1, length);
            return passes - upToCleanup;
        }
        for (; bits < block.lengthBits + log2(passes); bits++) {
            length = length << 1 | header.bit();
        }
        if (length == 0) {
            placeholders(block, passes);
            return 0;
        }
        if (!mixed) {
            throw new CodecException("an HTJ2K code-block of " + length + " bytes without a cleanup pass");
        }
        block.classic = true;
        block.startSegment(Integer.MAX_VALUE);
        contribute(block, block.segments() - 1, passes, length);
        return 0;
    }

    private static void placeholders(CodeBlock block, int count) {
        if (count > 0) {
            block.startSegment(0);
            block.addPasses(block.segments() - 1, count);
        }
    }

    private int length(CodeBlock block, int passes) throws CodecException {
        return checked(header, block.lengthBits + log2(passes));
    }

    private static int log2(int value) {
        return 31 - Integer.numberOfLeadingZeros(value);
    }

    private static int checked(PacketBits bits, int count) throws CodecException {
        if (count > 31) {
            throw new CodecException("a JPEG 2000 length of " + count + " bits");
        }
        return bits.bits(count);
    }

    private void contribute(CodeBlock block, int segment, int passes, int length) {
        block.addPasses(segment, passes);
        contributions.add(new Contribution(block, segment, length));
    }

    private void readBody() throws CodecException {
        for (Contribution part : contributions) {
            if (part.length > data.end() - at) {
                throw new CodecException("the JPEG 2000 stream is cut short: a code-block of %d bytes, %d present"
                        .formatted(part.length, data.end() - at));
            }
            part.block.addBytes(part.segment, at, part.length);
            at += part.length;
        }
    }
}
