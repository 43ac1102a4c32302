/** Surfaces as files other programs open: STL, Wavefront OBJ and binary glTF, each of them whole or not at all. */
package org.septum.reporting.surface;
