package org.septum.app.info;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.app.analysis.StudyInput;
import org.septum.imaging.study.DicomDate;
import org.septum.imaging.study.ObjectSeries;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.StoredObject;
import org.septum.imaging.study.Study;

/** Prints patients, their studies, and what is in each. */
public final class StudyTree {
    private final PrintWriter out;
    private final SeriesText seriesText;
    private final FileReports reports;

    public StudyTree(PrintWriter out, Fitness fitness, FileReports reports) {
        this.out = out;
        this.reports = reports;
        seriesText = new SeriesText(out, fitness, reports);
    }

    /** What there is of one study. */
    private record Content(Patient patient, Study study, List<Series> series, List<ObjectSeries> objects) {
        Content(Patient patient, Study study) {
            this(patient, study, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @throws IOException where a header can no longer be read */
    public void print(StudyInput input) throws IOException {
        Map<List<String>, Map<String, Content>> patients = new LinkedHashMap<>();
        input.series().forEach(s -> content(patients, s.info().patient(), s.info().study()).series().add(s));
        input.objects().forEach(o -> content(patients, o.patient(), o.study()).objects().add(o));
        for (Map<String, Content> studies : patients.values()) {
            Patient patient = studies.values().iterator().next().patient();
            out.printf("Patient %s (%s)%n", orUnknown(patient.name()), orUnknown(patient.id()));
            for (Content study : studies.values()) {
                print(study);
            }
        }
    }

    private static Content content(Map<List<String>, Map<String, Content>> patients, Patient patient, Study study) {
        return patients.computeIfAbsent(List.of(patient.id(), patient.name()), p -> new LinkedHashMap<>())
                .computeIfAbsent(study.uid(), u -> new Content(patient, study));
    }

    private void print(Content content) throws IOException {
        Study study = content.study();
        out.printf("  %s%n", "Study %s %s".formatted(orUnknown(study.description()), DicomDate.shown(study.date())).stripTrailing());
        for (Series series : content.series()) {
            seriesText.print(series);
        }
        content.objects().forEach(this::print);
    }

    private void print(ObjectSeries series) {
        String number = series.number().isPresent() ? " " + series.number().getAsInt() : "";
        out.printf("    Series%s %s%n", number, series.description().isBlank() ? "without a name" : series.description());
        if (!series.uid().isEmpty()) {
            out.printf("      UID       %s%n", series.uid());
        }
        out.printf("      Syntax    %s%n", reports.syntaxes(series.objects().stream().map(StoredObject::file).toList()));
        for (StoredObject object : series.objects()) {
            String detail = object.summary().detail().isEmpty() ? "" : ", " + object.summary().detail();
            out.printf("      %-9s %s%s%n", series.modality().isEmpty() ? "Object" : series.modality(), object.summary().title(), detail);
        }
    }

    private static String orUnknown(String text) {
        return text.isBlank() ? "unknown" : text;
    }
}
