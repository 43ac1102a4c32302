/** A tumour over time: dates of one patient, from browser and folders of results, as a table, curves and RANO's categories. */
package org.septum.viewer.course;
