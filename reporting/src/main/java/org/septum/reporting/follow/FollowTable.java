package org.septum.reporting.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseStep;
import org.septum.reporting.Rounding;
import org.septum.reporting.table.CsvTable;

/** The course as comma-separated values: a line for each date and quantity. */
final class FollowTable {
    private FollowTable() {}

    static String csv(FollowUp follow) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("date", "id", "name", "value", "unit", "baseline", "smallest_before", "since_baseline_percent",
                "since_smallest_percent", "response"));
        for (ResponseStep step : follow.course().steps()) {
            follow.names().forEach((id, name) -> Optional.ofNullable(step.volumes().get(id))
                    .ifPresent(change -> lines.add(line(step, id, name, "mL", change, ""))));
            step.product().ifPresent(change -> lines.add(line(step, "tumour.rano", "Product of diameters", "mm²", change,
                    step.category().toString())));
        }
        return CsvTable.ofLines(lines);
    }

    private static List<String> line(ResponseStep step, String id, String name, String unit, Change change, String response) {
        return List.of(step.date().toString(), id, name, number(change.value()), unit, number(change.baseline()),
                number(change.nadir()), percent(change.sinceBaselinePercent()), percent(change.sinceNadirPercent()), response);
    }

    private static String number(double value) {
        return Rounding.value(value).toPlainString();
    }

    private static String percent(OptionalDouble percent) {
        return percent.isEmpty() ? "" : Rounding.decimals(percent.getAsDouble(), 1).toPlainString();
    }
}
