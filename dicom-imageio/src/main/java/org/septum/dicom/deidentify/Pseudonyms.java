package org.septum.dicom.deidentify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.septum.dicom.data.UidRegistry;

/**
 * Stand-ins for what identifies: the same original gives the same stand-in, in every file, and without the salt nobody finds the way
 * back or checks a guess (HMAC-SHA-256). Several threads may ask.
 */
public final class Pseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 32;
    /** Dates move back by between one and ten years. */
    private static final int LEAST_DAYS = 365;
    private static final int MOST_DAYS = 3650;

    private final SecretKeySpec key;

    private Pseudonyms(byte[] salt) {
        key = new SecretKeySpec(salt, HMAC);
    }

    /** A salt nobody knows, forgotten with this object. */
    public static Pseudonyms random() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Pseudonyms(salt);
    }

    /** The same salt gives the same stand-ins in a later run. It must be kept secret. */
    public static Pseudonyms of(String salt) {
        if (salt.isEmpty()) {
            throw new IllegalArgumentException("an empty salt");
        }
        return new Pseudonyms(salt.getBytes(StandardCharsets.UTF_8));
    }

    /** A UID under 2.25 in the place of another. */
    public String uid(String original) {
        ByteBuffer hash = hash("uid", original);
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & ~(3L << 62) | 1L << 63;
        return UidRegistry.of(new UUID(high, low));
    }

    /** What a patient is called: "ANON-" and ten letters and digits. */
    public String patient(String original) {
        byte[] start = new byte[5];
        hash("patient", original).get(start);
        return "ANON-" + HexFormat.of().withUpperCase().formatHex(start);
    }

    /** By how many days a patient's dates move; negative, into the past. */
    public int days(String patient) {
        return -LEAST_DAYS - (int) (Integer.toUnsignedLong(hash("days", patient).getInt()) % (MOST_DAYS - LEAST_DAYS + 1));
    }

    private ByteBuffer hash(String purpose, String original) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(original.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
