package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * Decodes the bit-planes of a code-block (T.800 annex D).
 *
 * <p>Decoded samples have the sign in bit 31 and twice the magnitude below it, halfway between its bounds where lower bit-planes
 * are missing.
 */
final class BlockDecoder {
    private static final int MOST_PLANES = 30;

    private final MqDecoder mq = new MqDecoder();
    private final BlockColumns columns = new BlockColumns();
    private final CodingPasses passes = new CodingPasses(mq, columns);
    private final BypassPasses bypasses = new BypassPasses(columns);
    private byte[] bytes = new byte[8192];

    /**
     * Decodes what there is of a block.
     *
     * @param into gets the samples, row by row; at least width × height long
     */
    void decode(CodeBlock block, byte[] packets, int orientation, ComponentCoding coding, int[] into) throws CodecException {
        if (block.bitPlanes > MOST_PLANES) {
            throw new CodecException("a JPEG 2000 code-block of " + block.bitPlanes + " bit-planes");
        }
        columns.start(block.width, block.height, coding.has(ComponentCoding.CAUSAL));
        copy(block, packets);
        mq.resetContexts();
        int from = 0;
        int pass = 0;
        for (int s = 0; s < block.segments(); s++) {
            int end = from + block.segmentLength(s);
            byte first = bytes[end];
            byte second = bytes[end + 1];
            bytes[end] = -1;
            bytes[end + 1] = -1;
            decodeSegment(block, s, from, pass, orientation, coding);
            bytes[end] = first;
            bytes[end + 1] = second;
            from = end;
            pass += block.segmentPasses(s);
        }
        columns.unfold(into);
    }

    private void copy(CodeBlock block, byte[] packets) {
        if (bytes.length < block.length() + 2) {
            bytes = new byte[block.length() + block.length() / 2 + 2];
        }
        block.copy(packets, bytes);
    }

    /** Some writers count passes beyond the lowest bit-plane; there is nothing in them. */
    private void decodeSegment(CodeBlock block, int segment, int from, int firstPass, int orientation, ComponentCoding coding) {
        boolean bypassed = coding.has(ComponentCoding.BYPASS) && firstPass >= 10 && firstPass % 3 != 0;
        if (bypassed) {
            bypasses.start(bytes, from);
        } else {
            mq.start(bytes, from);
        }
        for (int i = 0; i < block.segmentPasses(segment); i++) {
            int plane = block.bitPlanes - 1 - (firstPass + i + 2) / 3;
            if (plane < 0) {
                return;
            }
            if (bypassed) {
                bypass(firstPass + i, plane);
            } else {
                decodePass(firstPass + i, plane, orientation, coding);
            }
        }
    }

    private void bypass(int pass, int plane) {
        if (pass % 3 == 1) {
            bypasses.propagate(3 << plane);
        } else {
            bypasses.refine(1 << plane);
        }
    }

    private void decodePass(int pass, int plane, int orientation, ComponentCoding coding) {
        switch (pass % 3) {
            case 0 -> {
                passes.cleanUp(orientation, 3 << plane);
                if (coding.has(ComponentCoding.SYMBOLS)) {
                    skipSymbols();
                }
            }
            case 1 -> passes.propagate(orientation, 3 << plane);
            default -> passes.refine(1 << plane);
        }
        if (coding.has(ComponentCoding.RESET)) {
            mq.resetContexts();
        }
    }

    /** The segmentation symbol 1010 (T.800 D.5); what else stands there would be a sign of damage. */
    private void skipSymbols() {
        for (int i = 0; i < 4; i++) {
            passes.symbol(BlockContexts.UNIFORM);
        }
    }
}
