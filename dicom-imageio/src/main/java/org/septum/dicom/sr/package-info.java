/**
 * Structured reports (PS3.3 A.35, C.17; PS3.16): the content tree with all its value types, measurement groups after TID 1500,
 * key object selections, a tree as text, and the writing of measurement reports.
 */
package org.septum.dicom.sr;
