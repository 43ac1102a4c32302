package org.septum.reporting.surface;

import java.util.List;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

/** Two small closed surfaces off the origin, one on the patient's left. */
final class Tetrahedra {
    static final int[] OUTWARDS = {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};

    private Tetrahedra() { }

    static Mesh at(float x, float y, float z, float size) {
        return Mesh.of(new float[] {x, y, z, x + size, y, z, x, y + size, z, x, y, z + size}, OUTWARDS);
    }

    static List<Surface> two() {
        return List.of(new Surface("oedema", "Oedema", 0x40C060, 0.5, at(30.25f, -12.5f, 700.125f, 8)),
                new Surface("enhancing", "Enhancing “rim”", 0xF0E442, 1, at(-40, 5, -0.00004f, 3)));
    }
}
