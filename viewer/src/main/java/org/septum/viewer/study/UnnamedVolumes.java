package org.septum.viewer.study;

import java.nio.file.Path;

/**
 * A 4-D file of which only a reader can say what its volumes are.
 *
 * @param file a NIfTI file
 * @param volumes how many it holds
 * @param contrasts whether the pictures tell that they are contrasts of a head and only not which; else they may be moments of a
 *     beat, and are shown as such
 */
public record UnnamedVolumes(Path file, int volumes, boolean contrasts) {
    /** What is open about it, in a sentence or two. */
    public String words() {
        return contrasts
                ? "%s holds %d contrasts of a head, and nothing tells which is which. Name them to have tumours looked for."
                        .formatted(file, volumes)
                : ("%s holds %d volumes, and nothing tells whether they are contrasts of a head or moments of a beat. They are shown "
                        + "as moments; if they are contrasts, name them.").formatted(file, volumes);
    }
}
