package org.septum.dicom.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The data dictionary of PS3.6: what a tag is called and which VR it has. The table is the generated resource
 * {@code dictionary.tsv}; entries are made when they are asked for.
 */
public final class Dictionary {
    private static final int HEX_DIGITS = 8;
    private static final Dictionary STANDARD = new Dictionary(load("dictionary.tsv"));

    private final byte[] table;
    private final int[] tags;
    private final int[] lines;
    private final List<Repeating> repeating = new ArrayList<>();

    /** Made when a keyword is first looked up. */
    private static final class Keywords {
        static final Map<String, Integer> TAGS = STANDARD.byKeyword();
    }

    private record Repeating(int mask, int tag, int line) {
    }

    private Dictionary(byte[] table) {
        this.table = table;
        int[] tag = new int[8192];
        int[] line = new int[8192];
        int count = 0;
        for (int at = 0; at < table.length; at = endOfLine(at) + 1) {
            int mask = mask(at);
            if (mask == -1) {
                tag[count] = hex(at);
                line[count++] = at;
            } else {
                repeating.add(new Repeating(mask, hex(at), at));
            }
        }
        tags = Arrays.copyOf(tag, count);
        lines = Arrays.copyOf(line, count);
    }

    static byte[] load(String resource) {
        try (InputStream in = Dictionary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's own resource " + resource + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dictionary of PS3.6. It never changes, so everybody shares it. */
    public static Dictionary standard() {
        return STANDARD;
    }

    private int endOfLine(int at) {
        int end = at;
        while (table[end] != '\n') {
            end++;
        }
        return end;
    }

    private int hex(int at) {
        int value = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            value = value << 4 | Math.max(0, Character.digit(table[i], 16));
        }
        return value;
    }

    private int mask(int at) {
        int mask = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            mask = mask << 4 | (table[i] == 'x' ? 0 : 0xF);
        }
        return mask;
    }

    private int lineOf(int tag) {
        int low = 0;
        int high = tags.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(tags[middle], tag);
            if (order == 0) {
                return lines[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        for (Repeating candidate : repeating) {
            if ((tag & candidate.mask) == candidate.tag) {
                return candidate.line;
            }
        }
        return -1;
    }

    /** The entry of a public tag, or null where PS3.6 has none. */
    public DictionaryEntry find(int tag) {
        int line = lineOf(tag);
        return line < 0 ? null : entry(line);
    }

    private DictionaryEntry entry(int line) {
        String[] fields = new String(table, line, endOfLine(line) - line, StandardCharsets.UTF_8).split("\t", -1);
        return new DictionaryEntry(vrs(fields[1]), fields[2], fields[3], fields[4], fields[5].equals("R"));
    }

    static List<VR> vrs(String field) {
        return field.equals("NONE") ? List.of(VR.UN) : Arrays.stream(field.split(" or ")).map(VR::valueOf).toList();
    }

    /** The (first) VR of a public tag, or null where PS3.6 does not have it. Makes no objects. */
    public VR vr(int tag) {
        int line = lineOf(tag);
        return line < 0 ? null : VR.of(table[line + HEX_DIGITS + 1], table[line + HEX_DIGITS + 2]);
    }

    /** Whether a tag may have one of several VRs. */
    public boolean isAmbiguous(int tag) {
        int line = lineOf(tag);
        return line >= 0 && table[line + HEX_DIGITS + 3] == ' ';
    }

    /** "PatientName", or an empty string where there is none. */
    public String keyword(int tag) {
        DictionaryEntry entry = find(tag);
        return entry == null ? "" : entry.keyword();
    }

    /** The tag of a keyword; of a repeating group the first. */
    public OptionalInt tag(String keyword) {
        Integer tag = Keywords.TAGS.get(keyword);
        return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
    }

    private Map<String, Integer> byKeyword() {
        Map<String, Integer> byKeyword = HashMap.newHashMap(size());
        for (int i = 0; i < tags.length; i++) {
            byKeyword.put(entry(lines[i]).keyword(), tags[i]);
        }
        repeating.forEach(group -> byKeyword.put(entry(group.line).keyword(), group.tag));
        byKeyword.remove("");
        return byKeyword;
    }

    /** How many entries there are. */
    public int size() {
        return tags.length + repeating.size();
    }
}
