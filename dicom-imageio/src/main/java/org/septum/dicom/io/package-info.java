/**
 * Reading and writing DICOM files (PS3.10): {@link org.septum.dicom.io.DicomFile} and {@link org.septum.dicom.io.DicomWriter}.
 */
package org.septum.dicom.io;
