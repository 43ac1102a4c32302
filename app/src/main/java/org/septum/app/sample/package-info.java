/**
 * The sample study: a beating heart drawn by formula, scanned as short-axis cine MRI and written as DICOM. Its outlines are
 * exact, so it tells how far a measured volume is from the true one. It holds no patient's data.
 *
 * <p>Coordinates are those of the scan's pictures in millimetres: x to the right of the picture, y down, z from the heart's
 * base to its apex; the origin is the middle of the left ventricle's base at end-diastole.
 */
package org.septum.app.sample;
