/** The left ventricle's wall region by region: thickness and thickening in the seventeen segments of the AHA. */
package org.septum.measurements.cardiac.regional;
