package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.measurements.Measurement;
import org.septum.measurements.response.Diameters;

/**
 * What a folder of results says in its result.json.
 *
 * @param folder where it lies
 * @param task "cardiac", "brain-tumour"
 * @param studyDate when the pictures were made; empty where the files did not say
 * @param labels of labels.nii.gz
 * @param phases named points in time, counted from 0: "ed", "es"; none for a still picture
 * @param measurements without intervals and normal ranges
 * @param lesions of a brain tumour, with their diameters; empty for other tasks
 */
public record StoredResult(Path folder, String task, String modelId, String modelVersion, Optional<LocalDate> studyDate,
        LabelSet labels, Map<String, Integer> phases, List<Measurement> measurements, Optional<StoredLesions> lesions) {
    public static final String FILE = ResultText.FILE;
    /** The label map beside it, on the pictures' grid. */
    public static final String LABELS = ReopenedLabels.NIFTI;

    public StoredResult {
        phases = Map.copyOf(phases);
        measurements = List.copyOf(measurements);
    }

    /**
     * @throws UnusableInputException naming the file and the reason, where the folder is none of Septum's or its file is damaged
     */
    public static StoredResult read(Path folder) throws UnusableInputException {
        return ResultText.read(folder, Document.class, document -> document.result(folder));
    }

    /**
     * Reads the label map, whose every value is named by {@link #labels()}.
     *
     * @throws UnusableInputException naming the file and the reason, where it is not there, is none, or holds a value without a name
     */
    public LabelMap readLabels() throws IOException {
        Path file = folder.resolve(LABELS);
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException(folder, "holds no labels: " + LABELS + " is not there");
        }
        LabelMap map = NiftiReader.labels(file);
        ReopenedLabels.checkNamed(file, map, labels);
        return map;
    }

    public Optional<Measurement> measurement(String id) {
        return measurements.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** result.json as far as it is read here; the names are the file's. */
    private record Document(Input input, String task, Model model, List<LabelText> labels, Map<String, Integer> phases,
            List<NumberText> measurements, Tumour tumour) {
        StoredResult result(Path folder) {
            Model by = given(model, "model");
            return new StoredResult(folder, given(task, "task"), given(by.id, "model.id"), given(by.version, "model.version"),
                    given(input, "input").date(), LabelText.set(labels), named(), NumberText.all(measurements),
                    Optional.ofNullable(tumour).map(Tumour::stored));
        }

        private Map<String, Integer> named() {
            return given(phases, "phases").entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> given(e.getValue(), "phases." + e.getKey())));
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
}
