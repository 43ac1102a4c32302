package org.septum.app.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.septum.ai.AnalysisResult;
import org.septum.ai.AnalysisTiming;
import org.septum.app.install.Version;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.Subject;
import org.septum.reporting.Timing;

/** Findings of a brain tumour analysis: the volumes of its regions. */
final class PlainTumourFindings {
    private PlainTumourFindings() {}

    /**
     * @param series that were read, the FLAIR first
     * @param flair under the labels; borrowed
     * @param loading how long the series took to read
     */
    static Findings of(List<Series> series, Volume flair, AnalysisResult result, Duration loading) {
        Findings findings = new Findings(Version.software(), subject(series.getFirst().info()),
                series.stream().map(PlainTumourFindings::input).toList(), result.model().task(), result.model().name(),
                result.segmentation(), measurements(result), Map.of(), List.of(), result.warnings(), timing(result.timing(), loading),
                Optional.empty(), flair);
        return SourceFrames.of(series.getFirst()).map(findings::on).orElse(findings);
    }

    private static List<Measurement> measurements(AnalysisResult result) {
        LabelMap map = result.segmentation().map();
        List<Measurement> all = new ArrayList<>();
        all.add(volume("tumour.whole", "Whole tumour", map, v -> v > 0));
        if (result.segmentation().labels().byId("enhancing").isPresent()) {
            all.add(volume("tumour.core", "Tumour core", map, v -> v == 1 || v == 3));
            for (Label label : result.segmentation().labels().labels()) {
                all.add(volume("tumour." + label.id(), label.name(), map, v -> v == label.value()));
            }
        }
        return all;
    }

    private static Measurement volume(String id, String name, LabelMap map, IntPredicate inside) {
        long voxels = 0;
        for (int value = 1; value < 256; value++) {
            voxels += inside.test(value) ? map.count(value, 0) : 0;
        }
        return new Measurement(id, name, voxels * map.grid().voxelMl(), "mL", "voxels × volume of a voxel");
    }

    private static InputSeries input(Series series) {
        SeriesInfo info = series.info();
        return new InputSeries(info.uid(), info.description(), info.modality(), info.files().size(), series.grid());
    }

    private static Subject subject(SeriesInfo info) {
        return new Subject(info.patient().name(), info.patient().id(), info.patient().sex(), info.patient().birthDate(),
                info.study().date(), info.study().description());
    }

    private static Timing timing(AnalysisTiming t, Duration loading) {
        return new Timing(loading.plus(t.load()), t.preprocess(), t.infer(), t.postprocess(), loading.plus(t.total()));
    }
}
