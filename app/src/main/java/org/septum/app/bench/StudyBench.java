package org.septum.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.septum.ai.UnfitInputException;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.inference.PictureRun;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.analysis.NothingFitsException;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;

/** The whole way of a study, again and again in one process, and how much of it is inference. */
public final class StudyBench {
    /** Runs before any is counted: in the first tens Java still compiles; after ten runs that took a seventh of the processor time. */
    private static final int UNCOUNTED = 50;
    /** The locator sees so many phases, see the pipeline. */
    private static final int LOCATED_PHASES = 3;

    private final PrintWriter out;
    private final ModelRepository models;
    private final NetworkSource networks;
    private final Precision precision;

    public StudyBench(PrintWriter out, ModelRepository models, NetworkSource networks, Precision precision) {
        this.out = out;
        this.models = models;
        this.networks = networks;
        this.precision = precision;
    }

    public void run(Path study, int rounds) throws IOException, NothingFitsException, UnfitInputException {
        WholeWay way = new WholeWay(study, new CardiacPipeline(models, networks), precision);
        Path folder = Files.createTempDirectory("septum-bench");
        List<WholeWay.Lap> laps = new ArrayList<>();
        List<Double> inference = new ArrayList<>();
        try {
            for (int i = 0; i < UNCOUNTED; i++) {
                way.run(folder.resolve("result"));
            }
            for (int i = 0; i < rounds; i++) {
                laps.add(way.run(folder.resolve("result")));
                inference.add(inference(laps.getLast().grid()));
            }
        } finally {
            delete(folder);
        }
        print(laps, inference);
    }

    /** Processor time of the networks on as many pictures with nothing done before or after, in milliseconds. */
    private double inference(Grid grid) throws IOException {
        ModelPackage model = models.require(CardiacPipeline.TASK, Optional.empty());
        double start = WholeWay.processorMs();
        through(networks.network(model, precision), grid.slices() * grid.phases());
        if (model.manifest().locator().isPresent()) {
            ModelPackage locator = models.require(model.manifest().locator().get());
            through(networks.network(locator, locator.manifest().has(precision) ? precision : Precision.FP32),
                    grid.slices() * Math.min(LOCATED_PHASES, grid.phases()));
        }
        return WholeWay.processorMs() - start;
    }

    private static void through(Network network, int pictures) {
        new PictureRun(network, pictures).run((picture, in) -> { }, (picture, scores) -> { }, Progress.none(), "");
    }

    private void print(List<WholeWay.Lap> laps, List<Double> inference) {
        Grid grid = laps.getFirst().grid();
        out.printf("%nWhole way: %d slices × %d phases of %d × %d on disk to masks and numbers on disk, %s, medians of %d%n",
                grid.slices(), grid.phases(), grid.columns(), grid.rows(), precision.id(), laps.size());
        line("headers", laps, WholeWay.Lap::catalogue);
        line("pixels", laps, WholeWay.Lap::load);
        line("analysis", laps, WholeWay.Lap::analyse);
        line("measurements", laps, WholeWay.Lap::measure);
        line("writing", laps, WholeWay.Lap::write);
        line("whole", laps, WholeWay.Lap::total);
        line("first overlay after", laps, WholeWay.Lap::firstOverlay);
        line("processor time", laps, WholeWay.Lap::processor);
        double share = Medians.ratio(inference, laps.stream().map(WholeWay.Lap::processor).toList());
        out.printf(Locale.ROOT, "  %-22s %8.1f ms, %.0f %% of it%n", "of that the networks",
                Medians.median(inference, Double::doubleValue), 100 * share);
        out.flush();
    }

    private void line(String name, List<WholeWay.Lap> laps, ToDoubleFunction<WholeWay.Lap> figure) {
        out.printf(Locale.ROOT, "  %-22s %8.1f ms%n", name, Medians.median(laps, figure));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
