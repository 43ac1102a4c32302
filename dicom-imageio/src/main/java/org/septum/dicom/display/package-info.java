/**
 * From stored values to grey levels, in the order of PS3.4 N.2: Modality LUT, VOI LUT or window, Presentation LUT. Levels run
 * from 0, black, to 1, white (P-Values divided by their largest).
 */
package org.septum.dicom.display;
