package org.septum.viewer.surface;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the reader where files go; empty where they changed their mind.
 *
 * @param picture a file for a picture
 * @param surfaces a folder for files of surfaces
 */
public record SurfacePlaces(Supplier<Optional<Path>> picture, Supplier<Optional<Path>> surfaces) { }
