package org.septum.app.window;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.septum.ai.Analysis;
import org.septum.ai.UnfitInputException;
import org.septum.ai.tumour.series.HeadVolumes;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleFile;
import org.septum.ai.tumour.series.RolePictures;
import org.septum.ai.tumour.series.StudyRoles;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.reporting.stored.StoredInput;
import org.septum.reporting.stored.StoredSeries;
import org.septum.viewer.study.OpenSeries;

/**
 * The head whose FLAIR is open, with the other series of its study. These are read and aligned once for a FLAIR and closed with it:
 * findings show them, so whoever keeps the FLAIR from closing keeps them too.
 */
final class OpenHead {
    private final Analysis tumour;
    private Pictures last;

    /** @param loading how long it took to read and align them */
    record Pictures(Volume flair, StudyRoles roles, HeadVolumes volumes, Duration loading) {}

    /** @param tumour whose pictures they are to be */
    OpenHead(Analysis tumour) {
        this.tumour = tumour;
    }

    /** Those an analysis looks at. */
    synchronized Pictures of(OpenSeries opened, Volume flair, Progress progress) throws IOException, UnfitInputException {
        if (last != null && last.flair == flair) {
            return last;
        }
        return load(opened, flair, roles(opened, Map.of(), progress.part(0, 0.1)), progress.part(0.1, 1));
    }

    /**
     * Those a result was made of, perhaps with more.
     *
     * @throws UnfitInputException naming a series that the study does not hold
     */
    synchronized Pictures madeOf(OpenSeries opened, Volume flair, StoredInput made, Progress progress)
            throws IOException, UnfitInputException {
        Map<MrRole, Series> wanted = wanted(opened, made);
        if (last != null && last.flair == flair && holds(last.roles, wanted)) {
            return last;
        }
        Map<MrRole, RoleFile> files = new EnumMap<>(MrRole.class);
        wanted.forEach((role, series) -> files.put(role, file(series)));
        return load(opened, flair, roles(opened, files, progress.part(0, 0.1)), progress.part(0.1, 1));
    }

    private static boolean holds(StudyRoles roles, Map<MrRole, Series> wanted) {
        return wanted.entrySet().stream().allMatch(e -> e.getValue().equals(roles.byRole().get(e.getKey())));
    }

    private Map<MrRole, Series> wanted(OpenSeries opened, StoredInput made) throws UnfitInputException {
        Map<MrRole, Series> wanted = new EnumMap<>(MrRole.class);
        for (StoredSeries one : made.series().subList(1, made.series().size())) {
            MrRole role = one.role().flatMap(MrRole::ofId).orElseThrow(() -> new UnfitInputException(tumour.task(),
                    "names a series as %s, which this version does not know".formatted(one.role().orElse("nothing"))));
            wanted.put(role, study(opened).stream().filter(s -> one.isIn(s.info(), s.grid())).findFirst()
                    .orElseThrow(() -> new UnfitInputException(tumour.task(), missing(role, one))));
        }
        return wanted;
    }

    private static String missing(MrRole role, StoredSeries one) {
        return "was also made of the %s \"%s\" (%d slices), which is not in the study that is open; open the folder that holds it too"
                .formatted(role.text(), one.description(), one.slices());
    }

    private static List<Series> study(OpenSeries opened) {
        Series series = own(opened);
        List<Series> study = opened.source().study();
        return study.isEmpty() ? List.of(series) : study;
    }

    private static Series own(OpenSeries opened) {
        return opened.source().series().orElseThrow(() -> new IllegalArgumentException("the series is on no disk"));
    }

    private static RoleFile file(Series series) {
        return new RoleFile(series.info().files().getFirst(), series.volumeOfFile());
    }

    /** The open series is the FLAIR. @param others what other series are */
    private StudyRoles roles(OpenSeries opened, Map<MrRole, RoleFile> others, Progress progress)
            throws IOException, UnfitInputException {
        Map<MrRole, RoleFile> given = new EnumMap<>(MrRole.class);
        given.putAll(others);
        given.put(MrRole.FLAIR, file(own(opened)));
        return StudyRoles.choose(tumour.task(), study(opened),
                s -> tumour.misfit(s.grid(), s.info().modality(), s.isColour(), s.placement()), new RolePictures(progress), given,
                Optional.empty());
    }

    private Pictures load(OpenSeries opened, Volume flair, StudyRoles roles, Progress progress) throws IOException {
        long start = System.nanoTime();
        HeadVolumes volumes = HeadVolumes.around(flair, roles, Set.of(MrRole.values()), progress);
        opened.pixels().onClose(volumes::close);
        last = new Pictures(flair, roles, volumes, Duration.ofNanos(System.nanoTime() - start));
        return last;
    }
}
