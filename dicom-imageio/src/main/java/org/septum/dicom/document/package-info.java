/** Encapsulated documents (PS3.3 A.45, A.85): PDF, CDA and meshes inside a DICOM file. */
package org.septum.dicom.document;
