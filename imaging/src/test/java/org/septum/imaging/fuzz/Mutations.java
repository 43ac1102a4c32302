package org.septum.imaging.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages bytes in the ways that find faults in parsers. The same seed gives the same damage. */
final class Mutations {
    private static final byte[] TELLING = {0, 1, -1, 127, -128, 'P', 'K', 3, 5, '/', '\\', '.', ':', 64, 16, (byte) 0xfe};
    private static final long[] LENGTHS = {0, 1, 0x7fff, 0xffff, 0x7fff_ffffL, 0xffff_ffffL, 0x8000_0000L, 1L << 40, -1, 1 << 20};

    private final List<byte[]> corpus;
    private final SplittableRandom random;

    Mutations(List<byte[]> seeds, long seed) {
        corpus = new ArrayList<>(seeds);
        random = new SplittableRandom(seed);
    }

    byte[] next() {
        byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
        for (int n = random.nextInt(1, 5); n > 0 && bytes.length > 0; n--) {
            bytes = damaged(bytes);
        }
        return bytes;
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(Math.max(1, bytes.length));
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at);
            case 2 -> removed(bytes, at);
            case 3, 4 -> number(bytes, at);
            case 5 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            default -> {
                bytes[at] = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
                yield bytes;
            }
        };
    }

    /** A part of another seed in place of what was there, or put between. */
    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = corpus.get(random.nextInt(corpus.size()));
        int from = random.nextInt(other.length);
        int count = random.nextInt(Math.min(64, other.length - from) + 1);
        byte[] out = new byte[bytes.length + count];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(other, from, out, at, count);
        System.arraycopy(bytes, at, out, at + count, bytes.length - at);
        return out;
    }

    private byte[] removed(byte[] bytes, int at) {
        int count = Math.min(bytes.length - at, random.nextInt(1, 32));
        byte[] out = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(bytes, at + count, out, at, bytes.length - at - count);
        return out;
    }

    /** A length or count that is at the edge of its type, of two, four or eight bytes. */
    private byte[] number(byte[] bytes, int at) {
        long value = LENGTHS[random.nextInt(LENGTHS.length)];
        int width = 2 << random.nextInt(3);
        boolean little = random.nextBoolean();
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> 8 * (little ? i : width - 1 - i));
        }
        return bytes;
    }
}
