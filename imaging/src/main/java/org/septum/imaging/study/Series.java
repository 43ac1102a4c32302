package org.septum.imaging.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.window.Display;

/** One picture on disk: a stack of slices, perhaps at several points in time. Immutable; holds no pixels. */
public sealed interface Series permits DicomSeries, NiftiSeries {
    SeriesInfo info();

    /** Size and place of the picture, known from the headers. */
    Grid grid();

    /** What a reader should know about this series; empty where nothing is unusual. */
    List<Warning> warnings();

    /** What the grid's coordinates and lengths mean; most series lie in the patient. */
    default Placement placement() {
        return Placement.IN_PATIENT;
    }

    /**
     * Where a slice lies by its own file: column and row to patient mm. It differs from the grid's where slices are missing or
     * unequally spaced. Empty where only the grid tells, or nothing does.
     */
    default Optional<Affine> place(int slice) {
        return Optional.empty();
    }

    /** Which of the volumes of a 4-D file it is, where each of them is a series; empty for all others. */
    default Optional<FileVolume> volumeOfFile() {
        return Optional.empty();
    }

    /** The unit of the volume's values ("HU", "g/ml SUVbw"); empty where the files do not say. */
    default String unit() {
        return "";
    }

    /** Whether the pictures are in colour, so that their values measure nothing. */
    default boolean isColour() {
        return false;
    }

    /** How the files ask to be shown. */
    Display display();

    /** Where a frame comes from, for results that refer to it; empty for files other than DICOM. */
    Optional<SourceFrame> source(int slice, int phase);

    /** One frame as a volume of one slice and one phase at its place in the patient, for a preview. The caller closes it. */
    Volume loadFrame(int slice, int phase) throws IOException;

    /**
     * Decodes every frame once. The caller owns the volume and closes it.
     *
     * @throws org.septum.imaging.UnusableInputException where a file cannot be read, naming it
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled; nothing is left behind
     */
    Volume load(Progress progress) throws IOException;
}
