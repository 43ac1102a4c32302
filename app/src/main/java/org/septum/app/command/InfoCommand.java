package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleGuess;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.StudyInput;
import org.septum.app.info.FileReports;
import org.septum.app.info.Fitness;
import org.septum.app.info.ProblemTally;
import org.septum.app.info.StudyTree;
import org.septum.app.install.Installation;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.imaging.Progress;
import org.septum.imaging.study.StoredObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code septum info}: what is in some files, and what can be done with it. */
@Command(name = "info", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Lists patients, studies and series with their geometry and transfer syntaxes, what can be analysed, and what is wrong.", ""})
public final class InfoCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folder, DICOM file, DICOMDIR, ZIP archive or NIfTI file.")
    private List<Path> paths;

    private final Streams streams;
    private final WatchedWork work;
    private final Installation installation;

    public InfoCommand(Streams streams, Installation installation, WatchedWork work) {
        this.streams = streams;
        this.installation = installation;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        StudyInput input;
        FileReports reports;
        try (TerminalProgress progress = work.begin()) {
            input = open(progress.part(0, 0.5));
            reports = FileReports.of(files(input), progress.part(0.5, 1));
        }
        try (LazyEngine engine = new LazyEngine()) {
            ModelRepository models = installation.models();
            Fitness fitness = new Fitness(new CardiacPipeline(models, engine), new TumourPipeline(models, engine));
            new StudyTree(streams.out(), fitness, reports).print(input);
        }
        ProblemTally problems = new ProblemTally();
        input.problems().forEach(problem -> problems.add(problem.file(), problem.reason()));
        reports.addTo(problems);
        problems.print(streams.out());
        streams.out().flush();
        return 0;
    }

    /** NIfTI files of which one is named as a FLAIR are the contrasts of a brain, not the phases of a heart. */
    private StudyInput open(Progress progress) throws IOException {
        boolean brain = paths.stream().anyMatch(p -> RoleGuess.ofFile(p).role().equals(Optional.of(MrRole.FLAIR)));
        return brain ? StudyInput.separate(paths, progress) : StudyInput.open(paths, progress);
    }

    private static List<Path> files(StudyInput input) {
        return Stream.concat(input.series().stream().flatMap(s -> s.info().files().stream()),
                input.objects().stream().flatMap(o -> o.objects().stream()).map(StoredObject::file)).toList();
    }
}
