package org.septum.overlays.surface.raster;

import org.septum.overlays.surface.Mesh;

/**
 * A surface as it is drawn.
 *
 * @param rgb colour as 0xRRGGBB
 * @param opacity 0 to 1, where one looks straight at it; towards its rim a thin wall is looked through lengthwise and covers more
 */
public record Body(Mesh mesh, int rgb, double opacity) {
    public Body {
        opacity = Math.clamp(opacity, 0, 1);
    }

    boolean isVisible() {
        return opacity > 0 && !mesh.isEmpty();
    }
}
