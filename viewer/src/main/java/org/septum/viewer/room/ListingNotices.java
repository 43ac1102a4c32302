package org.septum.viewer.room;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.viewer.study.StudyList;

/** What a reader is told of a study that was listed: files left out, and segmentations whose pictures are not there. */
final class ListingNotices {
    private static final int MOST_LINES = 3;

    private ListingNotices() { }

    static List<Notice> of(StudyList list) {
        return Stream.of(problems(list.problems()), strangers(list)).flatMap(Optional::stream).toList();
    }

    private static Optional<Notice> problems(List<String> problems) {
        String title = problems.size() == 1 ? "One file was left out" : problems.size() + " files were left out";
        return problems.isEmpty() ? Optional.empty() : Optional.of(Notice.warning(title, firstLines(problems)));
    }

    private static Optional<Notice> strangers(StudyList list) {
        List<String> lines = list.segmentations().stream().filter(s -> list.series().noneMatch(p -> s.isOf(p.info().uid())))
                .map(s -> "%s: its series %s is not among the pictures opened".formatted(s.file(), s.seriesUid())).toList();
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(Notice.warning("A segmentation without its pictures", firstLines(lines)));
    }

    private static String firstLines(List<String> all) {
        String lines = String.join("\n", all.subList(0, Math.min(MOST_LINES, all.size())));
        return all.size() > MOST_LINES ? lines + "\n… and %d more".formatted(all.size() - MOST_LINES) : lines;
    }
}
