/** Pictures and labels brought onto another grid. */
package org.septum.imaging.resample;
