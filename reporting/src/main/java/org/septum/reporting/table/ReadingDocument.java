package org.septum.reporting.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.SliceEffect;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.RegionalWall;
import org.septum.reporting.Rounding;

/** The parts of result.json that only a reading of a heart has: "reading", "segments", "slice_effects". */
final class ReadingDocument {
    private static final Comparator<FramePlace> IN_ORDER =
            Comparator.comparingInt(FramePlace::phase).thenComparingInt(FramePlace::slice);

    private ReadingDocument() {}

    static void addTo(JsonObject root, CardiacReading reading) {
        root.add("reading", choices(reading));
        reading.wall().ifPresent(wall -> root.add("segments", segments(wall, reading)));
        if (!reading.slices().isEmpty()) {
            root.add("slice_effects", effects(reading.slices()));
        }
    }

    private static JsonObject choices(CardiacReading reading) {
        ReadingChoices choices = reading.choices();
        JsonObject json = new JsonObject();
        json.addProperty("papillary", choices.papillary().name().toLowerCase(Locale.ROOT));
        json.addProperty("ed_chosen", choices.ed().isPresent());
        json.addProperty("es_chosen", choices.es().isPresent());
        choices.body().squareMetres().ifPresent(m2 -> json.addProperty("body_surface_m2", Rounding.value(m2)));
        body(choices.body(), json);
        choices.heartRate().ifPresent(rate -> {
            json.addProperty("heart_rate_per_minute", Rounding.value(rate.perMinute()));
            json.addProperty("heart_rate_from", rate.origin());
        });
        json.add("slices_chosen", ranges(choices.ranges()));
        JsonArray edited = new JsonArray();
        reading.basis().edited().stream().sorted(IN_ORDER).forEach(frame -> edited.add(frame(frame)));
        json.add("edited", edited);
        return json;
    }

    private static void body(Body body, JsonObject json) {
        body.surface().ifPresent(size -> {
            json.addProperty("height_cm", Rounding.value(size.heightCm()));
            json.addProperty("weight_kg", Rounding.value(size.weightKg()));
        });
        body.sex().ifPresent(sex -> json.addProperty("sex", sex.name().toLowerCase(Locale.ROOT)));
        body.ageYears().ifPresent(years -> json.addProperty("age_years", years));
    }

    private static JsonArray ranges(Map<ReadingChoices.Place, SliceRange> ranges) {
        JsonArray array = new JsonArray();
        ranges.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ReadingChoices.Place, SliceRange> e) -> e.getKey().ventricle())
                        .thenComparing(e -> e.getKey().phase()))
                .forEach(e -> {
                    JsonObject one = new JsonObject();
                    one.addProperty("ventricle", ventricle(e.getKey().ventricle()));
                    one.addProperty("phase", e.getKey().phase());
                    one.addProperty("first", e.getValue().first());
                    one.addProperty("last", e.getValue().last());
                    array.add(one);
                });
        return array;
    }

    private static JsonObject frame(FramePlace frame) {
        JsonObject one = new JsonObject();
        one.addProperty("slice", frame.slice());
        one.addProperty("phase", frame.phase());
        return one;
    }

    private static String ventricle(Ventricle ventricle) {
        return ventricle == Ventricle.LEFT ? CardiacReading.LV : CardiacReading.RV;
    }

    private static JsonArray segments(RegionalWall wall, CardiacReading reading) {
        JsonArray array = new JsonArray();
        for (AhaSegment segment : AhaSegment.values()) {
            JsonObject one = new JsonObject();
            one.addProperty("number", segment.number());
            one.addProperty("name", segment.title());
            RegionalWall.Wall thickness = wall.segments().get(segment);
            if (thickness != null) {
                one.addProperty("ed_mm", Rounding.value(thickness.edMm()));
                thickness.esMm().ifPresent(mm -> one.addProperty("es_mm", Rounding.value(mm)));
                thickness.thickeningPercent()
                        .ifPresent(percent -> one.addProperty("thickening_percent", Rounding.value(percent)));
            }
            reading.grams(segment).ifPresent(g -> one.addProperty("mass_g", Rounding.value(g)));
            array.add(one);
        }
        return array;
    }

    private static JsonArray effects(List<SliceEffect> effects) {
        JsonArray array = new JsonArray();
        for (SliceEffect effect : effects) {
            JsonObject one = new JsonObject();
            one.addProperty("ventricle", ventricle(effect.ventricle()));
            one.addProperty("phase", effect.phase());
            one.addProperty("slice", effect.slice());
            one.addProperty("end", effect.basal() ? "base" : "apex");
            one.addProperty("counts", effect.counts());
            one.addProperty("assumed", effect.assumed());
            one.addProperty("ef_change", Rounding.value(effect.change()));
            array.add(one);
        }
        return array;
    }
}
