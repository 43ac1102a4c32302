/**
 * Findings as pictures, drawn by Java2D without a display. Letters are drawn from a font's outlines, so no font needs to be
 * installed and a picture is the same on every machine.
 */
package org.septum.reporting.picture;
