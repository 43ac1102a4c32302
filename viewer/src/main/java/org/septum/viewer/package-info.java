/** The reading room's front door: {@link org.septum.viewer.ReadingRoom} as one object, and pictures of it. */
package org.septum.viewer;
