package org.septum.dicom.data;

import java.io.IOException;
import java.util.Arrays;

/** Decodes values by their VR. */
final class Values {
    private Values() {
    }

    static String[] strings(VR vr, Value value, Attributes owner) {
        return switch (value) {
            case Text text -> text.values().toArray(String[]::new);
            case Bytes bytes when bytes.size() == 0 -> new String[0];
            case Bytes bytes when vr.isText() -> texts(vr, bytes, owner);
            case Bytes bytes when vr == VR.UN -> texts(VR.LO, bytes, owner);
            case Bytes bytes when vr.isBinaryNumber() -> numbers(vr, bytes);
            default -> new String[0];
        };
    }

    private static String[] numbers(VR vr, Bytes bytes) {
        String[] texts = new String[bytes.size() / Numbers.size(vr)];
        Arrays.setAll(texts, i -> Numbers.text(vr, bytes, i));
        return texts;
    }

    private static String[] texts(VR vr, Bytes bytes, Attributes owner) {
        CharacterSet set = vr.usesCharacterSet() ? owner.characterSet() : CharacterSet.DEFAULT;
        String whole = set.decode(bytes.array(), bytes.offset(), bytes.size(), vr == VR.PN);
        if (!vr.isMultiText() || whole.indexOf('\\') < 0) {
            String text = trim(whole, vr.ignoresLeadingBlanks());
            return text.isEmpty() ? new String[0] : new String[] {text};
        }
        String[] parts = whole.split("\\\\", -1);
        Arrays.setAll(parts, i -> trim(parts[i], vr.ignoresLeadingBlanks()));
        return parts;
    }

    /** Blanks and NULs fill values up; neither is part of them. */
    private static String trim(String text, boolean leading) {
        int start = 0;
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ' && isFill(text.charAt(end - 1))) {
            end--;
        }
        while (leading && start < end && isFill(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean isFill(char c) {
        return c == ' ' || c == 0;
    }

    static int[] ints(VR vr, Value value, Attributes owner) {
        if (value instanceof Bytes bytes && hasNumbers(vr) && !Numbers.isFloating(vr)) {
            int[] numbers = new int[bytes.size() / Numbers.size(vr)];
            Arrays.setAll(numbers, i -> (int) Numbers.integer(vr, bytes, i));
            return numbers;
        }
        double[] numbers = doubles(vr, value, owner);
        for (double number : numbers) {
            if (number != Math.rint(number) || Math.abs(number) > 0xFFFF_FFFFL) {
                return new int[0];
            }
        }
        return Arrays.stream(numbers).mapToInt(number -> (int) (long) number).toArray();
    }

    static double[] doubles(VR vr, Value value, Attributes owner) {
        if (value instanceof Bytes bytes && hasNumbers(vr)) {
            double[] numbers = new double[bytes.size() / Numbers.size(vr)];
            Arrays.setAll(numbers, i -> Numbers.floating(vr, bytes, i));
            return numbers;
        }
        if (!vr.isText() && vr != VR.UN) {
            return new double[0];
        }
        double[] numbers = Arrays.stream(strings(vr, value, owner)).mapToDouble(TextNumbers::parse).toArray();
        return Arrays.stream(numbers).anyMatch(Double::isNaN) ? new double[0] : numbers;
    }

    private static boolean hasNumbers(VR vr) {
        return vr.isBinaryNumber() || vr.unit() > 1;
    }

    static byte[] bytes(VR vr, Value value, Attributes owner) throws IOException {
        return switch (value) {
            case Value.Run run -> littleEndian(vr, run);
            case Text text -> owner.characterSet().encode(String.join("\\", text.values()), vr == VR.PN)
                    .orElseThrow(() -> new IOException("the data set's character set cannot write the text"));
            case Sequence items -> throw new IOException("a sequence of " + items.size() + " items has no bytes of its own");
            case Fragments fragments -> throw new IOException("encapsulated pixel data has no bytes of its own; read its frames");
        };
    }

    private static byte[] littleEndian(VR vr, Value.Run run) throws IOException {
        if (run.length() > Integer.MAX_VALUE - 16) {
            throw new IOException(run.length() + " bytes are too many for one array; read frame by frame");
        }
        byte[] copy = new byte[(int) run.length()];
        run.copy(0, copy, 0, copy.length);
        if (run.bigEndian() && vr.unit() > 1) {
            swap(copy, vr.unit());
        }
        return copy;
    }

    /** Turns the bytes of each unit round, in place. A part of a unit at the end stays. */
    static void swap(byte[] bytes, int unit) {
        for (int at = 0; at + unit <= bytes.length; at += unit) {
            for (int i = 0; i < unit / 2; i++) {
                byte held = bytes[at + i];
                bytes[at + i] = bytes[at + unit - 1 - i];
                bytes[at + unit - 1 - i] = held;
            }
        }
    }
}
