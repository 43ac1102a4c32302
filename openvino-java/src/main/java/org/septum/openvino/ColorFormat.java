package org.septum.openvino;

/** How a picture's colours are stored; the order is the C library's. */
public enum ColorFormat {
    UNDEFINED,
    NV12_SINGLE_PLANE,
    /** Y and UV as two inputs. */
    NV12_TWO_PLANES,
    I420_SINGLE_PLANE,
    /** Y, U and V as three inputs. */
    I420_THREE_PLANES,
    RGB,
    BGR,
    GRAY,
    RGBX,
    BGRX
}
