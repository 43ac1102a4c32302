package org.septum.dicom.presentation;

/**
 * An overlay that is to be seen (PS3.3 C.11.7).
 *
 * @param group 0x6000 to 0x601E, of the state or else of the picture
 * @param layer the name of its {@link GraphicLayer}
 */
public record OverlayActivation(int group, String layer) {
}
