package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.septum.app.analysis.StudyInput;
import org.septum.app.sample.SampleStudy;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.Problem;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.Study;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.study.StudyOpener;

/** Opens studies by the catalogue, and makes the sample study when it is asked for and not there yet. */
final class CatalogueOpener implements StudyOpener {
    private final SampleStudy sample;

    CatalogueOpener(SampleStudy sample) {
        this.sample = sample;
    }

    @Override
    public StudyList open(List<Path> paths, Progress progress) throws IOException {
        for (Path path : paths) {
            if (SampleStudy.isNamed(path) && !Files.exists(path)) {
                sample.in(path.getParent(), progress.part(0, 0.8));
            }
        }
        StudyInput input = StudyInput.open(paths, progress.part(0.8, 1));
        return new StudyList(patients(input.series()), input.problems().stream().map(Problem::toString).toList());
    }

    private static List<StudyList.Patient> patients(List<Series> all) {
        Map<List<String>, List<Series>> byPatient = all.stream().collect(Collectors.groupingBy(
                s -> List.of(s.info().patient().id(), s.info().patient().name()), LinkedHashMap::new, Collectors.toList()));
        return byPatient.values().stream().map(CatalogueOpener::patient).toList();
    }

    private static StudyList.Patient patient(List<Series> series) {
        Map<Study, List<Series>> byStudy = series.stream()
                .collect(Collectors.groupingBy(s -> s.info().study(), LinkedHashMap::new, Collectors.toList()));
        Patient patient = series.getFirst().info().patient();
        String name = PersonName.shown(patient.name());
        return new StudyList.Patient(name.isEmpty() ? "Unnamed patient" : name, patient.id(),
                byStudy.entrySet().stream().map(e -> study(e.getKey(), e.getValue())).toList());
    }

    private static StudyList.Study study(Study study, List<Series> series) {
        List<SeriesSource> sources = series.stream().<SeriesSource>map(CatalogueSeries::new).toList();
        return new StudyList.Study(study.description(), date(study.date()), sources);
    }

    /** DICOM's YYYYMMDD as YYYY-MM-DD; anything else as it is. */
    private static String date(String dicom) {
        return dicom.matches("\\d{8}") ? dicom.replaceFirst("(....)(..)(..)", "$1-$2-$3") : dicom;
    }
}
