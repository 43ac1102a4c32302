/**
 * The {@code javax.imageio} plug-in: images of the format named DICOM, found on the class path without being named in code.
 * Follows dcm4che-imageio, so that code written for that needs new imports only.
 */
package org.septum.dicom.imageio;
