package org.septum.imaging.study;

/** What one DICOM file holds: pictures, or another object. */
sealed interface FileContent permits FileHeader, ObjectHeader {}
