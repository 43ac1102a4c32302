package org.septum.imaging.study;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Siemens' private header (0029,xx10), "SIEMENS CSA HEADER": named lists of texts, in both its layouts. The layout is not published;
 * it is read as nibabel's documentation describes it. What is damaged ends the reading; what was read until there counts.
 */
final class CsaHeader {
    private static final int MARK_AND_GAP = 8;
    private static final int NAME = 64;
    private static final int MOST_TAGS = 1024;
    private static final int MOST_ITEMS = 4096;

    private final Map<String, List<String>> values = new HashMap<>();

    private CsaHeader() {}

    static CsaHeader of(byte[] bytes) {
        CsaHeader header = new CsaHeader();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean second = bytes.length > MARK_AND_GAP && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("SV10");
        in.position(second ? MARK_AND_GAP : 0);
        if (in.remaining() >= 8) {
            int tags = Math.clamp(in.getInt(), 0, MOST_TAGS);
            in.getInt();
            header.read(in, tags, second);
        }
        return header;
    }

    private void read(ByteBuffer in, int tags, boolean second) {
        int first = -1;
        for (int t = 0; t < tags && in.remaining() >= NAME + 20; t++) {
            byte[] name = new byte[NAME];
            in.get(name).position(in.position() + 12);
            int items = in.getInt();
            in.getInt();
            first = first < 0 ? items : first;
            if (items < 0 || items > MOST_ITEMS) {
                return;
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                if (in.remaining() < 16) {
                    return;
                }
                int x0 = in.getInt();
                int x1 = in.getInt();
                in.getLong();
                int length = second ? x1 : x0 - first;
                if (length < 0 || length > in.remaining()) {
                    return;
                }
                byte[] text = new byte[length];
                in.get(text).position(Math.min(in.limit(), in.position() + (4 - length % 4) % 4));
                texts.add(text(text));
            }
            values.put(text(name), texts.stream().filter(v -> !v.isEmpty()).toList());
        }
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(0);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** The numbers of a tag; none where it is missing or holds texts. */
    double[] numbers(String tag) {
        try {
            return values.getOrDefault(tag, List.of()).stream().mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }
}
