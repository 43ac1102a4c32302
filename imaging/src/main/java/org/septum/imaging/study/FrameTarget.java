package org.septum.imaging.study;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.septum.imaging.Rescale;

/**
 * A frame to be decoded and where it goes.
 *
 * @param memory as long as the frame in its type
 * @param toValues empty to keep samples as stored; else the rule by which FLOAT32 values are made of them, unless the frame has a table
 */
record FrameTarget(FrameHeader frame, MemorySegment memory, Optional<Rescale> toValues) {}
