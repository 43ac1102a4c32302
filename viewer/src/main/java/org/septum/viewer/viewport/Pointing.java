package org.septum.viewer.viewport;

/** What pointing at a picture does in a viewport that is one of several linked ones. Points are (column, row) of its picture. */
public interface Pointing {
    /** The mouse moves with Shift held, or is dragged with the crosshair held. */
    void carry(double column, double row);

    /** A click that is no drag. */
    void place(double column, double row);

    void doubleClick();

    /** The left button goes down. @param reach in columns that counts as near @return whether something here follows the drag */
    boolean press(double column, double row, double reach);

    /** What was pressed is dragged. */
    void drag(double column, double row);

    void release();
}
