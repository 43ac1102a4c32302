/** Reading a result: ED and ES, the slices that count, what is known of the patient, and the numbers that follow. */
package org.septum.viewer.reading;
