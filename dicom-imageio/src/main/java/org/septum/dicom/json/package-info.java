/** Data sets as DICOM JSON (PS3.18 Annex F). */
package org.septum.dicom.json;
