package org.septum.viewer.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Series;

/** Takes 4-D files apart whose fourth axis is contrasts and not time. The program wires it to what knows heads. */
@FunctionalInterface
public interface VolumeDivision {
    /** Every file as it is. */
    VolumeDivision NONE = (study, named, progress) -> new Divided(study, List.of());

    /**
     * @param series of a study, the volumes of such files one by one
     * @param unnamed files whose volumes a reader has to name
     */
    record Divided(List<Series> series, List<UnnamedVolumes> unnamed) {
        public Divided {
            series = List.copyOf(series);
            unnamed = List.copyOf(unnamed);
        }
    }

    /**
     * Looks at the pictures of files that may be such.
     *
     * @param named what a reader said the volumes of a file are, in their order
     * @throws IOException where pictures, or what describes them, cannot be read
     */
    Divided divide(List<Series> study, Map<Path, List<String>> named, Progress progress) throws IOException;
}
