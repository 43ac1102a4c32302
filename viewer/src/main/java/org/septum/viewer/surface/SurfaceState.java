package org.septum.viewer.surface;

import org.septum.overlays.surface.raster.Camera;
import org.septum.overlays.surface.raster.Scene;

/**
 * Everything a picture of the surfaces depends on except its size.
 *
 * @param samples along each side of a pixel
 */
record SurfaceState(Scene scene, Camera camera, int samples) {
    SurfaceState with(int number) {
        return new SurfaceState(scene, camera, number);
    }
}
