package org.septum.dicom.pixel;

/** Cuts the stored value out of its allocated bits: other bits may hold overlays or rubbish (PS3.5 8.1.1). */
final class StoredBits {
    private final int up;
    private final int down;
    private final boolean signed;

    /** @param width bits of a sample in memory: 8, 16 or 32 */
    StoredBits(int width, int bitsStored, int highBit, boolean signed) {
        // Shifts within an int: the value's highest bit to the top, then back down with or without its sign.
        up = Math.max(0, 32 - Math.min(width, highBit + 1));
        down = 32 - Math.min(width, bitsStored);
        this.signed = signed;
    }

    /** Whether samples of this width are whole values already. */
    boolean isIdentity(int width) {
        return up == 32 - width && down == up;
    }

    private int cut(int raw) {
        int top = raw << up;
        return signed ? top >> down : top >>> down;
    }

    void apply(Object samples) {
        switch (samples) {
            case byte[] bytes when !isIdentity(8) -> {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) cut(bytes[i]);
                }
            }
            case short[] shorts when !isIdentity(16) -> {
                for (int i = 0; i < shorts.length; i++) {
                    shorts[i] = (short) cut(shorts[i]);
                }
            }
            case int[] ints when !isIdentity(32) -> {
                for (int i = 0; i < ints.length; i++) {
                    ints[i] = cut(ints[i]);
                }
            }
            default -> {
            }
        }
    }
}
