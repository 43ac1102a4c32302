package org.septum.measurements.cardiac;

/** One frame of a cine stack, both indices from 0. */
public record FramePlace(int slice, int phase) {}
