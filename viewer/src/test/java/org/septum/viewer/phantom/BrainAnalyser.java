package org.septum.viewer.phantom;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.model.Precision;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.study.SeriesInfo;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Sequence;
import org.septum.reporting.Software;
import org.septum.reporting.Subject;
import org.septum.reporting.Timing;
import org.septum.reporting.stored.PlacedSeries;
import org.septum.reporting.stored.StoredInput;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** Knows the phantom brain's tumour. */
public final class BrainAnalyser implements Analyser {
    @Override
    public List<ModelChoice> models(SeriesSource series) {
        return misfit(series).isPresent() ? List.of() : List.of(new ModelChoice("brain-tumour", "Brain tumour", "0.1.0",
                List.of(Precision.INT8), List.of(Quality.FAST)));
    }

    @Override
    public Optional<String> misfit(SeriesSource series) {
        return series.info().description().equals("FLAIR") ? Optional.empty() : Optional.of("Open the FLAIR.");
    }

    private static Subject subject(SeriesInfo info) {
        return new Subject(info.patient().name(), info.patient().id(), "", "", info.study().date(), "");
    }

    @Override
    public boolean isReadInPlanes(SeriesSource series) {
        return Arrays.stream(PhantomBrain.Sequence.values()).anyMatch(s -> s.name().equals(series.info().description()));
    }

    private static List<InputSeries> inputs(Grid grid) {
        return List.of(new InputSeries("", "FLAIR", "MR", 1, grid).as(Sequence.FLAIR),
                new InputSeries("", "T1CE", "MR", 1, grid).as(Sequence.T1_CONTRAST));
    }

    /** The FLAIR, and the T1 with contrast on its grid. */
    @Override
    public List<PlacedSeries> study(OpenSeries series, Volume volume, Optional<StoredInput> made, Progress progress) {
        progress.report(0.5, "loading T1CE");
        Volume contrast = PhantomBrain.volume(PhantomBrain.Sequence.T1CE, volume.grid());
        series.pixels().onClose(contrast::close);
        List<InputSeries> inputs = inputs(volume.grid());
        return List.of(new PlacedSeries(inputs.getFirst(), volume), new PlacedSeries(inputs.getLast(), contrast));
    }

    @Override
    public Software software() {
        return new Software("Septum", "test");
    }

    @Override
    public Findings analyse(OpenSeries series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames) {
        LabelMap map = LabelMap.empty(volume.grid());
        Segmentation growing = new Segmentation(map, PhantomBrain.labelSet(),
                new Provenance(options.model(), "0.1.0", options.precision().id(), ""));
        frames.started(growing);
        for (int slice = 0; slice < volume.grid().slices(); slice++) {
            PhantomBrain.fill(map, slice);
            frames.frameDone(slice, 0);
        }
        Duration second = Duration.ofMillis(460);
        TumourReading reading = TumourReading.of(map, growing.labels(), TumourBasis.NONE);
        return new Findings(new Software("Septum", "test"), subject(series.info()),
                inputs(volume.grid()), "brain-tumour", "Brain tumour",
                Optional.of(options.quality()), growing, reading.measurements(), Map.of(), List.of(), reading.warnings(),
                new Timing(second, second, second, second, second.multipliedBy(4)), Optional.empty(), Optional.of(reading),
                List.of(), Optional.empty(), List.of(new Sequence(Sequence.FLAIR, volume)), volume);
    }
}
