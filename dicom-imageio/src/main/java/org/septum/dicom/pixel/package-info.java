/**
 * Stored values of frames: {@link org.septum.dicom.pixel.FrameReader} over native and encapsulated pixel data, and its decoders.
 */
package org.septum.dicom.pixel;
