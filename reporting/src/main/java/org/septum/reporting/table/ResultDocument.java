package org.septum.reporting.table;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.Warning;
import org.septum.imaging.study.DicomDate;
import org.septum.measurements.Interval;
import org.septum.measurements.Measurement;
import org.septum.measurements.NormalRange;
import org.septum.reporting.CurvePoint;
import org.septum.reporting.Doubts;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Rounding;
import org.septum.reporting.Signature;
import org.septum.reporting.Timing;
import org.septum.reporting.expert.ExpertReading;

/**
 * result.json, schema version {@value #SCHEMA} (docs/result-schema.md). Volumes, masses and percentages carry three decimals,
 * times one, spacings six. A number that is not finite is an error, never written.
 */
public final class ResultDocument {
    public static final int SCHEMA = 1;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private final JsonObject root = new JsonObject();

    private ResultDocument(Findings findings, List<String> files) {
        root.addProperty("schema", SCHEMA);
        JsonObject software = new JsonObject();
        software.addProperty("name", findings.software().name());
        software.addProperty("version", findings.software().version());
        root.add("software", software);
        root.add("input", input(findings.inputs()));
        DicomDate.of(findings.subject().studyDate())
                .ifPresent(date -> root.getAsJsonObject("input").addProperty("study_date", date.toString()));
        root.addProperty("task", findings.task());
        root.add("model", ModelDocument.of(findings));
        findings.quality().ifPresent(quality -> root.addProperty("quality", quality.id()));
        root.add("labels", labels(findings.segmentation().labels().labels()));
        root.add("measurements", measurements(findings.measurements(), new Doubts(findings.warnings())));
        JsonObject phases = new JsonObject();
        findings.phases().forEach(phases::addProperty);
        root.add("phases", phases);
        root.add("curve", curve(findings.curve()));
        findings.heart().ifPresent(reading -> ReadingDocument.addTo(root, reading));
        findings.tumour().ifPresent(reading -> root.add("tumour", TumourDocument.of(reading)));
        if (findings.isEdited()) {
            root.add("edits", EditsDocument.frames(findings));
            root.add("journal", EditsDocument.journal(findings.edits()));
        }
        root.add("warnings", warnings(findings.warnings()));
        root.add("timing_ms", timing(findings.timing()));
        JsonArray names = new JsonArray();
        files.forEach(names::add);
        root.add("files", names);
    }

    /** @param files names of the files the result consists of */
    public static ResultDocument of(Findings findings, List<String> files) {
        return new ResultDocument(findings, files);
    }

    /** The same document, which says how the labels agree with an expert's. */
    public ResultDocument with(ExpertReading expert) {
        root.add("expert", ExpertDocument.of(expert));
        return this;
    }

    /** The same document, which says who answers for the reading. */
    public ResultDocument with(Signature signature) {
        JsonObject signed = new JsonObject();
        signed.addProperty("by", signature.by());
        signed.addProperty("at", signature.at().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        root.add("signed", signed);
        return this;
    }

    /** The same document, which tells its pictures from others. @param digest {@link org.septum.imaging.PictureDigest} */
    public ResultDocument on(String digest) {
        root.getAsJsonObject("input").addProperty("pictures", digest);
        return this;
    }

    /** The document as text, indented, with a line end after it. */
    public String json() {
        return GSON.toJson(root) + "\n";
    }

    /** The document on one line. */
    public String compact() {
        return GSON.newBuilder().setFormattingStyle(FormattingStyle.COMPACT).create().toJson(root);
    }

    private static JsonObject input(List<InputSeries> inputs) {
        JsonArray series = new JsonArray();
        for (InputSeries in : inputs) {
            Grid grid = in.grid();
            JsonObject one = new JsonObject();
            one.addProperty("uid", in.uid());
            one.addProperty("description", in.description());
            one.addProperty("modality", in.modality());
            one.addProperty("files", in.files());
            one.addProperty("slices", grid.slices());
            one.addProperty("phases", grid.phases());
            JsonArray spacing = new JsonArray();
            for (int axis = 0; axis < 3; axis++) {
                spacing.add(Rounding.decimals(grid.toPatient().spacing(axis), 6));
            }
            one.add("spacing_mm", spacing);
            in.role().ifPresent(role -> one.addProperty("role", role));
            series.add(one);
        }
        JsonObject input = new JsonObject();
        input.add("series", series);
        return input;
    }

    private static JsonArray labels(List<Label> labels) {
        JsonArray array = new JsonArray();
        for (Label label : labels) {
            JsonObject one = new JsonObject();
            one.addProperty("value", label.value());
            one.addProperty("id", label.id());
            one.addProperty("name", label.name());
            one.addProperty("color", "#%06X".formatted(label.rgb() & 0xFFFFFF));
            if (label.code() != null) {
                one.add("code", code(label.code()));
            }
            array.add(one);
        }
        return array;
    }

    private static JsonObject code(CodedConcept concept) {
        JsonObject code = new JsonObject();
        code.addProperty("value", concept.value());
        code.addProperty("scheme", concept.scheme());
        code.addProperty("meaning", concept.meaning());
        return code;
    }

    private static JsonArray measurements(List<Measurement> measurements, Doubts doubts) {
        JsonArray array = new JsonArray();
        for (Measurement m : measurements) {
            JsonObject one = new JsonObject();
            one.addProperty("id", m.id());
            one.addProperty("name", m.name());
            one.addProperty("value", Rounding.value(m.value()));
            one.addProperty("unit", m.unit());
            one.addProperty("method", m.method());
            JsonArray codes = new JsonArray();
            doubts.about(m.id()).stream().map(Warning::code).distinct().forEach(codes::add);
            one.add("doubts", codes);
            m.interval().ifPresent(interval -> one.add("interval", interval(interval)));
            m.normal().ifPresent(range -> one.add("normal", normal(range)));
            array.add(one);
        }
        return array;
    }

    private static JsonObject interval(Interval interval) {
        JsonObject one = new JsonObject();
        one.addProperty("low", Rounding.value(interval.low()));
        one.addProperty("high", Rounding.value(interval.high()));
        one.addProperty("level", Rounding.value(interval.level()));
        return one;
    }

    private static JsonObject normal(NormalRange range) {
        JsonObject one = new JsonObject();
        one.addProperty("low", Rounding.value(range.low()));
        one.addProperty("high", Rounding.value(range.high()));
        one.addProperty("people", range.people());
        one.addProperty("source", range.source());
        return one;
    }

    private static JsonArray curve(List<CurvePoint> curve) {
        JsonArray array = new JsonArray();
        for (CurvePoint point : curve) {
            JsonObject one = new JsonObject();
            one.addProperty("phase", point.phase());
            one.addProperty("trigger_ms", point.triggerMs().isPresent()
                    ? Rounding.decimals(point.triggerMs().getAsDouble(), 1) : null);
            JsonObject volumes = new JsonObject();
            point.volumesMl().forEach((id, ml) -> volumes.addProperty(id, Rounding.value(ml)));
            one.add("volumes_ml", volumes);
            array.add(one);
        }
        return array;
    }

    private static JsonArray warnings(List<Warning> warnings) {
        JsonArray array = new JsonArray();
        for (Warning w : warnings) {
            JsonObject one = new JsonObject();
            one.addProperty("code", w.code());
            one.addProperty("text", w.text());
            array.add(one);
        }
        return array;
    }

    private static JsonObject timing(Timing t) {
        JsonObject timing = new JsonObject();
        timing.addProperty("load", ms(t.load()));
        timing.addProperty("preprocess", ms(t.preprocess()));
        timing.addProperty("infer", ms(t.infer()));
        timing.addProperty("postprocess", ms(t.postprocess()));
        timing.addProperty("total", ms(t.total()));
        return timing;
    }

    private static Number ms(Duration d) {
        return Rounding.decimals(d.toNanos() / 1e6, 1);
    }
}
