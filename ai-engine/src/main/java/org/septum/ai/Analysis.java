package org.septum.ai;

import java.io.IOException;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Placement;

/**
 * One task a model does on pictures: what it needs, and the run itself. An instance may be used again and again, by any thread.
 */
public interface Analysis {
    /** The task's id, as manifests and the command line name it ("cardiac"). */
    String task();

    /**
     * Why this picture cannot be what the task works on, in one sentence, as far as geometry and modality tell; empty where
     * nothing speaks against it. Needs no samples, so it can be asked about every series of a study before one is loaded.
     *
     * @param modality DICOM's Modality (0008,0060), empty where unknown
     */
    Optional<String> misfit(Grid grid, String modality);

    /** The same of a series: colour, and pictures that lie nowhere, fit no task; the grid's lengths would mean nothing. */
    default Optional<String> misfit(Grid grid, String modality, boolean colour, Placement placement) {
        if (colour) {
            return Optional.of("the pictures are in colour");
        }
        return placement.inPatient() ? misfit(grid, modality) : Optional.of("the files do not say where the pictures lie");
    }

    /**
     * Runs on the calling thread until done. When it returns or throws, nothing of it runs any more.
     *
     * @param progress told from the calling thread; once cancelled, the run ends with a CancellationException
     * @param listener told of frames as soon as they are labelled, from the calling thread
     * @throws UnfitInputException nothing in the input fits the task
     * @throws IOException the model package cannot be read or must not be used
     */
    AnalysisResult run(AnalysisRequest request, Progress progress, FrameListener listener)
            throws UnfitInputException, IOException;
}
