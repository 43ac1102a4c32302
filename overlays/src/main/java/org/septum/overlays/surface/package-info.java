/**
 * Label maps and pictures as surfaces: closed triangle meshes in patient millimetres (DICOM LPS), by marching cubes on a field
 * that is positive inside. Works on plain arrays; neither JavaFX nor AWT is used.
 */
package org.septum.overlays.surface;
