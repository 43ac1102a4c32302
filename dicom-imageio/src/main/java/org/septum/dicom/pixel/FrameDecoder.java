package org.septum.dicom.pixel;

import java.util.Set;

/**
 * Decodes the frames of some transfer syntaxes. Others join through {@link java.util.ServiceLoader}; the library's own come
 * first. Decoders keep no state between frames and may be used by several threads.
 */
public interface FrameDecoder {
    /** The UIDs of the transfer syntaxes it reads. */
    Set<String> transferSyntaxes();

    /**
     * Decodes one frame.
     *
     * @param stream the frame's fragments, joined
     * @param description what the data set says of the image. A decoder compares it with the stream's own dimensions before it
     *     allocates anything
     * @throws CodecException where the stream is damaged or contradicts the description; nothing else is thrown
     */
    Decoded decode(byte[] stream, PixelDescription description) throws CodecException;

    /**
     * A decoded frame.
     *
     * @param samples byte[] for up to 8 bits allocated, short[] for up to 16, int[] beyond; samples of a pixel side by side. Bits
     *     above the stored ones need not be right: the reader masks and extends the sign
     * @param photometric what the samples mean now
     * @param precision bits of a sample that the stream itself names; 0 where it names none. Lossy compression may leave values
     *     that need more bits than the data set says are stored
     */
    record Decoded(Object samples, String photometric, int precision) {
        /** Samples of a stream that says nothing of their bits. */
        public Decoded(Object samples, String photometric) {
            this(samples, photometric, 0);
        }
    }
}
