/**
 * Linked axial, coronal and sagittal planes of one or several sequences, with one crosshair in patient millimetres. Each plane is
 * an ordinary viewport of a picture whose frames are planes through the volume.
 */
package org.septum.viewer.planes;
