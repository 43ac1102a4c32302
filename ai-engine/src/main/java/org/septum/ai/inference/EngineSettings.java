package org.septum.ai.inference;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an {@link Engine} uses the machine.
 *
 * @param threads that compute, at least 1
 * @param batch pictures per request, at least 1
 * @param cache folder for compiled networks, which make the next start quicker; empty for none
 */
public record EngineSettings(int threads, int batch, Optional<Path> cache) {
    public EngineSettings {
        if (threads < 1 || batch < 1) {
            throw new IllegalArgumentException("threads (%d) and batch (%d) are at least 1".formatted(threads, batch));
        }
    }

    /** Every processor this process may use, pictures two at a time, no cache. */
    public static EngineSettings ofThisMachine() {
        // The plug-in sees the affinity mask but not a container's quota; Java sees both.
        return new EngineSettings(Runtime.getRuntime().availableProcessors(), 2, Optional.empty());
    }
}
