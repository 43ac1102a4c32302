package org.septum.reporting.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.septum.imaging.UnusableInputException;
import org.septum.overlays.surface.Surface;
import org.septum.reporting.folder.Staging;
import org.septum.reporting.folder.WriteFailure;

/** Writes surfaces into a folder, all files of them or none; files of the same names are replaced, others stay. */
public final class SurfaceFiles {
    private SurfaceFiles() { }

    /**
     * @param surfaces with different ids, each with triangles
     * @return the names of the files written
     * @throws UnusableInputException naming the folder and the reason where it cannot be written; nothing is left behind
     */
    public static List<String> write(List<Surface> surfaces, SurfaceFormat format, Path folder) throws UnusableInputException {
        Set<String> ids = new HashSet<>();
        for (Surface surface : surfaces) {
            if (!ids.add(surface.id()) || surface.mesh().isEmpty()) {
                throw new IllegalArgumentException("surface %s comes twice or is empty".formatted(surface.id()));
            }
        }
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            throw new UnusableInputException(folder, "is a file, and surfaces need a folder");
        }
        List<String> names = format.names(surfaces);
        try (Staging staging = Staging.beside(target)) {
            format.write(surfaces, staging.folder());
            staging.moveInto(target, names, names);
        } catch (IOException e) {
            throw new UnusableInputException(folder, "the surfaces cannot be written: " + WriteFailure.reason(e), e);
        }
        return names;
    }
}
