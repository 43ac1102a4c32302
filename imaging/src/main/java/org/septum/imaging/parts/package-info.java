/** Pieces of a label map that hang together. */
package org.septum.imaging.parts;
