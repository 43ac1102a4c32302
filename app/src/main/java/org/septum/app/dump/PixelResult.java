package org.septum.app.dump;

import java.nio.file.Path;
import org.septum.dicom.pixel.PixelType;

/** What became of a file's pixels. */
sealed interface PixelResult {
    /** There are none, or nobody asked for them. */
    record None() implements PixelResult {
    }

    record Stored(Path file, PixelType type, int[] shape) implements PixelResult {
    }

    record Failed(String reason) implements PixelResult {
    }
}
