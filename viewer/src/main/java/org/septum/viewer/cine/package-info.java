/** Playing a cine: the phase follows from the time that has passed. */
package org.septum.viewer.cine;
