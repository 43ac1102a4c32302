package org.septum.viewer.edit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * The name edits of a series are kept under: its UID, and a few digits that tell its pictures from others of the same UID, or of
 * none, as NIfTI files have: of the grid and the values of three frames.
 */
final class SeriesKey {
    private static final int DIGITS = 16;

    private SeriesKey() { }

    /** Reads three frames. @param uid Series Instance UID; may be empty */
    static String of(String uid, Volume volume) {
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
        String own = uid.matches("[0-9.]{1,64}") ? uid : "series";
        return own + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
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
