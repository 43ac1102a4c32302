package org.septum.viewer.viewport;

/** What the left button does on the picture itself, as a brush does. A press is followed by drags and one release. */
public interface PictureTool {
    void press(PicturePoint at);

    void drag(PicturePoint at);

    void release(PicturePoint at);

    /** The mouse moves without a button. */
    void hover(PicturePoint at);

    /** The mouse has left the viewport. */
    void leave();

    /** The wheel turned with Shift held. @param steps positive away from the hand */
    void turn(int steps);
}
