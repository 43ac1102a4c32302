package org.septum.ai.cardiac;

/**
 * Where the heart is in every picture of a stack.
 *
 * @param row picture row index of its centre, between pixels
 * @param column picture column index of its centre
 * @param areaMm2 area of its outline over all slices together
 */
record HeartLocation(double row, double column, double areaMm2) {}
