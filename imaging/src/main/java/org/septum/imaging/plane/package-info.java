/**
 * Axial, coronal and sagittal planes through a stack: {@link org.septum.imaging.plane.StackPlanes} gives their grids,
 * {@link org.septum.imaging.plane.PlaneSampler} and {@link org.septum.imaging.plane.PlaneLabels} what lies on them.
 */
package org.septum.imaging.plane;
