package org.septum.ai.tumour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.ai.model.Manifest;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;

/** What a reader should know about a tumour's segmentation before trusting numbers made from it. */
final class TumourWarnings {
    /** Pixels coarser than this blur a tumour's edge by more than readers differ. */
    private static final double COARSE_MM = 2.5;

    private static final double WORTH_TELLING_ML = 0.3;

    private TumourWarnings() {}

    static List<Warning> of(TumourInput input, AxialPlanes planes, TumourParts parts, Manifest model, Segmentation found,
            PlaneSegmenter segmenter) {
        List<Warning> warnings = of(input, planes, parts, found, segmenter.cutOff(), segmenter.leftOut());
        double confidence = found.confidence().orElseThrow().ofStudy();
        model.uncertainty().flatMap(u -> u.doubt(confidence, "tumour")).ifPresent(warnings::add);
        if (!segmenter.divided()) {
            warnings.add(new Warning("parts-by-network",
                    "There is too little tissue around the tumour to compare it with: its parts are the network's, which tells them badly."));
        }
        return warnings;
    }

    /** @param leftOut volumes in mL of the pieces that are not the main one, the largest first */
    static List<Warning> of(TumourInput input, AxialPlanes planes, TumourParts parts, Segmentation found,
            boolean cutOff, List<Double> leftOut) {
        List<Warning> warnings = new ArrayList<>();
        if (!parts.divided()) {
            warnings.add(new Warning("not-divided", input.has(MrRole.T1CE)
                    ? "The model tells the whole tumour alone, not its parts."
                    : "There is no T1 with contrast: the tumour's parts cannot be told apart, and only the whole is given."));
        } else if (!input.has(MrRole.T1)) {
            warnings.add(new Warning("t1-missing",
                    "There is no T1 before contrast: blood may be taken for enhancement."));
        }
        Grid axial = PlaneGrid.of(planes);
        if (Math.max(axial.toPatient().spacing(0), axial.toPatient().spacing(1)) > COARSE_MM) {
            warnings.add(new Warning("planes-coarse", "The slices do not lie across the head's axis: the axial planes have pixels of "
                    + "%.1f × %.1f mm, and outlines are as coarse.".formatted(axial.toPatient().spacing(0),
                            axial.toPatient().spacing(1))));
        }
        if (cutOff) {
            warnings.add(new Warning("tumour-cut-off",
                    "What was found reaches the border of the pictures; a part of it may be missing."));
        }
        leftOut(leftOut).ifPresent(warnings::add);
        if (empty(found)) {
            warnings.add(new Warning("nothing-found", "No tumour was found."));
        }
        return warnings;
    }

    /** Specks are not worth a reader's time. */
    private static Optional<Warning> leftOut(List<Double> piecesMl) {
        List<Double> worth = piecesMl.stream().filter(ml -> ml >= WORTH_TELLING_ML).toList();
        return worth.isEmpty() ? Optional.empty() : Optional.of(new Warning("pieces-left-out",
                "Apart from the largest piece, %d more looked like tumour (the largest %.1f mL) and %s not counted. Look for further lesions."
                        .formatted(worth.size(), worth.getFirst(), worth.size() == 1 ? "is" : "are")));
    }

    private static boolean empty(Segmentation found) {
        for (Label label : found.labels().labels()) {
            if (found.map().has(label.value(), 0)) {
                return false;
            }
        }
        return true;
    }
}
