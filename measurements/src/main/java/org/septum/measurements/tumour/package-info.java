/** Volumes, diameters and position of a brain tumour from the label map of its regions. */
package org.septum.measurements.tumour;
