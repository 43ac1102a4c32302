package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.analysis.CardiacRun;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.TaskRun;
import org.septum.app.analysis.TumourRun;
import org.septum.imaging.Progress;

/** Which networks an analysis makes ready where the user leaves the task open: those of the study's task, and no others. */
class NetworksOfATaskTest {
    @TempDir
    Path folder;

    /** An engine that remembers what it was asked for. */
    private static final class Counted implements NetworkSource, AutoCloseable {
        private final LazyEngine engine = new LazyEngine();
        private final Set<String> tasks = ConcurrentHashMap.newKeySet();
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Network network(ModelPackage model, Precision precision) throws IOException {
            tasks.add(model.manifest().task());
            asked.incrementAndGet();
            return engine.network(model, precision);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private Set<String> tasksOf(Path study) throws Exception {
        ModelRepository models = ModelRepository.open(List.of(Path.of(System.getProperty("septum.root")).resolve("models")));
        try (Counted networks = new Counted()) {
            TaskRun.Request request = new TaskRun.Request(List.of(study), Optional.empty(), CardiacRun.Options.NONE,
                    TumourRun.Options.NONE);
            new TaskRun(models, networks).run(request, folder.resolve("out"), problems -> assertEquals(0, networks.asked.get(),
                    "no network before the headers were read"), Progress.none());
            return networks.tasks;
        }
    }

    @Test
    void aBrainFromDicomPaysForNoHeart() throws Exception {
        assertEquals(Set.of("brain-tumour"), tasksOf(BrainSample.folder()));
    }

    @Test
    void aHeartPaysForNoBrain() throws Exception {
        ModelRepository models = ModelRepository.open(List.of(Path.of(System.getProperty("septum.root")).resolve("models")));
        String locator = models.require("cardiac", Optional.empty()).manifest().locator().orElseThrow();
        assertEquals(Set.of("cardiac", models.require(locator).manifest().task()), tasksOf(Sample.folder()));
    }
}
