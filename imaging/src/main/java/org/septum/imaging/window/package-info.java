/**
 * Values to grey: the window a reader sets, a window from the values themselves, their quantiles, and fast rendering of frames
 * through a table.
 */
package org.septum.imaging.window;
