/**
 * Label maps as lines: the border of a structure, raw or smooth, in picture coordinates. Works on arrays, so that a viewport and a
 * report share it; neither JavaFX nor AWT is used.
 */
package org.septum.overlays;
