package org.septum.viewer.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.imaging.Progress;
import org.septum.reporting.Findings;
import org.septum.reporting.follow.DatedResult;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.Analyser.AnalysisOptions;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList.Study;

/** Analyses a patient's other studies one after the other. Their pictures are closed again as soon as they are measured. */
final class OtherStudies {
    private final Analyser analyser;

    OtherStudies(Analyser analyser) {
        this.analyser = analyser;
    }

    /** What was measured of a study. */
    record Measured(Study study, DatedResult result) { }

    /** @param problems one line for each study that could not be measured, with the reason */
    record Outcome(List<Measured> measured, List<String> problems) { }

    /** Takes seconds to minutes. A study that cannot be measured does not keep the others from it. */
    Outcome measure(List<Study> studies, AnalysisOptions options, Progress progress) throws Exception {
        List<Measured> measured = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            progress.checkCancelled();
            Study study = studies.get(i);
            Progress part = progress.part((double) i / studies.size(), (i + 1.0) / studies.size());
            try {
                measured.add(new Measured(study, measure(study, options, part)));
            } catch (UnfitInputException e) {
                problems.add("%s: %s".formatted(name(study), e.reason()));
            } catch (IOException e) {
                problems.add("%s: %s".formatted(name(study), e.getMessage()));
            }
        }
        return new Outcome(List.copyOf(measured), List.copyOf(problems));
    }

    private DatedResult measure(Study study, AnalysisOptions options, Progress progress) throws Exception {
        List<SeriesSource> fitting = study.series().stream()
                .filter(s -> analyser.models(s).stream().anyMatch(m -> m.id().equals(options.model()))).toList();
        SeriesSource chosen = analyser.first(fitting).or(() -> fitting.stream().findFirst())
                .orElseThrow(() -> new IOException("there is no series in it that the model can read"));
        try (OpenSeries opened = OpenSeries.load(chosen, progress.part(0, 0.3))) {
            Findings findings = opened.pixels().using(volume -> analyser.analyse(opened, volume, options, progress.part(0.3, 1),
                    FrameListener.none()));
            return DatedResult.of(findings, place(chosen));
        }
    }

    private static String name(Study study) {
        return "The study of " + (study.date().isEmpty() ? "an unknown date" : study.date());
    }

    /** The folder of a series' pictures, by which messages name it; its own name where it is on no disk. */
    static Path place(SeriesSource series) {
        List<Path> files = series.info().files();
        Path first = files.isEmpty() ? Path.of(series.info().description()) : files.getFirst();
        return first.getParent() == null ? first : first.getParent();
    }
}
