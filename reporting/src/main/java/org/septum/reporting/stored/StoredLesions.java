package org.septum.reporting.stored;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.measurements.response.Diameters;

/**
 * The lesions of a brain tumour as result.json lists them.
 *
 * @param divided whether the tumour's parts were told apart
 * @param of what was measured: "enhancing", or "flair" where nothing enhances or that is not known
 * @param sizes one for each lesion
 */
public record StoredLesions(boolean divided, String of, List<Diameters> sizes) {
    private static final String ENHANCING = "enhancing";
    /** Most lesions RANO sums up. */
    private static final int MOST_TARGETS = 5;

    public StoredLesions {
        sizes = List.copyOf(sizes);
    }

    /** Of what enhances; none where the tumour was divided and nothing does; empty where it is not known. */
    public Optional<Diameters> enhancing() {
        return of.equals(ENHANCING) ? Optional.of(sum()) : divided ? Optional.of(Diameters.NONE) : Optional.empty();
    }

    /** Of the FLAIR abnormality; empty where the enhancing tumour was measured instead. */
    public Optional<Diameters> flair() {
        return of.equals(ENHANCING) ? Optional.empty() : Optional.of(sum());
    }

    private Diameters sum() {
        List<Diameters> largest = sizes.stream().sorted(Comparator.comparingDouble(Diameters::productMm2).reversed()).toList();
        List<Diameters> targets = largest.stream().filter(Diameters::isMeasurable).limit(MOST_TARGETS).toList();
        if (targets.isEmpty()) {
            return largest.isEmpty() ? Diameters.NONE : largest.getFirst();
        }
        return new Diameters(targets.stream().mapToDouble(Diameters::productMm2).sum(), true);
    }
}
