package org.septum.viewer.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.UnfitInputException;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.TumourPart;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.SavedEdits;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.reporting.Software;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.stored.KeptHeart;
import org.septum.reporting.stored.KeptLabels;
import org.septum.reporting.stored.KeptTumour;
import org.septum.reporting.stored.OpenPictures;
import org.septum.reporting.stored.PlacedSeries;
import org.septum.reporting.stored.ReopenedResult;
import org.septum.reporting.stored.SegmentationFile;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.reporting.stored.StoredResult;
import org.septum.viewer.study.OpenSeries;

/**
 * Labels of an earlier session, measured and ready to be shown by {@link LayersViewModel#restore}.
 *
 * @param kept the labels and what was said of them
 * @param origin where they are from, for the reader
 * @param analysis measured on the analysis' labels
 * @param edited measured on the edited labels
 * @param drawn a reader's diameters on the labels, by the lesion's number
 * @param own whether a reader's layer lies over the analysis'
 * @param differing numbers that were written otherwise than they come out now, in words
 */
public record RestoredLayer(KeptLabels kept, String origin, Outcome analysis, Optional<AreaTable> edited,
        Map<Integer, Bidimensional> drawn, boolean own, List<String> differing) {
    private static final String KEPT = "Kept as you edited it.";

    public RestoredLayer {
        drawn = Map.copyOf(drawn);
        differing = List.copyOf(differing);
    }

    /**
     * Edits that were kept as they were made. Where their study's other series cannot be had any more, that is noted and the edits
     * are back without them. Looks at every frame, and may read those series: not for the window's thread.
     */
    public static RestoredLayer of(SavedEdits saved, Optional<StoredAnalysis> said, OpenSeries series, Volume volume,
            Analyser analyser) {
        KeptLabels kept = KeptLabels.of(saved, said);
        OpenPictures alone = pictures(series, volume);
        try {
            OpenPictures all = alone.in(study(kept, series, volume, analyser, Progress.none()));
            return of(kept, KEPT, all, true, analyser.software());
        } catch (UnfitInputException | IOException e) {
            return of(kept.with(alone(e)), KEPT, alone, true, analyser.software());
        }
    }

    /**
     * A folder of results. Looks at every frame, and may read other series of the study: not for the window's thread.
     *
     * @throws UnusableInputException naming the file and the reason, where it does not belong to these pictures
     */
    public static RestoredLayer of(Path folder, OpenSeries series, Volume volume, Analyser analyser, Progress progress)
            throws IOException {
        OpenPictures alone = pictures(series, volume);
        ReopenedResult result = ReopenedResult.read(folder, alone);
        KeptLabels kept = KeptLabels.of(result);
        try {
            OpenPictures all = alone.in(study(kept, series, volume, analyser, progress));
            return of(kept, ReopenedWords.of(result), all, kept.isEdited(), analyser.software());
        } catch (UnfitInputException e) {
            throw new UnusableInputException(folder.resolve(StoredResult.FILE), e.reason(), e);
        }
    }

    /**
     * A DICOM segmentation by itself, with the series of the study that an analysis would look at. Not for the window's thread.
     *
     * @throws UnusableInputException naming the file and the reason, where it does not belong to these pictures
     */
    public static RestoredLayer of(SegmentationFile file, OpenSeries series, Volume volume, Analyser analyser, Progress progress)
            throws IOException {
        OpenPictures alone = pictures(series, volume);
        KeptLabels kept = file.on(alone);
        try {
            OpenPictures all = alone.in(study(kept, series, volume, analyser, progress));
            return of(kept, origin(file), all, false, analyser.software());
        } catch (UnfitInputException e) {
            return of(kept.with(alone(e)), origin(file), alone, false, analyser.software());
        }
    }

    /** Why a study's other series are not beside the labels. */
    private static Warning alone(Exception why) {
        return new Warning("series-missing", "Only this series of the study is shown with the labels: %s.".formatted(
                why instanceof UnfitInputException unfit ? unfit.reason() : why.getMessage()));
    }

    private static String origin(SegmentationFile file) {
        return "From the DICOM segmentation %s.".formatted(file.file().getFileName());
    }

    private static List<PlacedSeries> study(KeptLabels kept, OpenSeries series, Volume volume, Analyser analyser,
            Progress progress) throws UnfitInputException, IOException {
        return isTumour(kept) ? analyser.study(series, volume, kept.said().map(StoredAnalysis::input), progress) : List.of();
    }

    private static boolean isTumour(KeptLabels kept) {
        return kept.analysis().labels().labels().stream().anyMatch(l -> TumourPart.byId(l.id()).isPresent());
    }

    private static RestoredLayer of(KeptLabels kept, String origin, OpenPictures pictures, boolean own,
            Software program) {
        if (kept.analysis().labels().byId(CardiacReading.LV).isPresent()) {
            KeptHeart heart = KeptHeart.of(program, pictures, kept);
            CardiacReading read = heart.findings().heart().orElseThrow();
            Outcome outcome = new Outcome(Optional.of(heart.findings()), Optional.of(heart.table()), read.choices(), read.basis());
            return new RestoredLayer(kept, origin, outcome, Optional.of(heart.edited()), Map.of(), own, heart.differing());
        }
        Optional<KeptTumour> tumour = isTumour(kept) ? Optional.of(KeptTumour.of(program, pictures, kept)) : Optional.empty();
        Outcome outcome = new Outcome(tumour.map(KeptTumour::findings), Optional.empty(), ReadingChoices.AUTOMATIC,
                ReadingBasis.NONE);
        return new RestoredLayer(kept, origin, outcome, Optional.empty(),
                tumour.map(t -> t.reading().basis().drawn()).orElse(Map.of()), own,
                tumour.map(KeptTumour::differing).orElse(List.of()));
    }

    private static OpenPictures pictures(OpenSeries series, Volume volume) {
        return new OpenPictures(series.info(), PatientBody.of(series.info().patient(), series.info().study().date()),
                series.source().series().flatMap(SourceFrames::of), volume);
    }

    String title() {
        Provenance from = kept.analysis().provenance();
        String name = kept.said().map(said -> said.model().name()).orElse(from.source());
        return (name + " " + from.version()).strip()
                + (from.precision().isEmpty() ? "" : ", " + from.precision().toUpperCase(Locale.ROOT));
    }
}
