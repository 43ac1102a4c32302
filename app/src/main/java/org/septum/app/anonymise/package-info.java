/** What {@code septum anonymise} does: folders of DICOM files without what identifies their patients. */
package org.septum.app.anonymise;
