/** What {@code septum dump} does: data sets as text or DICOM JSON, pixels as NumPy files. */
package org.septum.app.dump;
