package org.septum.app.info;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Problems of many files, those that differ only in numbers counted together. */
public final class ProblemTally {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private static final class Kind {
        final String text;
        final Path first;
        Path last;
        int files;
        int times;

        Kind(String text, Path first) {
            this.text = text;
            this.first = first;
        }
    }

    /** @param text in a reader's words, without the file's name */
    public void add(Path file, String text) {
        Kind kind = kinds.computeIfAbsent(text.replaceAll("\\d+", "#"), key -> new Kind(text, file));
        kind.files += file.equals(kind.last) ? 0 : 1;
        kind.last = file;
        kind.times++;
    }

    /** One line for each kind, with how often it was met and a file to look at; nothing where there were none. */
    public void print(PrintWriter out) {
        if (!kinds.isEmpty()) {
            out.println("Problems");
        }
        kinds.values().forEach(kind -> out.printf("  %s (%s)%n", kind.text, where(kind)));
    }

    private static String where(Kind kind) {
        String often = kind.times > kind.files ? kind.times + " times in " : "";
        return kind.files == 1 ? often + kind.first : often + kind.files + " files, the first is " + kind.first;
    }
}
