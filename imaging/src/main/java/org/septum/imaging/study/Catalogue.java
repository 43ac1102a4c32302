package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;

/**
 * The patients, studies and series behind some paths, from the headers alone, and what could not be read. Immutable.
 *
 * @param patients by name
 * @param problems files that could not be used
 */
public record Catalogue(List<PatientEntry> patients, List<Problem> problems) {
    public Catalogue {
        patients = List.copyOf(patients);
        problems = List.copyOf(problems);
    }

    /** One patient and the studies of theirs that were found, by date. */
    public record PatientEntry(Patient patient, List<StudyEntry> studies) {
        public PatientEntry {
            studies = List.copyOf(studies);
        }
    }

    /** One study and its series, by number. */
    public record StudyEntry(Study study, List<Series> series) {
        public StudyEntry {
            series = List.copyOf(series);
        }
    }

    /**
     * Reads what is behind the paths: folders with everything below them, DICOM files, a DICOMDIR (the files it refers to inside
     * its folder), NIfTI files (each a series of its own; see {@link NiftiSeries#phases}). A file that cannot be used becomes a
     * {@link Problem} and does not stop the rest.
     *
     * @throws UnusableInputException where a path does not exist or nothing under the paths can be used, naming it and why
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled
     */
    public static Catalogue open(List<Path> paths, Progress progress) throws IOException {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no paths");
        }
        List<Problem> problems = new ArrayList<>();
        FileFinder finder = new FileFinder(problems, progress);
        for (Path path : paths) {
            finder.add(path);
        }
        HeaderScan scan = new HeaderScan(finder);
        scan.run(progress);
        problems.addAll(scan.problems());
        List<Series> series = new ArrayList<>(new SeriesBuilder(new DicomFrameDecoder(), problems).build(scan.headers()));
        series.addAll(scan.niftiSeries());
        if (series.isEmpty()) {
            throw nothing(paths, finder.files(), problems);
        }
        return new Catalogue(grouped(series), problems);
    }

    /** All series in listing order. */
    public List<Series> series() {
        return patients.stream().flatMap(p -> p.studies().stream()).flatMap(s -> s.series().stream()).toList();
    }

    private static UnusableInputException nothing(List<Path> paths, List<Path> files, List<Problem> problems) {
        if (problems.size() == 1) {
            return new UnusableInputException(problems.getFirst().file(), problems.getFirst().reason());
        }
        Path path = paths.getFirst();
        if (files.isEmpty() && problems.isEmpty()) {
            return new UnusableInputException(path, "holds no files");
        }
        if (problems.isEmpty()) {
            return new UnusableInputException(path, "holds no DICOM or NIfTI files");
        }
        return new UnusableInputException(path, "none of its %d files can be used; the first, %s, %s"
                .formatted(files.size(), problems.getFirst().file().getFileName(), problems.getFirst().reason()));
    }

    private static List<PatientEntry> grouped(List<Series> series) {
        Map<List<String>, Map<String, List<Series>>> byPatient = new LinkedHashMap<>();
        series.stream().sorted(LISTING).forEach(s -> byPatient
                .computeIfAbsent(List.of(s.info().patient().id(), s.info().patient().name()), p -> new LinkedHashMap<>())
                .computeIfAbsent(s.info().study().uid(), u -> new ArrayList<>()).add(s));
        return byPatient.values().stream().map(studies -> {
            List<StudyEntry> entries = studies.values().stream()
                    .map(list -> new StudyEntry(list.getFirst().info().study(), list)).toList();
            return new PatientEntry(entries.getFirst().series().getFirst().info().patient(), entries);
        }).toList();
    }

    /** Series that tie on everything keep the order they were found in. */
    private static final Comparator<Series> LISTING = Comparator
            .<Series, String>comparing(s -> s.info().patient().name()).thenComparing(s -> s.info().patient().id())
            .thenComparing(s -> s.info().study().date()).thenComparing(s -> s.info().study().time())
            .thenComparing(s -> s.info().study().uid())
            .thenComparingInt(s -> s.info().number().orElse(Integer.MAX_VALUE));
}
