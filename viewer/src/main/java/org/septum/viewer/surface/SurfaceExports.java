package org.septum.viewer.surface;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import org.septum.overlays.surface.Surface;
import org.septum.reporting.surface.SurfaceFiles;
import org.septum.reporting.surface.SurfaceFormat;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.viewport.PngFile;

/** Writes the view as a picture and its surfaces as files, in the background; the reader is told the outcome. */
final class SurfaceExports {
    private final Tasks tasks;
    private final Consumer<String> written;
    private final BiConsumer<String, Throwable> failures;

    /**
     * @param written is told what was written and where
     * @param failures is told what was not, and why
     */
    SurfaceExports(Tasks tasks, Consumer<String> written, BiConsumer<String, Throwable> failures) {
        this.tasks = tasks;
        this.written = written;
        this.failures = failures;
    }

    void picture(WritableImage shown, Path file) {
        tasks.start(BackgroundTask.of("septum-picture", p -> {
            PngFile.write(shown, file);
            return file;
        }).onSuccess(f -> written.accept("The picture is " + f))
                .onFailure(e -> failures.accept("The picture was not written", e)));
    }

    /** @param surfaces at least one */
    void surfaces(List<Surface> surfaces, SurfaceFormat format, Path folder) {
        tasks.start(BackgroundTask.of("septum-export", p -> SurfaceFiles.write(surfaces, format, folder))
                .onSuccess(names -> written.accept("In %s: %s".formatted(folder, String.join(", ", names))))
                .onFailure(e -> failures.accept("The surfaces were not written", e)));
    }
}
