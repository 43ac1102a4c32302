/** Ventricular volumes, ejection fraction and mass from a short-axis cine stack. */
package org.septum.measurements.cardiac;
