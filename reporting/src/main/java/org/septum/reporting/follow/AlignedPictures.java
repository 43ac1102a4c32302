package org.septum.reporting.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.imaging.registration.Alignment;
import org.septum.imaging.registration.Registration;
import org.septum.imaging.registration.UnalignableException;
import org.septum.imaging.resample.Resampling;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Series;
import org.septum.reporting.stored.StoredResult;

/**
 * Lays later dates' pictures and labels on the first date's grid, each as flair-DATE.nii.gz and labels-DATE.nii.gz. What cannot
 * be aligned so that it can be trusted is not laid anywhere; its doubts say why.
 */
final class AlignedPictures {
    private static final double SAME_PLACE_MM = 0.01;

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    /** @param folder where the files go */
    AlignedPictures(Path folder) {
        this.folder = folder;
    }

    /** Names of the files written so far. */
    List<String> written() {
        return List.copyOf(written);
    }

    /**
     * @param pictures in the order of time, two or more
     * @throws UnusableInputException naming the file and the reason, where a picture cannot be read or has no place in common
     *     with the first, or labels do not lie on their picture
     */
    List<AlignedDate> align(List<DatedPicture> pictures, Progress progress) throws IOException {
        List<AlignedDate> aligned = new ArrayList<>();
        try (Volume first = load(pictures.getFirst(), progress.part(0, 0.1))) {
            for (int n = 1; n < pictures.size(); n++) {
                double steps = pictures.size() - 1;
                Progress part = progress.part(0.1 + 0.9 * (n - 1) / steps, 0.1 + 0.9 * n / steps);
                aligned.add(new AlignedDate(pictures.get(n).date(), align(first, pictures.getFirst(), pictures.get(n), part)));
            }
        }
        return aligned;
    }

    private Alignment align(Volume first, DatedPicture reference, DatedPicture later, Progress progress) throws IOException {
        try (Volume moving = load(later, progress.part(0, 0.2))) {
            LabelMap labels = labels(later, moving);
            Alignment alignment = Registration.align(first, moving, progress.part(0.2, 0.6));
            if (alignment.isTrusted()) {
                try (Volume onFirst = Resampling.linear(moving, first.grid(), alignment.move(), 0, progress.part(0.6, 0.8))) {
                    NiftiWriter.write(onFirst, file("flair", later));
                }
                NiftiWriter.write(Resampling.nearest(labels, first.grid(), alignment.move()), file("labels", later));
            }
            progress.report(1, "Aligned");
            return alignment;
        } catch (UnalignableException e) {
            throw new UnusableInputException(later.flair(), "cannot be aligned with %s: %s".formatted(
                    reference.flair().getFileName(), e.getMessage()), e);
        }
    }

    private Path file(String what, DatedPicture picture) {
        String name = "%s-%s.nii.gz".formatted(what, picture.date());
        written.add(name);
        return folder.resolve(name);
    }

    private static Volume load(DatedPicture picture, Progress progress) throws IOException {
        List<Series> series = Catalogue.open(List.of(picture.flair()), progress.part(0, 0.3)).series();
        if (series.size() != 1) {
            throw new UnusableInputException(picture.flair(), "holds %d series, and the FLAIR's alone is needed".formatted(
                    series.size()));
        }
        return series.getFirst().load(progress.part(0.3, 1));
    }

    private static LabelMap labels(DatedPicture picture, Volume volume) throws IOException {
        Path file = picture.results().resolve(StoredResult.LABELS);
        LabelMap labels = NiftiReader.labels(file);
        if (!labels.grid().isSamePlace(volume.grid(), SAME_PLACE_MM)) {
            throw new UnusableInputException(file, "does not lie on the picture " + picture.flair().getFileName());
        }
        return labels;
    }
}
