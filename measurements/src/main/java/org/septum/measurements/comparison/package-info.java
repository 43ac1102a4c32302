/**
 * A segmentation against an expert's on the same grid: how well they agree, region by region, and where they do not, piece by
 * piece.
 */
package org.septum.measurements.comparison;
