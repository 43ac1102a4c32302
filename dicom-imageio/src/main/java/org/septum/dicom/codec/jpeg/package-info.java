/**
 * JPEG (ITU-T T.81): lossless of our own with all predictors, DCT of more than 8 bits of our own, DCT of 8 bits by the JDK's
 * libjpeg.
 */
package org.septum.dicom.codec.jpeg;
