package org.septum.app.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Warning;
import org.septum.imaging.registration.Alignment;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseCourse;
import org.septum.measurements.response.ResponseStep;
import org.septum.reporting.follow.AlignedDate;
import org.septum.reporting.follow.FollowUp;

/** A tumour over time as a reader sees it on a terminal. */
public final class FollowTable {
    private final PrintWriter out;

    public FollowTable(PrintWriter out) {
        this.out = out;
    }

    public void print(FollowUp follow) {
        for (ResponseStep step : follow.course().steps()) {
            out.printf("%s: %s%n", step.date(), step.category());
            int width = follow.names().values().stream().mapToInt(String::length).max().orElse(0);
            for (Map.Entry<String, String> region : follow.names().entrySet()) {
                Optional.ofNullable(step.volumes().get(region.getKey())).ifPresent(change ->
                        out.printf("  %-" + width + "s  %s%n", region.getValue(), volume(change)));
            }
            out.printf("  %s%n%n", step.arithmetic());
        }
        ResponseCourse course = follow.course();
        out.printf("Judged by the %s (%s).%n", course.basis().title(), course.basis().source());
        ResponseCourse.LEFT_OUT.forEach(line -> out.printf("Left out: %s%n", line));
        for (Warning warning : follow.warnings()) {
            out.printf("Note: %s%n", warning.text());
        }
        out.printf("Not for diagnostic use.%n");
    }

    /** How later pictures were laid on the first one. */
    public void print(List<AlignedDate> aligned) {
        for (AlignedDate date : aligned) {
            Alignment found = date.alignment();
            out.printf("%s", String.format(Locale.ROOT, "%n%s lies %.1f mm and %.1f° from the first date, known to %.1f mm.%n",
                    date.date(), found.movedMm(), found.turnedDegrees(), found.spreadMm()));
            found.doubts().forEach(doubt -> out.printf("Not written onto the first date's grid: %s%n", doubt.text()));
        }
    }

    private static String volume(Change change) {
        return String.format(Locale.ROOT, "%8.1f mL  %s since baseline  %s over the smallest", change.value(),
                percent(change.sinceBaselinePercent()), percent(change.sinceNadirPercent()));
    }

    private static String percent(OptionalDouble percent) {
        return percent.isEmpty() ? "       –" : String.format(Locale.ROOT, "%+6.0f %%", percent.getAsDouble());
    }
}
