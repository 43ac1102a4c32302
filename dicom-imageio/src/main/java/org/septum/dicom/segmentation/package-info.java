/** DICOM segmentations (PS3.3 A.51, supplement 243): reading binary, fractional and label map ones; writing binary ones. */
package org.septum.dicom.segmentation;
