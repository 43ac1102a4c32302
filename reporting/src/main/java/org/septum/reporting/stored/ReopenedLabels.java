package org.septum.reporting.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.dicom.StoredSegmentation;

/**
 * The label maps of a folder of results, on the grid of the pictures they were drawn on and on no other.
 *
 * @param map as the reader left it
 * @param unedited as the analysis left it; empty where the folder does not hold it
 * @param confidence how sure the network was; empty where the folder does not hold it
 */
public record ReopenedLabels(LabelMap map, Optional<LabelMap> unedited, Optional<Confidence> confidence) {
    /** The analysis' own label map, where a reader changed it since. */
    public static final String UNEDITED = "labels-ai.nii.gz";
    static final String NIFTI = "labels.nii.gz";
    private static final String DICOM = "labels.dcm";
    /** Positions are written as rounded numbers. */
    private static final double NEAR_MM = 0.05;

    /**
     * @param names what the values mean; every value of the maps must be named
     * @param frames the DICOM frames of the pictures; empty where they are not DICOM
     * @throws UnusableInputException naming the file and the reason
     */
    static ReopenedLabels read(Path folder, LabelSet names, Grid grid, Optional<SourceFrames> frames) throws IOException {
        LabelMap map = labels(folder, grid, frames);
        checkNamed(folder.resolve(NIFTI), map, names);
        Path own = folder.resolve(UNEDITED);
        Optional<LabelMap> unedited = Files.exists(own) ? Optional.of(nifti(own, grid)) : Optional.empty();
        if (unedited.isPresent()) {
            checkNamed(own, unedited.get(), names);
        }
        return new ReopenedLabels(map, unedited, confidence(folder.resolve(ConfidenceTable.FILE), grid));
    }

    private static LabelMap labels(Path folder, Grid grid, Optional<SourceFrames> frames) throws IOException {
        if (Files.exists(folder.resolve(NIFTI))) {
            return nifti(folder.resolve(NIFTI), grid);
        }
        if (frames.isPresent() && Files.exists(folder.resolve(DICOM))) {
            return StoredSegmentation.read(folder.resolve(DICOM), frames.get(), grid).map();
        }
        throw new UnusableInputException(folder, "holds no labels: neither %s nor %s is there".formatted(NIFTI, DICOM));
    }

    private static LabelMap nifti(Path file, Grid grid) throws IOException {
        LabelMap map = NiftiReader.labels(file);
        Grid own = map.grid();
        if (own.phases() != grid.phases() || own.columns() != grid.columns() || own.rows() != grid.rows()
                || own.slices() != grid.slices()) {
            throw new UnusableInputException(file, "has %s voxels, and the pictures have %s".formatted(size(own), size(grid)));
        }
        if (!own.isSamePlace(grid, NEAR_MM)) {
            throw new UnusableInputException(file, "lies elsewhere in the patient than the pictures");
        }
        return map.on(grid);
    }

    private static String size(Grid grid) {
        return "%d × %d × %d × %d".formatted(grid.columns(), grid.rows(), grid.slices(), grid.phases());
    }

    /** @throws UnusableInputException naming a value of the map that has no name */
    static void checkNamed(Path file, LabelMap map, LabelSet names) throws UnusableInputException {
        boolean[] named = new boolean[256];
        named[0] = true;
        names.labels().stream().mapToInt(Label::value).forEach(value -> named[value] = true);
        for (int frame = 0; frame < map.grid().slices() * map.grid().phases(); frame++) {
            for (byte value : map.frame(frame % map.grid().slices(), frame / map.grid().slices())) {
                if (!named[Byte.toUnsignedInt(value)]) {
                    throw new UnusableInputException(file,
                            "holds the label %d, which result.json does not name".formatted(Byte.toUnsignedInt(value)));
                }
            }
        }
    }

    private static Optional<Confidence> confidence(Path file, Grid grid) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ConfidenceTable.read(Files.readString(file), grid));
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(file, "is damaged: " + e.getMessage(), e);
        }
    }
}
