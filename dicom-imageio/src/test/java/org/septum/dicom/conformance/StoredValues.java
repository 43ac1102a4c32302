package org.septum.dicom.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelDescription;

/** All stored values of an image, boiled down. */
record StoredValues(String shape, String sha256) {

    static StoredValues of(FrameReader reader) throws IOException {
        PixelDescription d = reader.description();
        MessageDigest digest = digest();
        for (int i = 0; i < reader.frames(); i++) {
            Frame frame = reader.read(i);
            digest.update(bytes(frame));
        }
        String shape = d.frames() + "×" + d.rows() + "×" + d.columns() + "×" + d.samples();
        return new StoredValues(shape, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Frame frame) {
        ByteBuffer bytes = ByteBuffer.allocate(frame.length() * frame.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        switch (frame.array()) {
            case byte[] samples -> bytes.put(samples);
            case short[] samples -> bytes.asShortBuffer().put(samples);
            case int[] samples -> bytes.asIntBuffer().put(samples);
            case float[] samples -> bytes.asFloatBuffer().put(samples);
            case double[] samples -> bytes.asDoubleBuffer().put(samples);
            default -> throw new IllegalArgumentException("samples of " + frame.type());
        }
        return bytes.array();
    }
}
