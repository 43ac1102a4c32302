/**
 * The data set: {@link org.septum.dicom.data.Attributes}, the {@linkplain org.septum.dicom.data.Dictionary dictionary} of PS3.6,
 * value representations, character sets and person names.
 */
package org.septum.dicom.data;
