package org.septum.viewer.planes;

import org.septum.viewer.viewport.Pointing;

/** A move with Shift, a drag with the crosshair and a click bring all views to the point; a double-click has a view alone. */
record PlanePointing(PlanesViewModel planes, PlaneViewModel view) implements Pointing {
    @Override
    public void carry(double column, double row) {
        planes.goTo(view.place(column, row));
    }

    @Override
    public void place(double column, double row) {
        planes.goTo(view.place(column, row));
    }

    @Override
    public boolean press(double column, double row, double reach) {
        return planes.grips().press(view, view.place(column, row), reach * view.grid().toPatient().spacing(0));
    }

    @Override
    public void drag(double column, double row) {
        planes.grips().drag(view.place(column, row));
    }

    @Override
    public void release() {
        planes.grips().release();
    }

    @Override
    public void doubleClick() {
        planes.enlarge(view);
    }
}
