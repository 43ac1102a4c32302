package org.septum.reporting.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.Midline;
import org.septum.measurements.tumour.TumourPosition;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.Rounding;

/** The part of result.json that only a reading of a brain tumour has: "tumour". */
final class TumourDocument {
    private TumourDocument() {}

    static JsonObject of(TumourReading reading) {
        JsonObject json = new JsonObject();
        json.addProperty("divided", reading.divided());
        reading.basis().confidence().filter(_ -> !reading.basis().edited())
                .ifPresent(c -> json.addProperty("confidence", Rounding.value(c.ofPhase(0))));
        json.addProperty("diameters_of", reading.lesions().kind().name().toLowerCase(Locale.ROOT));
        JsonArray lesions = new JsonArray();
        reading.lesions().found().forEach(lesion -> lesions.add(lesion(lesion)));
        json.add("lesions", lesions);
        reading.position().ifPresent(p -> json.add("position", position(p)));
        reading.basis().midline().ifPresent(m -> json.add("midline", midline(m)));
        return json;
    }

    private static JsonObject lesion(Lesion lesion) {
        Bidimensional size = lesion.size();
        JsonObject json = new JsonObject();
        json.addProperty("number", lesion.number());
        json.addProperty("volume_ml", Rounding.value(lesion.volumeMl()));
        json.addProperty("planes", lesion.planes());
        json.addProperty("plane", lesion.plane());
        json.addProperty("longest_mm", Rounding.value(size.longest().lengthMm()));
        json.addProperty("perpendicular_mm", Rounding.value(size.perpendicular().lengthMm()));
        json.addProperty("product_mm2", Rounding.value(size.productMm2()));
        json.addProperty("measurable", lesion.measurable());
        json.addProperty("drawn", lesion.drawn());
        JsonArray ends = new JsonArray();
        List.of(size.longest().from(), size.longest().to(), size.perpendicular().from(), size.perpendicular().to())
                .forEach(end -> ends.add(point(end)));
        json.add("ends_mm", ends);
        return json;
    }

    private static JsonObject position(TumourPosition place) {
        JsonObject json = new JsonObject();
        json.addProperty("side", place.side().name().toLowerCase(Locale.ROOT));
        json.addProperty("midline_mm", Rounding.value(place.midlineMm()));
        json.addProperty("centre_midline_mm", Rounding.value(place.centreMm()));
        json.addProperty("anterior", place.anterior());
        json.addProperty("superior", place.superior());
        json.add("centre_mm", point(place.centre()));
        return json;
    }

    private static JsonObject midline(Midline midline) {
        JsonObject json = new JsonObject();
        json.add("normal", point(midline.normal()));
        json.addProperty("offset_mm", Rounding.value(midline.offsetMm()));
        json.addProperty("symmetry", Rounding.value(midline.symmetry()));
        return json;
    }

    private static JsonArray point(Vector3 p) {
        JsonArray array = new JsonArray();
        for (double v : new double[] {p.x(), p.y(), p.z()}) {
            array.add(Rounding.value(v));
        }
        return array;
    }
}
