package org.septum.ai.tumour.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.septum.ai.UnfitInputException;
import org.septum.ai.phases.FourthAxis;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.Series;

/**
 * NIfTI files whose fourth axis is the contrasts of one head, as the Medical Segmentation Decathlon keeps them. Such a file has few
 * volumes, each of a head's size, and no clock of a heart; that its volumes are no moments of a beat is told by the data set's
 * description beside it, else by the pictures.
 */
public final class ContrastFiles {
    /** Perfusion, diffusion and activation have many more. */
    private static final int MOST_VOLUMES = 8;
    /** A step between phases below this is that of a cine. */
    private static final double CINE_STEP_MS = 300;

    private final String task;
    private final StudyRoles.Fitness fitness;

    /**
     * @param task that asks, for messages
     * @param fitness whether one volume can be a head
     */
    public ContrastFiles(String task, StudyRoles.Fitness fitness) {
        this.task = task;
        this.fitness = fitness;
    }

    /** Whether headers leave it open that a series is such a file. */
    public boolean possible(Series series) {
        return series instanceof NiftiSeries nifti && nifti.isWholeFile() && nifti.grid().phases() > 1
                && nifti.grid().phases() <= MOST_VOLUMES && !hasCineClock(nifti)
                && fitness.misfit(nifti.volumes(List.of()).getFirst()).isEmpty();
    }

    private static boolean hasCineClock(Series series) {
        List<Double> times = series.info().triggerTimesMs();
        return times.size() > 1 && times.get(1) - times.get(0) < CINE_STEP_MS;
    }

    /**
     * What the fourth axis of a {@link #possible} series is.
     *
     * @throws IOException where the pictures cannot be read, or the data set's description not be understood
     */
    public FourthAxis axis(Series series, Progress progress) throws IOException {
        if (!names(series).isEmpty()) {
            return FourthAxis.CONTRASTS;
        }
        try (Volume volume = series.load(progress)) {
            return FourthAxis.of(volume);
        }
    }

    private static List<String> names(Series series) throws IOException {
        return DatasetDescription.names(series.info().files().getFirst(), series.grid().phases());
    }

    /**
     * The same series, those of a 4-D file of contrasts one by one.
     *
     * @param given what the user says, which settles what the pictures leave open
     * @throws UnfitInputException where a file is not surely one of contrasts nor surely none, or a role is given to a moment in time
     * @throws IOException where pictures cannot be read
     */
    public List<Series> apart(List<Series> all, Collection<RoleFile> given, Progress progress)
            throws UnfitInputException, IOException {
        List<Series> result = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            Progress part = progress.part((double) i / all.size(), (i + 1.0) / all.size());
            if (possible(series) && areContrasts(series, given, part)) {
                result.addAll(((NiftiSeries) series).volumes(names(series)));
            } else {
                result.add(series);
            }
        }
        return result;
    }

    private boolean areContrasts(Series series, Collection<RoleFile> given, Progress progress)
            throws UnfitInputException, IOException {
        Path file = series.info().files().getFirst();
        boolean named = given.stream().anyMatch(r -> r.volume().isPresent() && RoleCandidate.same(r.file(), file));
        FourthAxis axis = axis(series, progress);
        if (axis == FourthAxis.TIME && named) {
            throw new UnfitInputException(task, "%s: its %d volumes are as alike as moments of one beat, not contrasts"
                    .formatted(file, series.grid().phases()));
        }
        if (axis == FourthAxis.UNCLEAR && !named) {
            throw new UnfitInputException(task, unclear(series));
        }
        return axis != FourthAxis.TIME;
    }

    /** What to type where nothing tells contrasts from moments. */
    public static String unclear(Series series) {
        Path file = series.info().files().getFirst();
        return "%s holds %d volumes, and nothing tells whether they are contrasts of a head or moments of a beat. Contrasts: name them "
                .formatted(file, series.grid().phases()) + "in their order, " + order(series.grid().phases(), file)
                + "; a cine of the heart: --task cardiac";
    }

    /** The option that names a file's volumes, a dash for those of no use. */
    static String order(int volumes, Path file) {
        List<String> names = new ArrayList<>(List.of("flair", "t1", "t1ce", "t2"));
        while (names.size() < volumes) {
            names.add("-");
        }
        return "for example --role %s=%s".formatted(String.join(",", names.subList(0, volumes)), file);
    }

    /** The file whose volumes some series are; empty where they are of several files, or whole ones. */
    static Optional<Path> oneFile(List<Series> some) {
        List<Path> files = some.stream().map(s -> s.info().files().getFirst()).distinct().toList();
        return files.size() == 1 && some.stream().allMatch(s -> s.volumeOfFile().isPresent()) ? Optional.of(files.getFirst())
                : Optional.empty();
    }
}
