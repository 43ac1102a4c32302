/**
 * Label maps as pictures: coloured areas, outlines, smooth contours, legends. Works on arrays, so that a viewport and a report
 * share it; neither JavaFX nor AWT is used.
 */
package org.septum.overlays;
