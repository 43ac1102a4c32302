/**
 * Values to grey: the window a reader sets, a window from the values themselves, and fast rendering of frames through a table.
 */
package org.septum.imaging.window;
