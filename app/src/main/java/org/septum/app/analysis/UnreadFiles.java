package org.septum.app.analysis;

import java.util.List;
import org.septum.imaging.Warning;

/** Says how many files were left out, without their names: results travel further than the files do. */
final class UnreadFiles {
    private UnreadFiles() {}

    static List<Warning> warnings(StudyInput input) {
        return input.problems().isEmpty() ? List.of()
                : List.of(new Warning("files-not-read", "%d of %d files could not be used; the first one %s.".formatted(
                        input.problems().size(), input.files(), input.problems().getFirst().reason())));
    }
}
