/** De-identification by PS3.15 Annex E: the Basic Application Level Confidentiality Profile and its options. */
package org.septum.dicom.deidentify;
