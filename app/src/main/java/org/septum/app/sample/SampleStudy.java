package org.septum.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;

/** The sample study on disk: one short-axis cine series of the beating heart, a DICOM file for each slice and phase. */
public final class SampleStudy {
    /** A change to what the pictures show gets a new name, so that an older study is never taken for this one. */
    private static final String NAME = "beating-heart-1";
    private static final int PHASES = 25;
    private static final double BEAT_MS = 900;

    private final PhantomScan scan = new PhantomScan(new HeartCycle(PHASES, BEAT_MS));

    /** Where the study lies, or would lie, under a folder. */
    public static Path folder(Path parent) {
        return parent.resolve(NAME);
    }

    /** Whether a path is one that {@link #folder} gives. */
    public static boolean isNamed(Path path) {
        return path.endsWith(NAME) && path.getParent() != null;
    }

    /**
     * Where the study lies under {@code parent}; writes it first where it is missing. It appears whole or not at all.
     *
     * @throws IOException where it cannot be written
     */
    public Path in(Path parent, Progress progress) throws IOException {
        PhantomDataset dataset = new PhantomDataset(scan.cycle());
        List<StudyWriter.Slice> slices = new ArrayList<>();
        for (int slice = 0; slice < PhantomScan.SLICES; slice++) {
            int s = slice;
            slices.add((folder, next) -> writeSlice(folder, dataset, s, next));
        }
        return StudyWriter.in(parent, NAME, slices, PhantomScan.SLICES * PHASES, progress);
    }

    /** The exact volumes of what the pictures show. */
    public SampleTruth truth() {
        return SampleTruth.of(scan);
    }

    /**
     * The exact structures at every voxel of the study, with ACDC's values: 1 right ventricle, 2 myocardium, 3 left ventricle.
     */
    public LabelMap trueLabels() {
        Grid grid = new PhantomDataset(scan.cycle()).grid();
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < PHASES; phase++) {
            for (int slice = 0; slice < PhantomScan.SLICES; slice++) {
                System.arraycopy(scan.truth(slice, phase), 0, map.frame(slice, phase), 0, grid.frameSize());
            }
        }
        return map;
    }

    private void writeSlice(Path folder, PhantomDataset dataset, int slice, Runnable next) throws IOException {
        float[] still = scan.still(slice);
        for (int phase = 0; phase < PHASES; phase++) {
            next.run();
            Path file = folder.resolve("slice%02d-phase%02d.dcm".formatted(slice + 1, phase + 1));
            Attributes frame = dataset.of(slice, phase, scan.frame(slice, phase, still));
            DicomWriter.write(file, frame, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
    }
}
