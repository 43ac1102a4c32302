/** JPEG 2000: part 1 (ITU-T T.800) and its high-throughput block coder (ITU-T T.814). */
package org.septum.dicom.codec.jpeg2000;
