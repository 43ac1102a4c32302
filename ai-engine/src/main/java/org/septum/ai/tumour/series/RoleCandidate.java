package org.septum.ai.tumour.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.Series;

/**
 * A series of a head study, with what it seems to show.
 *
 * @param misfit why the task cannot work on it by its geometry or modality; empty where nothing speaks against it
 */
record RoleCandidate(Series series, RoleGuess guess, Optional<String> misfit) {
    /** Voxels that differ by less are alike. */
    private static final double ALIKE = 1.05;

    /** The better one first. */
    static final Comparator<RoleCandidate> BY_FINENESS = Comparator.comparing(c -> c.series().grid(), Fineness.FIRST);

    static RoleCandidate of(Series series, Optional<String> misfit) throws IOException {
        return new RoleCandidate(series, RoleGuess.of(series, MrSettings.of(series)), misfit);
    }

    RoleCandidate with(RoleGuess other) {
        return new RoleCandidate(series, other, misfit);
    }

    boolean has(MrRole role) {
        return guess.role().equals(Optional.of(role));
    }

    /** Whether it can be used at all. */
    boolean fits() {
        return misfit.isEmpty() && guess.against().isEmpty();
    }

    boolean contains(Path file) {
        return series.info().files().stream().anyMatch(f -> same(f, file));
    }

    static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** Whether neither is finer than the other, so that only a reader can choose. */
    boolean isAsFineAs(RoleCandidate other) {
        double ratio = voxelMl() / other.voxelMl();
        return isCoarse() == other.isCoarse() && ratio < ALIKE && ratio > 1 / ALIKE;
    }

    private boolean isCoarse() {
        return Fineness.isCoarse(series.grid());
    }

    private double voxelMl() {
        return series.grid().voxelMl();
    }

    /** Patient's id and name. */
    List<String> patient() {
        return List.of(series.info().patient().id(), series.info().patient().name());
    }

    /** Whether its files name a patient; NIfTI files do not. */
    boolean saysWhose() {
        return patient().stream().anyMatch(text -> !text.isBlank());
    }

    String study() {
        return series.info().study().uid();
    }

    /** As a reader knows it. */
    String name() {
        String description = series.info().description();
        String number = series.info().number().isPresent() ? "series " + series.info().number().getAsInt() : "a series";
        return description.isBlank() ? number + " without a name" : "\"" + description + "\""
                + (series.info().number().isPresent() ? " (" + number + ")" : "");
    }
}
