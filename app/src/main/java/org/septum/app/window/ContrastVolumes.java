package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.septum.ai.Analysis;
import org.septum.ai.UnfitInputException;
import org.septum.ai.tumour.series.ContrastFiles;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleGuess;
import org.septum.imaging.Progress;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.Series;
import org.septum.viewer.study.UnnamedVolumes;
import org.septum.viewer.study.VolumeDivision;

/**
 * Takes files of a head's contrasts apart as {@code septum analyze} does. Where neither a description nor the pictures tell what the
 * volumes are, the reader is asked instead of the command line's {@code --role}.
 */
final class ContrastVolumes implements VolumeDivision {
    private final ContrastFiles files;

    /** @param tumour that looks at heads */
    ContrastVolumes(Analysis tumour) {
        files = new ContrastFiles(tumour.task(),
                s -> tumour.misfit(s.grid(), s.info().modality(), s.isColour(), s.placement()));
    }

    @Override
    public Divided divide(List<Series> study, Map<Path, List<String>> named, Progress progress) throws IOException {
        List<Series> all = new ArrayList<>();
        List<UnnamedVolumes> unnamed = new ArrayList<>();
        for (int i = 0; i < study.size(); i++) {
            Series series = study.get(i);
            if (files.possible(series)) {
                divide((NiftiSeries) series, named, progress.part((double) i / study.size(), (i + 1.0) / study.size()), all, unnamed);
            } else {
                all.add(series);
            }
        }
        return new Divided(all, unnamed);
    }

    private void divide(NiftiSeries series, Map<Path, List<String>> named, Progress progress, List<Series> all,
            List<UnnamedVolumes> unnamed) throws IOException {
        Path file = series.info().files().getFirst();
        if (named.containsKey(file)) {
            all.addAll(series.volumes(named.get(file)));
            return;
        }
        try {
            List<Series> apart = files.apart(List.of(series), List.of(), progress);
            all.addAll(apart);
            if (apart.size() > 1 && apart.stream().noneMatch(ContrastVolumes::isFlair)) {
                unnamed.add(new UnnamedVolumes(file, apart.size(), true));
            }
        } catch (UnfitInputException e) {
            all.add(series);
            unnamed.add(new UnnamedVolumes(file, series.grid().phases(), false));
        }
    }

    private static boolean isFlair(Series series) {
        return RoleGuess.of(series, MrSettings.UNKNOWN).role().filter(role -> role == MrRole.FLAIR).isPresent();
    }
}
