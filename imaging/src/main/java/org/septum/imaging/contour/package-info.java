/** Contours drawn in the patient's space, brought onto a grid. */
package org.septum.imaging.contour;
