package org.septum.viewer.room;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.ai.cardiac.series.Recognition;
import org.septum.ai.cardiac.series.ShortAxisCandidate;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;

/**
 * Which series of a study is shown first: the short-axis cine among localisers, long axes and scouts, chosen as `septum analyze`
 * chooses, or what the analysis asks for, as the FLAIR of a head; where nothing can be analysed, a cine stack before a still stack
 * before a single picture. Those that a segmentation lies with come before all others.
 */
final class FirstShown {
    private static final int MOST_SLICES = 999;

    private FirstShown() { }

    /** May read headers: not for the window's thread. @throws IOException where one can no longer be read */
    static Optional<SeriesSource> of(StudyList list, Analyser analyser) throws IOException {
        List<SeriesSource> segmented = list.series().filter(s -> list.segmentations().stream()
                .anyMatch(of -> !of.seriesUid().isEmpty() && of.isOf(s.info().uid()))).toList();
        return of(segmented.isEmpty() ? list.series().toList() : segmented, analyser);
    }

    private static Optional<SeriesSource> of(List<SeriesSource> all, Analyser analyser) throws IOException {
        List<SeriesSource> fitting = all.stream().filter(s -> fits(s, analyser)).toList();
        return fitting.isEmpty() ? all.stream().max(Comparator.comparingInt(FirstShown::interest))
                : analyser.first(fitting).or(
                        () -> fitting.stream().max(Comparator.comparing(FirstShown::candidate, ShortAxisCandidate.BY_FIT)));
    }

    private static boolean fits(SeriesSource s, Analyser analyser) {
        return analyser.misfit(s).isEmpty() && Recognition.of(s.info(), s.grid(), s.placement()).unlikely().isEmpty();
    }

    private static ShortAxisCandidate candidate(SeriesSource s) {
        return ShortAxisCandidate.of(s.info(), s.grid(), s.placement());
    }

    private static int interest(SeriesSource s) {
        int slices = Math.min(s.grid().slices(), MOST_SLICES);
        boolean cine = s.grid().phases() > 1;
        return (cine && slices > 1 ? 2000 : cine ? 1000 : 0) + slices;
    }
}
