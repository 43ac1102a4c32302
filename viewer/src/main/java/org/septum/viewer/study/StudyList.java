package org.septum.viewer.study;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.septum.reporting.stored.SegmentationFile;

/**
 * What was found, as a reader sees it listed.
 *
 * @param patients in listing order
 * @param problems one line each for what could not be read
 * @param segmentations DICOM segmentations that lie among the rest
 * @param unnamed 4-D files whose volumes a reader has to name
 */
public record StudyList(List<Patient> patients, List<String> problems, List<SegmentationFile> segmentations,
        List<UnnamedVolumes> unnamed) {
    public StudyList {
        unnamed = List.copyOf(unnamed);
        patients = List.copyOf(patients);
        problems = List.copyOf(problems);
        segmentations = List.copyOf(segmentations);
    }

    /** Pictures alone, of which all is known. */
    public StudyList(List<Patient> patients, List<String> problems) {
        this(patients, problems, List.of(), List.of());
    }

    /** The same without some of the segmentations. */
    public StudyList without(Predicate<SegmentationFile> some) {
        return new StudyList(patients, problems, segmentations.stream().filter(some.negate()).toList(), unnamed);
    }

    /** @param name as a person writes it, or "Unnamed patient" */
    public record Patient(String name, String id, List<Study> studies) {
        public Patient {
            studies = List.copyOf(studies);
        }
    }

    /**
     * @param date as a reader sees it; empty where unknown
     * @param series with pictures
     * @param others what else the study holds
     */
    public record Study(String description, String date, List<SeriesSource> series, List<Entry> others) {
        public Study {
            series = List.copyOf(series);
            others = List.copyOf(others);
        }

        public Study(String description, String date, List<SeriesSource> series) {
            this(description, date, series, List.of());
        }
    }

    /**
     * Something that holds no pictures of its own.
     *
     * @param kind in a reader's words, "structured report"
     * @param title its own name, or the kind again
     * @param detail may be empty
     */
    public record Entry(String kind, String title, String detail) { }

    public Stream<SeriesSource> series() {
        return patients.stream().flatMap(p -> p.studies().stream()).flatMap(s -> s.series().stream());
    }
}
