/**
 * Overlay planes, groups 6000 to 601E (PS3.3 C.9.2): bits that lie over a picture, kept apart or in the high bits of its
 * pixels.
 */
package org.septum.dicom.overlay;
