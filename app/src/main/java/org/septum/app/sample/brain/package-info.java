/**
 * The sample study of a brain: a head with a tumour, drawn by formula, scanned as FLAIR, T1 and T1 with contrast and written as
 * DICOM. Its outlines are exact, so it tells how far a measured volume is from the true one. It holds no patient's data.
 *
 * <p>Coordinates are the patient's (LPS) in millimetres; the origin is the middle of the head.
 */
package org.septum.app.sample.brain;
