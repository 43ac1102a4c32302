/** A second segmentation of the same pictures, read from a file and laid on the grid of the first, and how the two compare. */
package org.septum.reporting.expert;
