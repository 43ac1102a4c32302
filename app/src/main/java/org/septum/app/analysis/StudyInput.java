package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.ObjectSeries;
import org.septum.imaging.study.Problem;
import org.septum.imaging.study.Series;

/**
 * The series behind the paths a user names, and what could not be read.
 *
 * @param objects series that hold no pictures
 * @param files how many files were looked at, as far as they became part of a series or a problem
 */
public record StudyInput(List<Series> series, List<ObjectSeries> objects, List<Problem> problems, int files) {
    /**
     * Several NIfTI files are the phases of one series, in the order given; anything else is what the catalogue finds.
     *
     * @throws org.septum.imaging.UnusableInputException where nothing can be used
     */
    public static StudyInput open(List<Path> paths, Progress progress) throws IOException {
        if (paths.size() > 1 && paths.stream().allMatch(StudyInput::isNifti)) {
            return of(List.of(NiftiSeries.phases(paths)), List.of(), List.of());
        }
        return separate(paths, progress);
    }

    /** What the catalogue finds: each NIfTI file is a series of its own. */
    public static StudyInput separate(List<Path> paths, Progress progress) throws IOException {
        Catalogue catalogue = Catalogue.open(paths, progress);
        return of(catalogue.series(), catalogue.objects(), catalogue.problems());
    }

    private static StudyInput of(List<Series> series, List<ObjectSeries> objects, List<Problem> problems) {
        int used = series.stream().mapToInt(s -> s.info().files().size()).sum();
        return new StudyInput(series, objects, problems, used + problems.size());
    }

    private static boolean isNifti(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".nii") || name.endsWith(".nii.gz")) && !Files.isDirectory(path);
    }
}
