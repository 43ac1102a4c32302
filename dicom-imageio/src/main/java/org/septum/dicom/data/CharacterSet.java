package org.septum.dicom.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Specific Character Set (0008,0005): how the bytes of text become characters (PS3.3 C.12.1.1.2, PS3.5 section 6.1). Bytes that
 * mean nothing in the set become U+FFFD, so that a reader sees that something was lost.
 */
public final class CharacterSet {
    /** No Specific Character Set: ASCII. Bytes above 127, which should not be there, are read as ISO 8859-1. */
    public static final CharacterSet DEFAULT = new CharacterSet(List.of(), "ISO-8859-1", false, null);
    /** The term of UTF-8, what this library writes. */
    public static final String UTF_8 = "ISO_IR 192";

    private static final Map<String, String> SINGLE_BYTE = Map.ofEntries(
            Map.entry("6", "ISO-8859-1"), Map.entry("100", "ISO-8859-1"), Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"), Map.entry("110", "ISO-8859-4"), Map.entry("144", "ISO-8859-5"),
            Map.entry("127", "ISO-8859-6"), Map.entry("126", "ISO-8859-7"), Map.entry("138", "ISO-8859-8"),
            Map.entry("148", "ISO-8859-9"), Map.entry("203", "ISO-8859-15"), Map.entry("166", "TIS-620"),
            Map.entry("13", "JIS_X0201"));
    /** Sets that code extension brings in by an escape sequence; without extension they are no set of their own. */
    private static final List<String> MULTI_BYTE = List.of("87", "159", "149", "58");

    private final List<String> terms;
    private final Charset first;
    private final boolean extended;
    private final String unknown;

    private CharacterSet(List<String> terms, String first, boolean extended, String unknown) {
        this.terms = terms;
        this.first = Charset.forName(first);
        this.extended = extended;
        this.unknown = unknown;
    }

    /**
     * The set that the values of (0008,0005) name. Known misspellings are understood; see {@link #unknownTerm()} for the rest.
     */
    public static CharacterSet of(List<String> values) {
        List<String> terms = values.stream().map(CharacterSet::normalise).toList();
        if (terms.isEmpty() || terms.size() == 1 && terms.getFirst().isEmpty()) {
            return DEFAULT;
        }
        String unknown = terms.stream().filter(term -> !known(term)).findFirst().orElse(null);
        boolean extended = terms.size() > 1 || terms.getFirst().startsWith("2022 ");
        return new CharacterSet(terms, charset(terms.getFirst()), extended, unknown);
    }

    /** "ISO_IR 100", "ISO-IR 100", "ISO IR 100" become "100"; "ISO 2022 IR 100" becomes "2022 100". */
    private static String normalise(String value) {
        String term = value.strip().toUpperCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').replaceAll(" +", " ");
        if (term.startsWith("ISO 2022 IR ")) {
            return "2022 " + term.substring("ISO 2022 IR ".length());
        }
        if (term.startsWith("ISO IR ")) {
            return term.substring("ISO IR ".length());
        }
        return term.equals("UTF 8") || term.equals("UTF8") ? "192" : term;
    }

    private static boolean known(String term) {
        String number = term.startsWith("2022 ") ? term.substring(5) : term;
        return number.isEmpty() || SINGLE_BYTE.containsKey(number) || MULTI_BYTE.contains(number)
                || List.of("192", "GB18030", "GBK").contains(term);
    }

    private static String charset(String term) {
        String number = term.startsWith("2022 ") ? term.substring(5) : term;
        return switch (number) {
            case "192" -> "UTF-8";
            case "GB18030", "GBK" -> "GB18030";
            default -> SINGLE_BYTE.getOrDefault(number, "ISO-8859-1");
        };
    }

    /** A term that means no known set; text is then read as ISO 8859-1. */
    public Optional<String> unknownTerm() {
        return Optional.ofNullable(unknown);
    }

    /**
     * The characters of some bytes.
     *
     * @param personName whether {@code ^} and {@code =} end an extension too
     */
    public String decode(byte[] bytes, int offset, int length, boolean personName) {
        boolean escape = false;
        int high = 0;
        for (int i = offset; i < offset + length; i++) {
            escape |= bytes[i] == Iso2022Decoder.ESCAPE;
            high |= bytes[i];
        }
        if (high >= 0) {
            return escape ? new Iso2022Decoder(first, personName).decode(bytes, offset, length)
                    : new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        }
        return extended || escape ? new Iso2022Decoder(first, personName).decode(bytes, offset, length)
                : decodeAs(first, bytes, offset, length);
    }

    static String decodeAs(Charset charset, byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, charset);
        // JIS X 0201 has a yen sign where DICOM's backslash is, and an overline for the tilde.
        return charset.name().equals("JIS_X0201") ? text.replace('\u00a5', '\\').replace('\u203e', '~') : text;
    }

    /**
     * The bytes of a text, or nothing where this set cannot write it.
     *
     * @param personName whether {@code ^} and {@code =} end an extension too
     */
    public Optional<byte[]> encode(String text, boolean personName) {
        if (text.chars().allMatch(c -> c < 128)) {
            return Optional.of(text.getBytes(StandardCharsets.US_ASCII));
        }
        if (terms.isEmpty() || unknown != null) {
            return Optional.empty();
        }
        if (extended) {
            return new Iso2022Encoder(terms).encode(text, personName);
        }
        try {
            ByteBuffer bytes = first.newEncoder().encode(CharBuffer.wrap(text));
            byte[] out = new byte[bytes.remaining()];
            bytes.get(out);
            return Optional.of(out);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
