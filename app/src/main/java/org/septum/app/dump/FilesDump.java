package org.septum.app.dump;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.app.files.FileWalk;
import org.septum.app.files.OrderedWork;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Problem;

/** Dumps many files on all cores, in their order. */
public final class FilesDump {
    private final FileDump dump;
    private final PrintWriter out;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param json DICOM JSON, one object a line, instead of text
     * @param progress asked for a cancel only
     */
    public FilesDump(boolean json, Optional<PixelFiles> pixels, PrintWriter out, Progress progress) {
        dump = new FileDump(json ? new JsonLines() : new PlainText(), pixels);
        this.out = out;
        this.progress = progress;
    }

    /**
     * Prints what is behind the paths. Ends early and quietly where nobody reads any more.
     *
     * @return the files that could not be read or decoded
     */
    public List<Problem> run(List<Path> paths) throws IOException {
        FileWalk walk = FileWalk.of(paths);
        for (Problem problem : walk.problems()) {
            print(problem.file(), dump.failed(problem.file(), problem.reason()));
        }
        OrderedWork.run(walk.files(), path -> {
            progress.checkCancelled();
            return new Result(path, dump.dump(path));
        }, result -> print(result.path(), result.dumped()));
        return List.copyOf(problems);
    }

    private record Result(Path path, FileDump.Dumped dumped) {
    }

    private boolean print(Path path, FileDump.Dumped dumped) throws IOException {
        try (SpooledText text = dumped.text()) {
            dumped.error().ifPresent(reason -> problems.add(new Problem(path, reason)));
            text.transferTo(out);
        }
        return !out.checkError();
    }
}
