package org.septum.dicom.pixel;

import java.util.Optional;

/**
 * Compresses frames for one transfer syntax. Others join through {@link java.util.ServiceLoader}; the library's own come first.
 * Encoders keep no state between frames and may be used by several threads.
 */
public interface FrameEncoder {
    /** The UID of the transfer syntax it writes. */
    String transferSyntax();

    /**
     * Compresses one frame.
     *
     * @param frame stored values, samples of a pixel side by side
     * @param description what the data set says of the image
     * @throws CodecException where the syntax cannot hold such a frame
     */
    byte[] encode(Frame frame, PixelDescription description) throws CodecException;

    /** The term of PS3.3 C.7.6.1.1.5.1 for a compression that changes values ("ISO_14495_1"); nothing where it is lossless. */
    default Optional<String> lossyMethod() {
        return Optional.empty();
    }
}
