package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.bench.NetworkBench;
import org.septum.app.bench.StudyBench;
import org.septum.app.install.Installation;
import org.septum.app.sample.SampleStudy;
import org.septum.app.terminal.Streams;
import org.septum.imaging.Progress;
import org.septum.openvino.Core;
import org.septum.openvino.Property;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code septum bench}: how fast this machine is, against what is installed beside Septum. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Measures how fast Septum is on this machine, beside what is installed.",
            "Takes minutes; let nothing else run.", ""})
public final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PATH", description = "A short-axis cine study. Default: the sample study.")
    private Optional<Path> study;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7",
            description = "Measurements of each. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "3",
            description = "Length of a measurement of a network. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(names = "--python", paramLabel = "EXE", defaultValue = "python3",
            description = "The Python whose OpenVINO, ONNX Runtime and PyTorch are measured. Default: ${DEFAULT-VALUE}.")
    private String python;

    @Option(names = "--network", paramLabel = "FOLDER",
            description = "Measure only the network in FOLDER/fp32/model.xml and FOLDER/int8/model.xml, one picture at a time.")
    private Optional<Path> network;

    private final Streams streams;
    private final Installation installation;
    private final SampleStudy sample;

    public BenchCommand(Streams streams, Installation installation, SampleStudy sample) {
        this.streams = streams;
        this.installation = installation;
        this.sample = sample;
    }

    @Override
    public Integer call() throws Exception {
        machine();
        NetworkBench networks = new NetworkBench(streams.out(), rounds, seconds);
        if (network.isPresent()) {
            networks.precisions(network.get(), 1);
            return 0;
        }
        ModelRepository models = installation.models();
        Path path = study.isPresent() ? study.get() : sample.in(installation.samples(), Progress.none());
        try (LazyEngine engine = new LazyEngine()) {
            new StudyBench(streams.out(), models, engine, Precision.INT8).run(path, rounds);
        }
        ModelPackage model = models.require(CardiacPipeline.TASK, Optional.empty());
        int batch = EngineSettings.ofThisMachine().batch();
        networks.precisions(model.folder(), batch);
        networks.peers(python, installation.home().resolve("benchmarks/inference/peer.py"), model.folder(), batch);
        return 0;
    }

    private void machine() throws IOException {
        try (Core core = new Core()) {
            streams.out().printf("%s, %d processors, %s; Java %s%n", core.getProperty("CPU", Property.FULL_DEVICE_NAME),
                    Runtime.getRuntime().availableProcessors(),
                    String.join(" ", core.getProperty("CPU", Property.OPTIMIZATION_CAPABILITIES)), Runtime.version());
            streams.out().flush();
        }
    }
}
