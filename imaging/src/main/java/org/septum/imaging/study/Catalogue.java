package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * One study: its pictures, by series number, and what else there is (reports, segmentations, structure sets …).
     *
     * @param series with pictures
     * @param objects series without
     */
    public record StudyEntry(Study study, List<Series> series, List<ObjectSeries> objects) {
        public StudyEntry {
            series = List.copyOf(series);
            objects = List.copyOf(objects);
        }
    }

    /**
     * Reads what is behind the paths: folders with everything below them, DICOM files, a DICOMDIR (the files it refers to inside
     * its folder), NIfTI files (each a series of its own; see {@link NiftiSeries#phases}), ZIP archives with any of these (read where
     * they lie). A file that cannot be used becomes a {@link Problem} and does not stop the rest.
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
        List<ObjectSeries> objects = ObjectGrouping.series(scan.objects());
        if (series.isEmpty() && objects.isEmpty()) {
            throw nothing(paths, finder.files(), problems);
        }
        return new Catalogue(new StudyGrouping(series, objects).patients(), problems);
    }

    /** All series in listing order. */
    public List<Series> series() {
        return patients.stream().flatMap(p -> p.studies().stream()).flatMap(s -> s.series().stream()).toList();
    }

    /** All series without pictures in listing order. */
    public List<ObjectSeries> objects() {
        return patients.stream().flatMap(p -> p.studies().stream()).flatMap(s -> s.objects().stream()).toList();
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
}
