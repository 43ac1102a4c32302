package org.septum.overlays.surface.raster;

import java.util.List;

/**
 * What is drawn.
 *
 * @param background 0xRRGGBB
 */
public record Scene(List<Body> bodies, int background) {
    public Scene {
        bodies = List.copyOf(bodies);
    }
}
