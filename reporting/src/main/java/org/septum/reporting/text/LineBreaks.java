package org.septum.reporting.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, whatever measures it: a PDF's font or a drawn one. */
public final class LineBreaks {
    /** How wide a text is. */
    @FunctionalInterface
    public interface Width<E extends Exception> {
        double of(String text) throws E;
    }

    private LineBreaks() {}

    /** The text broken at spaces into lines no wider than a limit; a longer word has a line of its own. */
    public static <E extends Exception> List<String> of(String text, double limit, Width<E> width) throws E {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width.of(longer) > limit) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
