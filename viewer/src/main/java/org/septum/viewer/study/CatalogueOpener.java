package org.septum.viewer.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Catalogue.PatientEntry;
import org.septum.imaging.study.Catalogue.StudyEntry;
import org.septum.imaging.study.DicomDate;
import org.septum.imaging.study.Problem;

/** Opens files and folders through the catalogue. */
public final class CatalogueOpener implements StudyOpener {
    @Override
    public StudyList open(List<Path> paths, Progress progress) throws IOException {
        Catalogue catalogue = Catalogue.open(paths, progress);
        return new StudyList(catalogue.patients().stream().map(CatalogueOpener::patient).toList(),
                catalogue.problems().stream().map(Problem::toString).toList());
    }

    private static StudyList.Patient patient(PatientEntry entry) {
        return new StudyList.Patient(Caption.patientName(entry.patient()), entry.patient().id(),
                entry.studies().stream().map(CatalogueOpener::study).toList());
    }

    private static StudyList.Study study(StudyEntry entry) {
        return new StudyList.Study(entry.study().description(), DicomDate.shown(entry.study().date()),
                entry.series().stream().map(s -> SeriesSource.of(s, entry.series())).toList(),
                entry.objects().stream().flatMap(o -> o.objects().stream()).map(o -> o.summary())
                        .map(o -> new StudyList.Entry(o.kind().title(), o.title(), o.detail())).toList());
    }
}
