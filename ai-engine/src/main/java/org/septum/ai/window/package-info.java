/**
 * The way from a picture to a network's window and back: where the window lies, sampling, smoothing, normalising, labels back.
 */
package org.septum.ai.window;
