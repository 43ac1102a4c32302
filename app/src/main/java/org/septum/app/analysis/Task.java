package org.septum.app.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.tumour.TumourPipeline;

/** What can be analysed. */
public enum Task {
    CARDIAC(CardiacPipeline.TASK),
    BRAIN_TUMOUR(TumourPipeline.TASK);

    private final String id;

    Task(String id) {
        this.id = id;
    }

    /** As manifests, results and the command line name it. */
    public String id() {
        return id;
    }

    public static Optional<Task> ofId(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
    }
}
