/** Findings as numbers in text: result.json and measurements.csv. */
package org.septum.reporting.table;
