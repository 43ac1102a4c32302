package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/** Decodes a code-block of high-throughput JPEG 2000 (T.814): its last cleanup pass, and the refinement passes after it. */
final class HtBlockDecoder {
    private static final int MOST_PLANES = 30;

    private final HtCleanup cleanup = new HtCleanup();
    private final HtRefinement refinement = new HtRefinement();
    private byte[] bytes = new byte[8192];

    /** @param into gets the samples as {@link BlockDecoder} gives them */
    void decode(CodeBlock block, byte[] packets, ComponentCoding coding, int[] into) throws CodecException {
        Arrays.fill(into, 0, block.width * block.height, 0);
        int passes = 0;
        int from = 0;
        int last = -1;
        int lastPasses = 0;
        int lastFrom = 0;
        for (int s = 0; s < block.segments(); s++) {
            if (passes % 3 == 0 && block.segmentLength(s) > 0) {
                last = s;
                lastPasses = passes;
                lastFrom = from;
            }
            passes += block.segmentPasses(s);
            from += block.segmentLength(s);
        }
        int plane = block.bitPlanes - 1 - lastPasses / 3;
        if (last < 0 || plane < 0 || plane >= MOST_PLANES) {
            throw new CodecException("an HTJ2K code-block of %d passes and %d bit-planes".formatted(passes, block.bitPlanes));
        }
        copy(block, packets);
        int length = block.segmentLength(last);
        if (lastFrom > 0) {
            System.arraycopy(bytes, lastFrom, bytes, 0, block.length() - lastFrom);
        }
        cleanup.decode(bytes, length, block.width, block.height, plane, into);
        if (last + 1 < block.segments() && block.segmentLength(last + 1) > 0) {
            if (plane == 0) {
                throw new CodecException("an HTJ2K code-block with more passes than bit-planes");
            }
            refinement.decode(bytes, length, length + block.segmentLength(last + 1), block.segmentPasses(last + 1) > 1,
                    new HtRefinement.Shape(block.width, block.height, plane - 1, coding.has(ComponentCoding.CAUSAL)), into);
        }
    }

    private void copy(CodeBlock block, byte[] packets) {
        if (bytes.length < block.length()) {
            bytes = new byte[block.length() + block.length() / 2];
        }
        block.copy(packets, bytes);
    }
}
