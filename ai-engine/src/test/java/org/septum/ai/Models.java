package org.septum.ai;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.septum.ai.model.ModelRepository;

/** The packages this repository ships. */
public final class Models {
    private Models() {}

    public static Path folder() {
        return Path.of(System.getProperty("septum.root"), "models");
    }

    public static ModelRepository shipped() throws IOException {
        return ModelRepository.open(List.of(folder()));
    }
}
