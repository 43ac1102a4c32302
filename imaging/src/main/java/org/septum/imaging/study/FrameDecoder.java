package org.septum.imaging.study;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Turns the frames of one file into samples. */
@FunctionalInterface
interface FrameDecoder {
    /**
     * Decodes frames of one file, exactly as stored, in the machine's byte order.
     *
     * @param frames all of the same file
     * @param targets one for each, as long as a frame of its layout's sample type
     * @throws org.septum.imaging.UnusableInputException naming the file where it cannot be decoded
     */
    void decode(List<FrameHeader> frames, List<MemorySegment> targets) throws IOException;
}
