package org.septum.reporting.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.septum.imaging.Vector3;
import org.septum.imaging.VoxelBox;
import org.septum.imaging.Warning;
import org.septum.measurements.comparison.Comparison;
import org.septum.measurements.comparison.Disagreement;
import org.septum.measurements.comparison.RegionAgreement;
import org.septum.reporting.Rounding;
import org.septum.reporting.expert.ExpertReading;

/** The part of result.json about an expert's segmentation. The expert's file is not named: its name may name a patient. */
final class ExpertDocument {
    /** Smaller pieces are counted, not listed. */
    private static final double LISTED_ML = 0.05;
    private static final int MOST_LISTED = 200;

    private ExpertDocument() {}

    static JsonObject of(ExpertReading reading) {
        JsonObject expert = new JsonObject();
        expert.addProperty("source", reading.expert().source());
        expert.addProperty("convention", reading.expert().convention());
        JsonArray notes = new JsonArray();
        for (Warning note : reading.expert().notes()) {
            JsonObject one = new JsonObject();
            one.addProperty("code", note.code());
            one.addProperty("text", note.text());
            notes.add(one);
        }
        expert.add("notes", notes);
        JsonArray phases = new JsonArray();
        reading.phases().forEach(phase -> phases.add(phase(phase)));
        expert.add("phases", phases);
        return expert;
    }

    private static JsonObject phase(Comparison comparison) {
        JsonObject phase = new JsonObject();
        phase.addProperty("phase", comparison.phase());
        phase.addProperty("divided", comparison.isDivided());
        JsonArray regions = new JsonArray();
        comparison.regions().forEach(region -> regions.add(region(region)));
        phase.add("regions", regions);
        List<Disagreement> all = comparison.disagreements();
        List<Disagreement> listed = comparison.disagreements(LISTED_ML);
        listed = listed.subList(0, Math.min(MOST_LISTED, listed.size()));
        JsonArray pieces = new JsonArray();
        listed.forEach(piece -> pieces.add(piece(piece)));
        phase.add("disagreements", pieces);
        JsonObject smaller = new JsonObject();
        List<Disagreement> rest = all.subList(listed.size(), all.size());
        smaller.addProperty("count", rest.size());
        smaller.addProperty("ml", Rounding.value(rest.stream().mapToDouble(Disagreement::ml).sum()));
        phase.add("smaller", smaller);
        return phase;
    }

    private static JsonObject region(RegionAgreement region) {
        JsonObject one = new JsonObject();
        one.addProperty("id", region.region().id());
        one.addProperty("name", region.region().name());
        one.addProperty("dice", Rounding.decimals(region.dice(), 4));
        if (region.hausdorff95Mm().isPresent()) {
            one.addProperty("hd95_mm", Rounding.value(region.hausdorff95Mm().getAsDouble()));
        } else {
            one.add("hd95_mm", JsonNull.INSTANCE);
        }
        one.addProperty("own_ml", Rounding.value(region.ownMl()));
        one.addProperty("expert_ml", Rounding.value(region.expertMl()));
        one.addProperty("difference_ml", Rounding.value(region.differenceMl()));
        return one;
    }

    private static JsonObject piece(Disagreement piece) {
        JsonObject one = new JsonObject();
        one.addProperty("kind", piece.kind().toString());
        one.addProperty("ml", Rounding.value(piece.ml()));
        one.addProperty("own", piece.own());
        one.addProperty("expert", piece.expert());
        Vector3 centre = piece.centre();
        one.add("centre_mm", array(Rounding.value(centre.x()), Rounding.value(centre.y()), Rounding.value(centre.z())));
        VoxelBox box = piece.box();
        one.add("first_voxel", array(box.fromColumn(), box.fromRow(), box.fromSlice()));
        one.add("last_voxel", array(box.toColumn() - 1, box.toRow() - 1, box.toSlice() - 1));
        return one;
    }

    private static JsonArray array(Number... values) {
        JsonArray array = new JsonArray();
        for (Number value : values) {
            array.add(value);
        }
        return array;
    }
}
