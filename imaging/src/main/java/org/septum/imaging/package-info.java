/**
 * What a picture is: a {@link org.septum.imaging.Grid} in the patient, samples on it ({@link org.septum.imaging.Volume}) and
 * labels on it ({@link org.septum.imaging.LabelMap}). Everything else in Septum meets in these types.
 */
package org.septum.imaging;
