package org.septum.dicom.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads text that changes its character set by escape sequences (PS3.5 6.1.2.5). G0 holds codes below 128, G1 those above; both
 * go back to the first set at the end of a line, of a value and, in a person's name, of a component.
 */
final class Iso2022Decoder {
    static final byte ESCAPE = 0x1B;

    private enum Wide {
        NONE, JIS_X_0208, JIS_X_0212, KS_X_1001, GB_2312
    }

    private final Charset initial;
    private final boolean personName;
    private Wide g0 = Wide.NONE;
    private Wide wideG1 = Wide.NONE;
    private Charset g1;

    Iso2022Decoder(Charset initial, boolean personName) {
        this.initial = initial;
        this.personName = personName;
        g1 = initial;
    }

    String decode(byte[] bytes, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        int end = offset + length;
        int at = offset;
        while (at < end) {
            if (bytes[at] == ESCAPE) {
                at += escape(bytes, at, end, text);
            } else if (bytes[at] >= 0) {
                at += low(bytes, at, end, text);
            } else {
                at += high(bytes, at, end, text);
            }
        }
        return text.toString();
    }

    private void reset() {
        g0 = Wide.NONE;
        wideG1 = Wide.NONE;
        g1 = initial;
    }

    private int low(byte[] bytes, int at, int end, StringBuilder text) {
        byte b = bytes[at];
        boolean control = b < 0x20;
        if (g0 != Wide.NONE && !control && b != 0x20 && at + 1 < end) {
            return wide(g0, bytes[at], bytes[at + 1], text);
        }
        text.append((char) b);
        if (b == '\\' || b == '\n' || b == '\r' || b == '\f' || b == '\t' || personName && (b == '^' || b == '=')) {
            reset();
        }
        return 1;
    }

    private int high(byte[] bytes, int at, int end, StringBuilder text) {
        if (wideG1 != Wide.NONE && at + 1 < end) {
            return wide(wideG1, bytes[at], bytes[at + 1], text);
        }
        int run = at;
        while (run < end && bytes[run] < 0) {
            run++;
        }
        text.append(CharacterSet.decodeAs(g1, bytes, at, run - at));
        return run - at;
    }

    private static int wide(Wide set, byte first, byte second, StringBuilder text) {
        String charset = switch (set) {
            case JIS_X_0208 -> "x-JIS0208";
            case JIS_X_0212 -> "JIS_X0212-1990";
            case KS_X_1001 -> "EUC-KR";
            case GB_2312, NONE -> "GB2312";
        };
        int mask = set == Wide.JIS_X_0208 || set == Wide.JIS_X_0212 ? 0x7F : 0xFF;
        byte[] pair = {(byte) (first & mask), (byte) (second & mask)};
        text.append(new String(pair, Charset.forName(charset)));
        return 2;
    }

    /** Takes an escape sequence in; returns its length. One that means nothing is shown, so that the reader sees it. */
    private int escape(byte[] bytes, int at, int end, StringBuilder text) {
        String rest = new String(bytes, at + 1, Math.min(3, end - at - 1), StandardCharsets.ISO_8859_1);
        if (rest.startsWith("$(D")) {
            g0 = Wide.JIS_X_0212;
            return 4;
        }
        if (rest.startsWith("$)C") || rest.startsWith("$)A")) {
            wideG1 = rest.endsWith("C") ? Wide.KS_X_1001 : Wide.GB_2312;
            return 4;
        }
        if (rest.startsWith("$B") || rest.startsWith("$@")) {
            g0 = Wide.JIS_X_0208;
            return 3;
        }
        if (rest.startsWith("(B") || rest.startsWith("(J")) {
            g0 = Wide.NONE;
            return 3;
        }
        String single = rest.length() < 2 ? "" : singleByte(rest.substring(0, 2));
        if (single.isEmpty()) {
            text.append('\uFFFD');
            return 1;
        }
        g1 = Charset.forName(single);
        wideG1 = Wide.NONE;
        return 3;
    }

    private static String singleByte(String escape) {
        return switch (escape) {
            case "-A" -> "ISO-8859-1";
            case "-B" -> "ISO-8859-2";
            case "-C" -> "ISO-8859-3";
            case "-D" -> "ISO-8859-4";
            case "-L" -> "ISO-8859-5";
            case "-G" -> "ISO-8859-6";
            case "-F" -> "ISO-8859-7";
            case "-H" -> "ISO-8859-8";
            case "-M" -> "ISO-8859-9";
            case "-b" -> "ISO-8859-15";
            case "-T" -> "TIS-620";
            case ")I" -> "JIS_X0201";
            default -> "";
        };
    }
}
