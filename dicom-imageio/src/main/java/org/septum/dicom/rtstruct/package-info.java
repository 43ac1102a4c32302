/** RT structure sets (PS3.3 A.19): contours drawn in the patient's space. Reading only. */
package org.septum.dicom.rtstruct;
