package org.septum.app.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.septum.ai.admission.ModelAdmission;
import org.septum.ai.admission.ModelRemoval;
import org.septum.ai.admission.TaskRules;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.TumourPipeline;

/**
 * Where this copy of Septum lies and where its user keeps things.
 *
 * @param home the folder that holds {@code models}
 */
public record Installation(Path home, UserFolders folders) {
    private static final Map<String, TaskRules> TASKS = Map.of(CardiacPipeline.TASK, CardiacPipeline::check,
            TumourPipeline.TASK, TumourPipeline::check);

    /** The launcher names the home; without it, it is the folder the program was started in. */
    public static Installation ofThisProcess() {
        return new Installation(Path.of(System.getProperty("septum.home", "")).toAbsolutePath(), UserFolders.ofThisSystem());
    }

    /** The folder sample studies are made in. */
    public Path samples() {
        return folders.data().resolve("samples");
    }

    /** The model packages that came with the program and, after them, the user's own. */
    public ModelRepository models() throws IOException {
        return ModelRepository.open(List.of(home.resolve("models"), ownModels()));
    }

    /** How a model of others becomes one of the user's own. */
    public ModelAdmission admission() throws IOException {
        return new ModelAdmission(ownModels(), models(), TASKS, EngineSettings.ofThisMachine());
    }

    /** How one of the user's own models goes again. */
    public ModelRemoval removal() throws IOException {
        return new ModelRemoval(ownModels(), models());
    }

    private Path ownModels() {
        return folders.data().resolve("models");
    }
}
