package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelSet;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.FrameRef;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.reporting.Signature;
import org.septum.reporting.Timing;

/**
 * Everything of result.json that an analysis and its reading can be taken up with again; the labels lie beside it.
 *
 * @param task "cardiac", "brain-tumour"
 * @param labels what the label map's values mean
 * @param measurements as they were written, without intervals and ranges
 * @param warnings all that were written, those of the reading among them
 * @param choices a reader's for a heart; empty for other tasks
 * @param drawn a reader's diameters of a brain tumour, by the lesion's number
 */
public record StoredAnalysis(String task, StoredInput input, StoredModel model, LabelSet labels, List<Measurement> measurements,
        List<Warning> warnings, Timing timing, StoredEdits edits, Optional<ReadingChoices> choices,
        Map<Integer, Bidimensional> drawn) {
    public StoredAnalysis {
        measurements = List.copyOf(measurements);
        warnings = List.copyOf(warnings);
        drawn = Map.copyOf(drawn);
    }

    /**
     * @throws UnusableInputException naming the file and the reason, where the folder is none of Septum's, or its result.json is
     *     damaged or of another version
     */
    public static StoredAnalysis read(Path folder) throws UnusableInputException {
        return ResultText.read(folder, Document.class, Document::analysis);
    }

    /** The same of a text that was kept elsewhere. @param named the file it is from, for messages */
    public static StoredAnalysis parse(Path named, String text) throws UnusableInputException {
        return ResultText.parse(named, text, Document.class, Document::analysis);
    }

    /** Throws IllegalArgumentException for a choice or an edit of what a grid has not. */
    public void checkOn(Grid grid) {
        edits.checkOn(grid);
        choices.ifPresent(c -> StoredChoices.checkOn(grid, c));
    }

    /** result.json as far as it is read here; the names are the file's. */
    private record Document(String task, StoredInput.Text input, StoredModel.Text model, String quality, List<LabelText> labels,
            List<NumberText> measurements, Map<String, Integer> phases, StoredChoices.Text reading, StoredDiameters.Text tumour,
            List<StoredEdits.FrameText> edits, List<StoredEdits.EntryText> journal, List<WarningText> warnings, Times timing_ms,
            Signed signed) {
        StoredAnalysis analysis() {
            return new StoredAnalysis(given(task, "task"), given(input, "input").input(), given(model, "model").model(quality),
                    LabelText.set(labels), NumberText.all(measurements),
                    given(warnings, "warnings").stream().map(WarningText::warning).toList(), given(timing_ms, "timing_ms").timing(),
                    reader(), Optional.ofNullable(reading).map(r -> r.choices(given(phases, "phases"))),
                    tumour == null ? Map.of() : tumour.drawn());
        }

        private StoredEdits reader() {
            SortedSet<FrameRef> frames = StoredEdits.FrameText.all(
                    reading == null ? edits : given(reading.edited(), "reading.edited"));
            return new StoredEdits(frames, journal == null ? List.of() : journal.stream().map(StoredEdits.EntryText::entry).toList(),
                    Optional.ofNullable(signed).map(Signed::signature));
        }
    }

    private record WarningText(String code, String text) {
        Warning warning() {
            return new Warning(given(code, "a warning's code"), given(text, "a warning's text"));
        }
    }

    private record Times(Double load, Double preprocess, Double infer, Double postprocess, Double total) {
        Timing timing() {
            return new Timing(of(load), of(preprocess), of(infer), of(postprocess), of(total));
        }

        private static Duration of(Double ms) {
            return Duration.ofNanos(Math.round(given(ms, "a time of timing_ms") * 1e6));
        }
    }

    private record Signed(String by, String at) {
        Signature signature() {
            return new Signature(given(by, "signed.by"), LocalDateTime.parse(given(at, "signed.at")));
        }
    }
}
