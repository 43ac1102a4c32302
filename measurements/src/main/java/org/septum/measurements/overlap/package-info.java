/** How well two label maps agree: Dice, 95th percentile surface distance, difference in volume. */
package org.septum.measurements.overlap;
