/** A viewport: an immutable {@link org.septum.viewer.viewport.ViewportState}, what draws it, and the mouse on it. */
package org.septum.viewer.viewport;
