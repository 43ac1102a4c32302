package org.septum.dicom.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages good inputs: cut short, bytes changed to telling values, pieces taken out, doubled or moved in from another input. */
final class Mutations {
    private static final byte[] TELLING = {0, 1, -1, 127, -128, (byte) 0xFE, (byte) 0xD8, (byte) 0xD9, (byte) 0xDD, (byte) 0xE0, 'S',
        'Q', 'U', 'N', 16, 64};

    private final List<byte[]> seeds;
    private final Random random;

    Mutations(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        random = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = seed().clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes = switch (random.nextInt(8)) {
                case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> cutOut(bytes);
                case 2 -> movedIn(bytes);
                default -> changed(bytes);
            };
        }
        return bytes;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    /** Headers are short and matter most, so half of the changes go there. */
    private byte[] changed(byte[] bytes) {
        for (int i = 1 << random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length);
            bytes[at] = switch (random.nextInt(3)) {
                case 0 -> TELLING[random.nextInt(TELLING.length)];
                case 1 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt();
            };
        }
        return bytes;
    }

    private byte[] cutOut(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private byte[] movedIn(byte[] bytes) {
        byte[] other = seed();
        int count = random.nextInt(Math.min(64, other.length) + 1);
        int from = random.nextInt(other.length - count + 1);
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + count);
        System.arraycopy(bytes, at, longer, at + count, bytes.length - at);
        System.arraycopy(other, from, longer, at, count);
        return longer;
    }
}
