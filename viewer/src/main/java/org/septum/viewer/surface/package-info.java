/**
 * The structures in three dimensions: their surfaces, made off the window's thread from the layer shown, and a view of them
 * that is turned by the mouse and linked to the slices.
 */
package org.septum.viewer.surface;
