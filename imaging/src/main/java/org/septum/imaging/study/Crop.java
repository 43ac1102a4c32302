package org.septum.imaging.study;

/** The upper left pixel of the part of a stored picture that is one slice, as in Siemens' mosaics. */
record Crop(int column, int row) {}
