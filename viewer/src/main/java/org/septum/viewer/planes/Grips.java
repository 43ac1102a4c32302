package org.septum.viewer.planes;

import org.septum.imaging.Vector3;

/** Something drawn over the planes that the left button takes hold of. Places are in patient mm, on the slice a view shows. */
public interface Grips {
    /** @param reachMm how near is near enough @return whether there is something here, which then follows the drag */
    boolean press(PlaneViewModel view, Vector3 at, double reachMm);

    void drag(Vector3 to);

    void release();

    /** Nothing to take hold of. */
    static Grips none() {
        return new Grips() {
            @Override
            public boolean press(PlaneViewModel view, Vector3 at, double reachMm) {
                return false;
            }

            @Override
            public void drag(Vector3 to) {
                throw new IllegalStateException("nothing is held");
            }

            @Override
            public void release() {
                throw new IllegalStateException("nothing is held");
            }
        };
    }
}
