package org.septum.app.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.septum.app.files.OrderedWork;
import org.septum.imaging.Progress;

/** The reports on all files of a study. */
public final class FileReports {
    private final Map<Path, FileReport> byFile = new LinkedHashMap<>();

    /** Reads each file once more, to its end: what is wrong with a file often lies behind what a catalogue needs. */
    public static FileReports of(Collection<Path> files, Progress progress) throws IOException {
        FileReports reports = new FileReports();
        List<Path> distinct = files.stream().distinct().toList();
        OrderedWork.run(distinct, file -> {
            progress.checkCancelled();
            return FileReport.of(file);
        }, report -> {
            reports.byFile.put(report.file(), report);
            progress.report((double) reports.byFile.size() / distinct.size(), "Checking files");
            return true;
        });
        return reports;
    }

    /** "JPEG-LS Lossless Image Compression", or several with how many files have each. */
    String syntaxes(Collection<Path> files) {
        Map<String, Long> counts = files.stream().distinct().map(file -> byFile.get(file).syntax()).filter(s -> !s.isEmpty())
                .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
        return counts.size() == 1 ? counts.keySet().iterator().next() : counts.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")").collect(Collectors.joining(", "));
    }

    /** Adds what is wrong with the files. */
    public void addTo(ProblemTally tally) {
        byFile.values().forEach(report -> report.problems().forEach(text -> tally.add(report.file(), text)));
    }
}
