package org.septum.imaging;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A few digits that tell pictures from others of the same name, or of none, as NIfTI files have: the first 16 digits of the
 * SHA-256 of the grid and of the values of three frames (the first, the middle one and the last).
 */
public final class PictureDigest {
    private static final int DIGITS = 16;

    private PictureDigest() {}

    /** Sixteen hexadecimal digits; reads three frames of an open volume. */
    public static String of(Volume volume) {
        Grid grid = volume.grid();
        MessageDigest digest = sha256();
        ByteBuffer numbers = ByteBuffer.allocate(4 * Integer.BYTES + 12 * Double.BYTES);
        numbers.putInt(grid.columns()).putInt(grid.rows()).putInt(grid.slices()).putInt(grid.phases());
        for (double v : grid.toPatient().rows()) {
            numbers.putDouble(v);
        }
        digest.update(numbers.flip());
        update(digest, volume, 0, 0);
        update(digest, volume, grid.slices() / 2, grid.phases() / 2);
        update(digest, volume, grid.slices() - 1, grid.phases() - 1);
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void update(MessageDigest digest, Volume volume, int slice, int phase) {
        float[] values = new float[volume.grid().frameSize()];
        volume.values(slice, phase, values);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
