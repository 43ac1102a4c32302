/** Findings as a printed page. */
package org.septum.reporting.pdf;
