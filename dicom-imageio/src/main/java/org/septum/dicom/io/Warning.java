package org.septum.dicom.io;

/**
 * Something in a file that is not as it should be and was read all the same.
 *
 * @param offset the byte it was found at (in the inflated data set where the file is deflated)
 * @param tag the element it is about; 0 where it is about none
 * @param text what is wrong and what was done
 */
public record Warning(long offset, int tag, String text) {
    @Override
    public String toString() {
        String element = tag == 0 ? "" : " (%04X,%04X)".formatted(tag >>> 16, tag & 0xFFFF);
        return "byte " + offset + element + ": " + text;
    }
}
