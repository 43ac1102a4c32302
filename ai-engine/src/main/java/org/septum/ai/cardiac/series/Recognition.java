package org.septum.ai.cardiac.series;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Placement;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;

/**
 * What a series shows, by its description where that says, else by how it lies in the patient.
 *
 * @param offAxis degrees between its slices' normal and the usual long axis of a left ventricle; empty where not known
 */
public record Recognition(CardiacView view, Basis basis, OptionalDouble offAxis) {
    /** A three-plane localiser has so many slices each way at most. */
    private static final int LOCALISER_SLICES = 5;
    private static final int LONG_AXIS_SLICES = 3;

    /** What the view was told by. */
    public enum Basis {
        NAME,
        PLACE,
        NOTHING
    }

    public static Recognition of(Series series) {
        return of(series.info(), series.grid(), series.placement());
    }

    public static Recognition of(SeriesInfo info, Grid grid, Placement placement) {
        OptionalDouble offAxis = SliceDirection.offAxis(info, grid, placement);
        Optional<CardiacView> named = info.modality().isEmpty() || info.modality().equals("MR")
                ? ViewName.of(info.description()) : Optional.empty();
        if (named.isPresent()) {
            return new Recognition(named.get(), Basis.NAME, offAxis);
        }
        CardiacView placed = byPlace(info, grid, offAxis);
        return new Recognition(placed, placed == CardiacView.UNKNOWN ? Basis.NOTHING : Basis.PLACE, offAxis);
    }

    /** What a Series Description names; empty where it names nothing known. */
    public static Optional<CardiacView> named(String description) {
        return ViewName.of(description);
    }

    /** Only of what moves with the heart: other parts of the body are scanned in these planes too. */
    private static CardiacView byPlace(SeriesInfo info, Grid grid, OptionalDouble offAxis) {
        if (!info.modality().equals("MR") || offAxis.isEmpty()) {
            return CardiacView.UNKNOWN;
        }
        if (grid.phases() == 1) {
            boolean oneOfSeveral = info.stack() > 0 && grid.slices() <= LOCALISER_SLICES;
            return oneOfSeveral ? CardiacView.LOCALISER : CardiacView.UNKNOWN;
        }
        if (info.triggerTimesMs().isEmpty() && !ViewName.isCine(info.description())) {
            return CardiacView.UNKNOWN;
        }
        if (offAxis.getAsDouble() <= SliceDirection.ACROSS_DEGREES) {
            return CardiacView.SHORT_AXIS;
        }
        return offAxis.getAsDouble() < SliceDirection.ALONG_DEGREES ? CardiacView.UNKNOWN
                : grid.slices() <= LONG_AXIS_SLICES ? CardiacView.LONG_AXIS : CardiacView.OTHER;
    }

    /** "four-chamber view (by its name)"; empty where nothing is known. */
    public Optional<String> text() {
        return switch (basis) {
            case NAME -> Optional.of(view.text() + " (by its name)");
            case PLACE -> Optional.of(view.text() + " (by its place)");
            case NOTHING -> Optional.empty();
        };
    }

    /** Why this is not what a short-axis analysis should take unasked; empty where nothing speaks against it. */
    public Optional<String> unlikely() {
        boolean against = view.isLongAxis() || view.isOtherContrast() || view == CardiacView.LOCALISER
                || view == CardiacView.OTHER;
        return against ? text().map(t -> "it is " + (view.isOtherContrast() || view == CardiacView.OTHER ? "" : "a ") + t)
                : Optional.empty();
    }

    /** "4° off the heart's usual axis"; empty where not known. */
    Optional<String> direction() {
        return offAxis.isPresent()
                ? Optional.of(String.format(Locale.ROOT, "%.0f° off the heart's usual axis", offAxis.getAsDouble()))
                : Optional.empty();
    }
}
