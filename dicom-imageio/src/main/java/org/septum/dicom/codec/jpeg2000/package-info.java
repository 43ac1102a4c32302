/** JPEG 2000 (ITU-T T.800) by jai-imageio, guarded: its dimensions are checked before, whatever it throws is a damaged frame. */
package org.septum.dicom.codec.jpeg2000;
