/**
 * What DICOM objects other than plain pictures have in common: which kind one is, the codes and references they are made of, and
 * the modules every object that is written begins with. Knows nothing of the pixels.
 */
package org.septum.dicom.object;
