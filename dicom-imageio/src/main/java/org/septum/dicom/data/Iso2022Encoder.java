package org.septum.dicom.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes text with code extension (PS3.5 6.1.2.5): the first set needs no escape sequence, another one is called when a character
 * needs it, and the first is back before a control character, the end of a value or of a component of a person's name.
 */
final class Iso2022Encoder {
    /** A set, its number, the JDK's charset and its escape sequence. Wide sets in G0 have codes below 128. */
    private record Repertoire(String number, String charset, String escape, boolean inG0) {
        boolean isOf(String term) {
            return term.equals(number) || term.equals("2022 " + number);
        }
    }

    private static final List<Repertoire> ALL = List.of(new Repertoire("100", "ISO-8859-1", "-A", false),
            new Repertoire("101", "ISO-8859-2", "-B", false), new Repertoire("109", "ISO-8859-3", "-C", false),
            new Repertoire("110", "ISO-8859-4", "-D", false), new Repertoire("144", "ISO-8859-5", "-L", false),
            new Repertoire("127", "ISO-8859-6", "-G", false), new Repertoire("126", "ISO-8859-7", "-F", false),
            new Repertoire("138", "ISO-8859-8", "-H", false), new Repertoire("148", "ISO-8859-9", "-M", false),
            new Repertoire("203", "ISO-8859-15", "-b", false), new Repertoire("166", "TIS-620", "-T", false),
            new Repertoire("13", "JIS_X0201", ")I", false), new Repertoire("87", "x-JIS0208", "$B", true),
            new Repertoire("159", "JIS_X0212-1990", "$(D", true), new Repertoire("149", "EUC-KR", "$)C", false),
            new Repertoire("58", "GB2312", "$)A", false));

    private final List<Repertoire> sets = new ArrayList<>();
    private final Repertoire first;
    private final String toAscii;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** What the decoder has in G0, null for ASCII, and in G1. */
    private Repertoire g0;
    private Repertoire g1;

    /** @param terms normalised: "2022 100", or empty for ASCII */
    Iso2022Encoder(List<String> terms) {
        for (String term : terms) {
            ALL.stream().filter(set -> set.isOf(term)).forEach(sets::add);
        }
        first = ALL.stream().filter(set -> set.isOf(terms.getFirst())).findFirst().orElse(null);
        toAscii = first != null && first.number.equals("13") ? "(J" : "(B";
        g1 = first;
    }

    /** The bytes, or nothing where a character is in none of the sets. */
    Optional<byte[]> encode(String text, boolean personName) {
        if (first != null && isWide(first)) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c < ' ' || c == '\\' || personName && (c == '^' || c == '=');
            if (c < 128) {
                ascii();
                out.write(c);
            } else if (!call(c)) {
                return Optional.empty();
            }
            g1 = ends ? first : g1;
        }
        ascii();
        return Optional.of(out.toByteArray());
    }

    private static boolean isWide(Repertoire set) {
        return set.escape.startsWith("$");
    }

    private void ascii() {
        if (g0 != null) {
            escape(toAscii);
            g0 = null;
        }
    }

    private void escape(String sequence) {
        out.write(Iso2022Decoder.ESCAPE);
        out.writeBytes(sequence.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes a character in the set that is called already, or else in the first that has it. */
    private boolean call(char c) {
        List<Repertoire> order = new ArrayList<>();
        order.add(g0);
        order.add(g1);
        order.addAll(sets);
        for (Repertoire set : order.stream().filter(Objects::nonNull).toList()) {
            byte[] code = code(set, c);
            if (code != null) {
                use(set);
                out.writeBytes(code);
                return true;
            }
        }
        return false;
    }

    private void use(Repertoire set) {
        if (!set.equals(set.inG0 ? g0 : g1)) {
            escape(set.escape);
        }
        if (set.inG0) {
            g0 = set;
        } else {
            g1 = set;
        }
    }

    /** The code in the half of the table the set is called into; null where it has none. */
    private static byte[] code(Repertoire set, char c) {
        Charset charset = Charset.forName(set.charset);
        CharsetEncoder encoder = charset.newEncoder();
        if (!encoder.canEncode(c)) {
            return null;
        }
        byte[] code = String.valueOf(c).getBytes(charset);
        boolean fits = code.length == (isWide(set) ? 2 : 1) && code[0] < 0 != set.inG0;
        return fits ? code : null;
    }
}
