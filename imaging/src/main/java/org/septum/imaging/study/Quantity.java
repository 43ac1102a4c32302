package org.septum.imaging.study;

/**
 * What rescaled values are multiplied by to become a quantity that compares between scans.
 *
 * @param unit of the result
 */
record Quantity(double factor, String unit) {}
