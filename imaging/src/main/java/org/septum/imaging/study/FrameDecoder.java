package org.septum.imaging.study;

import java.io.IOException;
import java.util.List;

/** Turns the frames of one file into samples. */
@FunctionalInterface
interface FrameDecoder {
    /**
     * Decodes frames of one file, in the machine's byte order.
     *
     * @param targets all of the same file
     * @throws org.septum.imaging.UnusableInputException naming the file where it cannot be decoded
     */
    void decode(List<FrameTarget> targets) throws IOException;
}
