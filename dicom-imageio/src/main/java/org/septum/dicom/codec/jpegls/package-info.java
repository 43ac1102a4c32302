/** JPEG-LS (ITU-T T.87), lossless and near-lossless, in all three interleave modes. */
package org.septum.dicom.codec.jpegls;
