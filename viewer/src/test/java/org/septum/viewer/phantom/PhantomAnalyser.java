package org.septum.viewer.phantom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.AnalysisResult;
import org.septum.viewer.analysis.AnalysisResult.Measured;
import org.septum.viewer.curve.VolumeCurve;
import org.septum.viewer.study.SeriesSource;

/** Knows the phantom's anatomy, and measures it by counting voxels. */
public final class PhantomAnalyser implements Analyser {
    private final BeatingPhantom phantom = new BeatingPhantom();
    private final Runnable betweenPhases;

    /** @param betweenPhases runs on the analysis' thread after each phase, to hold it up */
    public PhantomAnalyser(Runnable betweenPhases) {
        this.betweenPhases = betweenPhases;
    }

    @Override
    public List<ModelChoice> models(SeriesSource series) {
        return List.of(new ModelChoice("cardiac-sax", "Short-axis cine segmentation", "0.1.0",
                List.of(Precision.INT8, Precision.FP32)));
    }

    @Override
    public AnalysisResult analyse(
            SeriesSource series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames) {
        LabelMap map = LabelMap.empty(volume.grid());
        frames.started(map, BeatingPhantom.labels());
        for (int phase = 0; phase < BeatingPhantom.PHASES; phase++) {
            progress.checkCancelled();
            for (int slice = 0; slice < BeatingPhantom.SLICES; slice++) {
                phantom.fill(map, slice, phase);
                frames.frameDone(slice, phase);
            }
            progress.report((phase + 1.0) / BeatingPhantom.PHASES, "Segmenting frame %d of %d".formatted(
                    (phase + 1) * BeatingPhantom.SLICES, BeatingPhantom.PHASES * BeatingPhantom.SLICES));
            betweenPhases.run();
        }
        Provenance from = new Provenance(options.model(), "0.1.0", options.precision().name().toLowerCase(java.util.Locale.ROOT), "");
        return measure(new Segmentation(map, BeatingPhantom.labels(), from));
    }

    private static AnalysisResult measure(Segmentation segmentation) {
        List<Double> lv = volumes(segmentation.map(), 3);
        List<Double> rv = volumes(segmentation.map(), 1);
        int ed = lv.indexOf(lv.stream().max(Double::compare).orElseThrow());
        int es = lv.indexOf(lv.stream().min(Double::compare).orElseThrow());
        List<Measured> all = new ArrayList<>();
        ventricle(all, "Left ventricle", lv, ed, es);
        all.add(new Measured("Left ventricle", "Myocardial mass", volumes(segmentation.map(), 2).get(ed) * 1.05, "g",
                "myocardium at end diastole × 1.05 g/mL"));
        ventricle(all, "Right ventricle", rv, ed, es);
        VolumeCurve curve = new VolumeCurve(BeatingPhantom.triggerMs(), true, List.of(
                new VolumeCurve.Trace("Left ventricle", 0xE0524A, lv), new VolumeCurve.Trace("Right ventricle", 0x4F8FE6, rv)), ed, es);
        return new AnalysisResult(segmentation, all, Optional.of(curve),
                List.of("The uppermost slice may lie above the valve plane; check it at both phases."), Duration.ofMillis(1840));
    }

    private static void ventricle(List<Measured> all, String name, List<Double> ml, int ed, int es) {
        double edv = ml.get(ed);
        double esv = ml.get(es);
        all.add(new Measured(name, "End-diastolic volume", edv, "mL", "sum of discs"));
        all.add(new Measured(name, "End-systolic volume", esv, "mL", "sum of discs"));
        all.add(new Measured(name, "Stroke volume", edv - esv, "mL", "EDV − ESV"));
        all.add(new Measured(name, "Ejection fraction", (edv - esv) / edv * 100, "%", "SV / EDV"));
    }

    private static List<Double> volumes(LabelMap map, int value) {
        List<Double> ml = new ArrayList<>();
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            ml.add(map.count(value, phase) * map.grid().voxelMl());
        }
        return ml;
    }
}
