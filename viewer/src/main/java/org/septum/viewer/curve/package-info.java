/** Volumes over time, with end diastole and end systole. */
package org.septum.viewer.curve;
