package org.septum.reporting.stored;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.imaging.UnusableInputException;
import org.septum.measurements.Measurement;
import org.septum.measurements.response.Diameters;

/**
 * What a folder of results says in its result.json.
 *
 * @param folder where it lies
 * @param task "cardiac", "brain-tumour"
 * @param studyDate when the pictures were made; empty where the files did not say
 * @param labels of labels.nii.gz; without codes, and with the values as ids
 * @param measurements without intervals and normal ranges
 * @param lesions of a brain tumour, with their diameters; empty for other tasks
 */
public record StoredResult(Path folder, String task, String modelId, String modelVersion, Optional<LocalDate> studyDate,
        LabelSet labels, List<Measurement> measurements, Optional<StoredLesions> lesions) {
    public static final String FILE = "result.json";
    /** The schema that is understood here. */
    private static final int SCHEMA = 1;

    public StoredResult {
        measurements = List.copyOf(measurements);
    }

    /**
     * @throws UnusableInputException naming the file and the reason, where the folder is none of Septum's or its file is damaged
     */
    public static StoredResult read(Path folder) throws UnusableInputException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException(folder, "is no folder of results: it holds no " + FILE);
        }
        try {
            Document document = new Gson().fromJson(Files.readString(file), Document.class);
            if (document == null || document.schema != SCHEMA) {
                throw new UnusableInputException(file, "is no result of schema " + SCHEMA);
            }
            return document.result(folder);
        } catch (UnusableInputException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableInputException(file, "cannot be read: " + e.getMessage(), e);
        } catch (JsonParseException | IllegalArgumentException | DateTimeException e) {
            throw new UnusableInputException(file, "is damaged: " + e.getMessage(), e);
        }
    }

    public Optional<Measurement> measurement(String id) {
        return measurements.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private static <T> T given(T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    /** result.json as far as it is read here; the names are the file's. */
    private record Document(int schema, Input input, String task, Model model, List<StoredLabel> labels,
            List<Number> measurements, Tumour tumour) {
        StoredResult result(Path folder) {
            Model by = given(model, "model");
            List<Label> found = given(labels, "labels").stream().map(StoredLabel::label).toList();
            List<Measurement> values = given(measurements, "measurements").stream().map(Number::measurement).toList();
            return new StoredResult(folder, given(task, "task"), given(by.id, "model.id"), given(by.version, "model.version"),
                    given(input, "input").date(), new LabelSet(found), values, Optional.ofNullable(tumour).map(Tumour::stored));
        }
    }

    private record Input(String study_date) {
        Optional<LocalDate> date() {
            return Optional.ofNullable(study_date).map(LocalDate::parse);
        }
    }

    private record Tumour(Boolean divided, String diameters_of, List<Lesion> lesions) {
        StoredLesions stored() {
            return new StoredLesions(given(divided, "tumour.divided"), given(diameters_of, "tumour.diameters_of"),
                    given(lesions, "tumour.lesions").stream().map(Lesion::size).toList());
        }
    }

    private record Lesion(Double product_mm2, Boolean measurable) {
        Diameters size() {
            return new Diameters(given(product_mm2, "a lesion's product_mm2"), given(measurable, "a lesion's measurable"));
        }
    }

    private record Model(String id, String version) {}

    private record StoredLabel(int value, String name, String color) {
        Label label() {
            int rgb = Integer.decode(given(color, "a label's color"));
            return new Label(value, String.valueOf(value), given(name, "a label's name"), rgb, null);
        }
    }

    private record Number(String id, String name, Double value, String unit, String method) {
        Measurement measurement() {
            return new Measurement(given(id, "a measurement's id"), given(name, "a measurement's name"),
                    given(value, "a measurement's value"), given(unit, "a measurement's unit"),
                    given(method, "a measurement's method"));
        }
    }
}
