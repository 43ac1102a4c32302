package org.septum.reporting.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.septum.measurements.Measurement;
import org.septum.reporting.Rounding;

/** Measurements as comma-separated values (RFC 4180, UTF-8, decimal point), with a line of column names first. */
public final class CsvTable {
    private static final String LINE_END = "\r\n";

    private CsvTable() {}

    public static String of(List<Measurement> measurements) {
        StringBuilder out = new StringBuilder(line("id", "name", "value", "unit", "method"));
        for (Measurement m : measurements) {
            out.append(line(m.id(), m.name(), Rounding.value(m.value()).toPlainString(), m.unit(), m.method()));
        }
        return out.toString();
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(CsvTable::quoted).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Lines of other cells, in the same form. @param lines the column names first */
    public static String ofLines(List<List<String>> lines) {
        return lines.stream().map(cells -> line(cells.toArray(String[]::new))).collect(Collectors.joining());
    }
}
