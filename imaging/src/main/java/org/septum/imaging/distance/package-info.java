/** How far voxels lie from a structure, in millimetres. */
package org.septum.imaging.distance;
