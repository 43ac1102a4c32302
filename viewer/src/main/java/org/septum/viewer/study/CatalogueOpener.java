package org.septum.viewer.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.septum.dicom.object.ObjectKind;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Catalogue.PatientEntry;
import org.septum.imaging.study.Catalogue.StudyEntry;
import org.septum.imaging.study.DicomDate;
import org.septum.imaging.study.ObjectSeries;
import org.septum.imaging.study.Problem;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.StoredObject;
import org.septum.reporting.stored.SegmentationFile;

/** Opens files and folders through the catalogue. */
public final class CatalogueOpener implements StudyOpener {
    /** Of a listing, what looking into 4-D files takes. */
    private static final double LISTED = 0.6;

    private final VolumeDivision division;

    /** @param division which 4-D files are taken apart */
    public CatalogueOpener(VolumeDivision division) {
        this.division = division;
    }

    /** Takes every file as it is. */
    public CatalogueOpener() {
        this(VolumeDivision.NONE);
    }

    @Override
    public StudyList open(List<Path> paths, Progress progress) throws IOException {
        return open(paths, Map.of(), progress);
    }

    @Override
    public StudyList open(List<Path> paths, Map<Path, List<String>> named, Progress progress) throws IOException {
        Catalogue catalogue = Catalogue.open(paths, progress.part(0, LISTED));
        List<String> problems = new ArrayList<>(catalogue.problems().stream().map(Problem::toString).toList());
        List<UnnamedVolumes> unnamed = new ArrayList<>();
        List<StudyList.Patient> patients = new ArrayList<>();
        for (PatientEntry entry : catalogue.patients()) {
            List<StudyList.Study> studies = new ArrayList<>();
            for (StudyEntry study : entry.studies()) {
                VolumeDivision.Divided divided = division.divide(study.series(), named, progress.part(LISTED, 1));
                unnamed.addAll(divided.unnamed());
                studies.add(study(study, divided.series()));
            }
            patients.add(new StudyList.Patient(Caption.patientName(entry.patient()), entry.patient().id(), studies));
        }
        return new StudyList(patients, problems, segmentations(catalogue, problems), unnamed);
    }

    private static List<SegmentationFile> segmentations(Catalogue catalogue, List<String> problems) {
        List<SegmentationFile> found = new ArrayList<>();
        for (ObjectSeries series : catalogue.objects()) {
            for (StoredObject object : series.objects()) {
                if (object.summary().kind() == ObjectKind.SEGMENTATION) {
                    try {
                        found.add(SegmentationFile.of(object.file()));
                    } catch (UnusableInputException e) {
                        problems.add(e.getMessage());
                    }
                }
            }
        }
        return found;
    }

    private static StudyList.Study study(StudyEntry entry, List<Series> series) {
        return new StudyList.Study(entry.study().description(), DicomDate.shown(entry.study().date()),
                series.stream().map(s -> SeriesSource.of(s, series)).toList(),
                entry.objects().stream().flatMap(o -> o.objects().stream()).map(o -> o.summary())
                        .map(o -> new StudyList.Entry(o.kind().title(), o.title(), o.detail())).toList());
    }
}
