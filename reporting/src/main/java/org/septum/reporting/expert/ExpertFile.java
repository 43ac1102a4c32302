package org.septum.reporting.expert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.LabelConvention;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.dicom.StoredSegmentation;
import org.septum.reporting.stored.StoredResult;

/**
 * Reads a second segmentation: a NIfTI file, a DICOM segmentation, or a folder of results that Septum left. What the values
 * mean is taken from the labels' names where the file has any, else from the conventions of the public data sets.
 */
public final class ExpertFile {
    private final Path path;
    private final Anatomy anatomy;
    private final Grid grid;
    private final Optional<SourceFrames> frames;

    private ExpertFile(Path path, Anatomy anatomy, Grid grid, Optional<SourceFrames> frames) {
        this.path = path;
        this.anatomy = anatomy;
        this.grid = grid;
        this.frames = frames;
    }

    /**
     * Reads it onto a grid.
     *
     * @param grid of the pictures the first segmentation is on
     * @param frames the DICOM frames of these pictures; empty where they are not DICOM
     * @throws UnusableInputException naming the file and the reason, where it cannot be read, belongs to other pictures, lies
     *     elsewhere in the patient, or has labels of unknown meaning
     */
    public static Expert read(Path path, Anatomy anatomy, Grid grid, Optional<SourceFrames> frames)
            throws UnusableInputException {
        try {
            return new ExpertFile(path, anatomy, grid, frames).read();
        } catch (UnusableInputException e) {
            throw e;
        } catch (UnknownLabelsException | IOException e) {
            throw new UnusableInputException(path, e.getMessage(), e);
        }
    }

    private Expert read() throws IOException, UnknownLabelsException {
        if (!Files.exists(path)) {
            throw new UnusableInputException(path, "does not exist");
        }
        if (Files.isDirectory(path)) {
            return ofResult(StoredResult.read(path));
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            return ofDicom();
        }
        // beside Septum's own label map lies the file that names its labels
        boolean isOwn = name.equals(StoredResult.LABELS) && Files.exists(path.resolveSibling(StoredResult.FILE));
        return isOwn ? ofResult(StoredResult.read(path.toAbsolutePath().getParent())) : ofNifti();
    }

    private Expert ofResult(StoredResult result) throws IOException, UnknownLabelsException {
        LabelMap map = result.readLabels();
        LabelConvention convention = LabelConvention.byNames(anatomy, map, result.labels());
        return placed(map, convention, "Septum %s %s".formatted(result.modelId(), result.modelVersion()), List.of());
    }

    private Expert ofNifti() throws IOException, UnknownLabelsException {
        LabelMap map = NiftiReader.labels(path);
        List<Warning> stated = NiftiReader.header(path).warnings();
        return placed(map, LabelConvention.byValues(anatomy, map), "NIfTI", stated);
    }

    private Expert ofDicom() throws IOException, UnknownLabelsException {
        if (frames.isEmpty()) {
            throw new UnusableInputException(path, "is no NIfTI file, and whether a DICOM segmentation belongs to pictures "
                    + "that are not DICOM cannot be told");
        }
        Segmentation stored = StoredSegmentation.read(path, frames.get(), grid);
        LabelConvention convention = LabelConvention.byNames(anatomy, stored.map(), stored.labels());
        return new Expert(convention.translated(stored.map()), "DICOM segmentation", convention.name(), empty(stored.map()));
    }

    private Expert placed(LabelMap map, LabelConvention convention, String source, List<Warning> stated) throws IOException {
        boolean hasPlace = stated.stream().noneMatch(w -> w.code().equals("nifti-no-orientation"));
        PlacedMask placed = PlacedMask.of(path, convention.translated(map), hasPlace, grid);
        List<Warning> notes = new ArrayList<>(placed.notes());
        notes.addAll(empty(map));
        return new Expert(placed.map(), source, convention.name(), notes);
    }

    private static List<Warning> empty(LabelMap map) {
        long labelled = 0;
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            labelled += (long) map.grid().frameSize() * map.grid().slices() - map.count(0, phase);
        }
        return labelled > 0 ? List.of()
                : List.of(new Warning("expert-empty", "No voxel of the second segmentation is labelled."));
    }
}
