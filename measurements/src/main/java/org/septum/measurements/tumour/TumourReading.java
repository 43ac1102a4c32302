package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Confidence;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Warning;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.Measurement;
import org.septum.measurements.Reading;

/**
 * What a reader learns from the label map of a brain tumour. The label set names the parts by the ids of {@link TumourPart};
 * voxels of other labels are no tumour. The first phase is read. Recomputed as a whole after each edit or choice.
 *
 * @param basis what it rests on besides the labels
 * @param divided whether the tumour's parts were told apart; where not, the whole alone is measured
 * @param lesions with their diameters
 * @param position empty without a midline and where there is no tumour
 * @param measurements volumes first, the whole tumour's leading, then RANO's sum, the number of lesions, the distance to the
 *     midline
 * @param warnings what makes the numbers doubtful, and why some are missing
 */
public record TumourReading(TumourBasis basis, boolean divided, Lesions lesions, Optional<TumourPosition> position,
        List<Measurement> measurements, List<Warning> warnings) implements Reading {
    /** Id of the sum of products of diameters in mm². */
    public static final String RANO = "tumour.rano";
    public static final String LESIONS = "tumour.lesions";
    public static final String MIDLINE = "tumour.midline";

    public TumourReading {
        measurements = List.copyOf(measurements);
        warnings = List.copyOf(warnings);
    }

    public static TumourReading of(LabelMap map, LabelSet labels, TumourBasis basis) {
        TumourVolumes volumes = TumourVolumes.of(map, labels);
        boolean known = volumes.of(TumourRegion.WHOLE) > volumes.of(TumourPart.UNDIVIDED);
        boolean divided = known || basis.contrast() && volumes.of(TumourPart.UNDIVIDED) == 0;
        AxialPlanes planes = AxialPlanes.of(map.grid());
        Lesions lesions = Lesions.of(map, labels).with(basis.drawn(), planes);
        Optional<TumourPosition> position = basis.midline().flatMap(midline -> TumourPosition.of(map, labels, midline));
        List<Measurement> measurements = new ArrayList<>(volumes.measurements(divided));
        rano(lesions).ifPresent(measurements::add);
        measurements.add(new Measurement(LESIONS, "Separate lesions", volumes.lesions(), "1",
                "pieces of the whole tumour not smaller than a sphere of 5 mm"));
        position.ifPresent(p -> measurements.add(new Measurement(MIDLINE, "Distance to the midline", p.midlineMm(), "mm",
                "of the nearest voxel, from the plane the head's picture is most alike on both sides of")));
        return new TumourReading(basis, divided, lesions, position, intervals(measurements, labels, basis),
                TumourChecks.of(volumes, divided, lesions, planes, basis));
    }

    private static Optional<Measurement> rano(Lesions lesions) {
        List<Lesion> targets = lesions.targets();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        String drawn = targets.stream().anyMatch(Lesion::drawn) ? "; diameters placed by a reader" : "";
        String method = String.format(Locale.ROOT,
                "longest diameter × the longest perpendicular to it on the axial plane where that is largest, %s, %s; %s%s",
                lesions.kind().title(), targets.size() == 1 ? "one measurable lesion" : "sum of " + targets.size()
                        + " measurable lesions", lesions.kind().source(), drawn);
        return Optional.of(new Measurement(RANO, "Product of diameters", lesions.sumMm2(), "mm²", method));
    }

    private static List<Measurement> intervals(List<Measurement> measured, LabelSet labels, TumourBasis basis) {
        return basis.errors().map(errors -> errors.addTo(measured, id -> confidence(id, labels, basis.confidence()),
                basis.edited()).stream().map(m -> explained(m, errors)).toList()).orElse(measured);
    }

    /** A volume whose errors nobody measured on enough patients says so, where others have their interval. */
    private static Measurement explained(Measurement m, ErrorModel errors) {
        return m.interval().isPresent() || !m.unit().equals("mL") || errors.spreads().containsKey(m.id()) ? m
                : m.with("; no interval: the model's errors in it are known of fewer than %d patients".formatted(
                        ErrorSpread.FEWEST_PATIENTS));
    }

    /** The lowest confidence of the parts a region is made of; of the whole tumour that of all its labels together. */
    private static OptionalDouble confidence(String id, LabelSet labels, Optional<Confidence> confidence) {
        if (confidence.isEmpty() || id.equals(TumourRegion.WHOLE.measurementId())) {
            return confidence.map(c -> OptionalDouble.of(c.ofPhase(0))).orElse(OptionalDouble.empty());
        }
        for (TumourRegion region : TumourRegion.values()) {
            if (region.measurementId().equals(id)) {
                return region.parts().stream().flatMap(part -> labels.byId(part.id()).stream())
                        .mapToDouble(label -> confidence.get().ofPhase(0, label.value())).min();
            }
        }
        return OptionalDouble.empty();
    }

    /** Where the tumour lies, and what that is told from; empty without a position. */
    public Optional<String> place() {
        return position.map(p -> p.sentence() + ", told from the head's symmetry in the picture; lobes are not named");
    }
}
