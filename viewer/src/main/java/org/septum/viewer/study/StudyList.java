package org.septum.viewer.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found, as a reader sees it listed.
 *
 * @param patients in listing order
 * @param problems one line each for what could not be read
 */
public record StudyList(List<Patient> patients, List<String> problems) {
    public StudyList {
        patients = List.copyOf(patients);
        problems = List.copyOf(problems);
    }

    /** @param name as a person writes it, or "Unnamed patient" */
    public record Patient(String name, String id, List<Study> studies) {
        public Patient {
            studies = List.copyOf(studies);
        }
    }

    /** @param date as a reader sees it; empty where unknown */
    public record Study(String description, String date, List<SeriesSource> series) {
        public Study {
            series = List.copyOf(series);
        }
    }

    public Stream<SeriesSource> series() {
        return patients.stream().flatMap(p -> p.studies().stream()).flatMap(s -> s.series().stream());
    }
}
