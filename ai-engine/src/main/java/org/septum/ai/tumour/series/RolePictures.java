package org.septum.ai.tumour.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;

/**
 * Finds the FLAIR among series whose headers do not tell, by {@link FlairRule}; docs/decisions/0081 says how often it is right. A
 * series that is not surely one is left unknown. T1 with and without contrast are not told apart by their pictures.
 */
public final class RolePictures implements StudyRoles.Pictures {
    /** A picture by itself is taken for a FLAIR from this score on. */
    private static final double SURE = 3;
    /** The likeliest of several is taken where it is ahead of the next by this much. */
    private static final double AHEAD = 3;

    private final Progress progress;

    public RolePictures(Progress progress) {
        this.progress = progress;
    }

    private record Scored(Series series, double score) {}

    @Override
    public Map<Series, MrRole> roles(List<Series> unnamed) throws IOException {
        FlairRule rule = FlairRule.shipped();
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < unnamed.size(); i++) {
            Progress part = progress.part((double) i / unnamed.size(), (i + 1.0) / unnamed.size());
            try (Volume volume = unnamed.get(i).load(part)) {
                scored.add(new Scored(unnamed.get(i), rule.score(DepthProfile.of(volume))));
            } catch (ArithmeticException e) {
                // an empty picture shows no contrast; whoever names it by hand is told what is wrong with it
                scored.add(new Scored(unnamed.get(i), Double.NEGATIVE_INFINITY));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        Scored first = scored.getFirst();
        boolean sure = scored.size() == 1 ? first.score() >= SURE
                : first.score() > 0 && first.score() - scored.get(1).score() >= AHEAD;
        return sure ? Map.of(first.series(), MrRole.FLAIR) : Map.of();
    }
}
