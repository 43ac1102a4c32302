/**
 * Draws surfaces without a graphics card: a camera, a z-buffer for each surface, shading by normals, and transparency in the
 * order in which surfaces lie behind each other at each pixel. Uses all cores; the picture is the same for any number of them.
 */
package org.septum.overlays.surface.raster;
