package org.septum.reporting.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.septum.measurements.Interval;
import org.septum.measurements.Measurement;
import org.septum.measurements.NormalRange;
import org.septum.reporting.Rounding;

/** Measurements as comma-separated values (RFC 4180, UTF-8, decimal point), with a line of column names first. */
public final class CsvTable {
    private static final String LINE_END = "\r\n";

    private CsvTable() {}

    public static String of(List<Measurement> measurements) {
        StringBuilder out = new StringBuilder(line("id", "name", "value", "unit", "method", "interval_low", "interval_high",
                "interval_level", "normal_low", "normal_high", "normal_people", "normal_source"));
        for (Measurement m : measurements) {
            Optional<Interval> interval = m.interval();
            Optional<NormalRange> normal = m.normal();
            out.append(line(m.id(), m.name(), number(m.value()), m.unit(), m.method(), number(interval.map(Interval::low)),
                    number(interval.map(Interval::high)), number(interval.map(Interval::level)),
                    number(normal.map(NormalRange::low)), number(normal.map(NormalRange::high)),
                    normal.map(NormalRange::people).orElse(""), normal.map(NormalRange::source).orElse("")));
        }
        return out.toString();
    }

    private static String number(double value) {
        return Rounding.value(value).toPlainString();
    }

    /** What is not known is an empty cell. */
    private static String number(Optional<Double> value) {
        return value.map(CsvTable::number).orElse("");
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
