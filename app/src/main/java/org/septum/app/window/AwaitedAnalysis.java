package org.septum.app.window;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.openvino.OpenVinoUnavailableException;

/**
 * An analysis that gives way to the window, and whose closing waits for the runs under way, so that the engine they use can be closed
 * after it. Cancel them first.
 */
final class AwaitedAnalysis implements Analysis, AutoCloseable {
    private final Analysis analysis;
    private final ReadWriteLock runs = new ReentrantReadWriteLock();

    AwaitedAnalysis(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public String task() {
        return analysis.task();
    }

    @Override
    public Optional<String> misfit(Grid grid, String modality) {
        return analysis.misfit(grid, modality);
    }

    /** As the analysis itself, but a missing OpenVINO is an IOException, which the window shows as a message. */
    @Override
    public AnalysisResult run(AnalysisRequest request, Progress progress, FrameListener listener)
            throws UnfitInputException, IOException {
        runs.readLock().lock();
        try {
            return OwnThread.run("septum-analysis", () -> analysis.run(request, progress, listener));
        } catch (OpenVinoUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            runs.readLock().unlock();
        }
    }

    @Override
    public void close() {
        runs.writeLock().lock();
        runs.writeLock().unlock();
    }
}
