package org.septum.dicom.object;

/** Text of the VR LO. */
public final class LongString {
    private static final int LONGEST = 64;

    private LongString() {
    }

    /** The text with its first 64 characters and no backslash, which would part it in two, nor control characters. */
    public static String of(String text) {
        String plain = text.replace('\\', '/').replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }
}
