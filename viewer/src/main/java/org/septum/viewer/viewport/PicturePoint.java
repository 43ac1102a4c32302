package org.septum.viewer.viewport;

/**
 * Where the mouse is on a picture.
 *
 * @param slice of the tile
 * @param column whole at pixel centres; may lie beyond the picture
 * @param row whole at pixel centres
 * @param viewX in the viewport, in units of layout
 * @param viewY in the viewport
 * @param viewPerMm units of layout per millimetre
 */
public record PicturePoint(int slice, double column, double row, double viewX, double viewY, double viewPerMm) { }
