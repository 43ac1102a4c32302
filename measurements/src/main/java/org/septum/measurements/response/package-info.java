/**
 * A tumour over time: volumes and diameters date by date, and what their change is called by the RANO criteria (Wen et al., J
 * Clin Oncol 28, 2010), with the arithmetic.
 */
package org.septum.measurements.response;
