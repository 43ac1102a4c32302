package org.septum.ai.cardiac;

/**
 * Where the heart is in every picture of a stack.
 *
 * @param row picture row index of its centre, between pixels
 * @param column picture column index of its centre
 * @param volumeMl its volume as the locator's masks have it, averaged over the phases looked at
 */
record HeartLocation(double row, double column, double volumeMl) {}
