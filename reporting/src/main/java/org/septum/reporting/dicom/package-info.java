/** Findings as DICOM objects. */
package org.septum.reporting.dicom;
