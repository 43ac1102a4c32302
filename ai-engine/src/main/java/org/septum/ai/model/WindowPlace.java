package org.septum.ai.model;

/** Around which point of a picture the network's window is taken. */
public enum WindowPlace {
    /** The point the locator found. */
    HEART_CENTRE,
    /** The middle of the picture: index ((rows − 1) / 2, (columns − 1) / 2). */
    PICTURE_CENTRE,
    /** The centroid of the head in all planes of the FLAIR together, one for the whole volume. */
    HEAD_CENTRE
}
