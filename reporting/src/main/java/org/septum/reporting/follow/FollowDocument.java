package org.septum.reporting.follow;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalDouble;
import org.septum.imaging.Warning;
import org.septum.imaging.registration.Alignment;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseCourse;
import org.septum.measurements.response.ResponseStep;
import org.septum.reporting.Rounding;
import org.septum.reporting.Software;

/** follow.json, schema version {@value #SCHEMA} (docs/result-schema.md). */
final class FollowDocument {
    static final int SCHEMA = 1;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private FollowDocument() {}

    static String json(FollowUp follow, List<AlignedDate> aligned, Software software) {
        ResponseCourse course = follow.course();
        JsonObject root = new JsonObject();
        root.addProperty("schema", SCHEMA);
        JsonObject program = new JsonObject();
        program.addProperty("name", software.name());
        program.addProperty("version", software.version());
        root.add("software", program);
        root.addProperty("diameters_of", course.basis().title());
        root.addProperty("criteria", course.basis().source());
        JsonArray dates = new JsonArray();
        for (ResponseStep step : course.steps()) {
            JsonObject date = date(step);
            aligned.stream().filter(a -> a.date().equals(step.date())).findFirst()
                    .ifPresent(a -> date.add("alignment", alignment(a.alignment())));
            dates.add(date);
        }
        root.add("dates", dates);
        JsonArray leftOut = new JsonArray();
        ResponseCourse.LEFT_OUT.forEach(leftOut::add);
        root.add("left_out", leftOut);
        root.add("warnings", warnings(follow.warnings()));
        return GSON.toJson(root) + "\n";
    }

    private static JsonArray warnings(List<Warning> warnings) {
        JsonArray array = new JsonArray();
        for (Warning warning : warnings) {
            JsonObject one = new JsonObject();
            one.addProperty("code", warning.code());
            one.addProperty("text", warning.text());
            array.add(one);
        }
        return array;
    }

    private static JsonObject alignment(Alignment alignment) {
        JsonObject one = new JsonObject();
        one.addProperty("moved_mm", Rounding.decimals(alignment.movedMm(), 2));
        one.addProperty("turned_degrees", Rounding.decimals(alignment.turnedDegrees(), 2));
        one.addProperty("spread_mm", Rounding.decimals(alignment.spreadMm(), 2));
        one.addProperty("information_before", Rounding.decimals(alignment.before(), 4));
        one.addProperty("information_after", Rounding.decimals(alignment.after(), 4));
        one.add("doubts", warnings(alignment.doubts()));
        return one;
    }

    private static JsonObject date(ResponseStep step) {
        JsonObject date = new JsonObject();
        date.addProperty("date", step.date().toString());
        JsonObject volumes = new JsonObject();
        step.volumes().forEach((region, change) -> volumes.add(region, change(change)));
        date.add("volumes_ml", volumes);
        date.add("product_mm2", step.product().isPresent() ? change(step.product().get()) : JsonNull.INSTANCE);
        date.addProperty("response", step.category().toString());
        date.addProperty("arithmetic", step.arithmetic());
        return date;
    }

    private static JsonObject change(Change change) {
        JsonObject one = new JsonObject();
        one.addProperty("value", Rounding.value(change.value()));
        one.addProperty("baseline", Rounding.value(change.baseline()));
        one.addProperty("nadir", Rounding.value(change.nadir()));
        one.addProperty("since_baseline_percent", percent(change.sinceBaselinePercent()));
        one.addProperty("since_nadir_percent", percent(change.sinceNadirPercent()));
        return one;
    }

    /** Null where the change is from nothing. */
    private static Number percent(OptionalDouble percent) {
        return percent.isEmpty() ? null : Rounding.decimals(percent.getAsDouble(), 1);
    }
}
