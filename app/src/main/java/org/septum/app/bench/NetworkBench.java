package org.septum.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.openvino.Core;

/** The network by itself, FP32 and INT8, on one stream and one for each processor; and in other runtimes. All in turns. */
public final class NetworkBench {
    private static final double WARM_UP_SECONDS = 0.5;

    private final PrintWriter out;
    private final int rounds;
    private final double seconds;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /** @param seconds of each measurement */
    public NetworkBench(PrintWriter out, int rounds, double seconds) {
        this.out = out;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** Something whose pictures a second can be measured. */
    private interface Rate extends AutoCloseable {
        double measure(double seconds) throws IOException, InterruptedException;

        @Override
        void close();
    }

    /** FP32 and INT8 of a model package or another folder with fp32/model.xml and int8/model.xml. */
    public void precisions(Path folder, int batch) throws IOException, InterruptedException {
        out.printf("%nNetwork alone: %s, batch %d, pictures a second (medians of %d rounds in turns)%n",
                folder.getFileName(), batch, rounds);
        Map<String, Rate> rates = new LinkedHashMap<>();
        try (Core core = new Core()) {
            try {
                for (int streams : threads > 1 ? new int[] {1, threads} : new int[] {1}) {
                    for (String precision : List.of("fp32", "int8")) {
                        rates.put(precision + "/" + streams, septum(core, folder, precision, batch, streams));
                    }
                }
                table(inTurns(rates));
            } finally {
                rates.values().forEach(Rate::close);
            }
        }
    }

    private void table(Map<String, List<Double>> runs) {
        out.printf("  %-24s %9s %9s %8s %12s%n", "", "FP32", "INT8", "ratio", "INT8 a core");
        for (String key : runs.keySet()) {
            if (key.startsWith("int8/")) {
                int streams = Integer.parseInt(key.substring("int8/".length()));
                List<Double> fp32 = runs.get("fp32/" + streams);
                List<Double> int8 = runs.get(key);
                double rate = Medians.median(int8, Double::doubleValue);
                out.printf("  %-24s %9.1f %9.1f %8.2f %12.1f%n",
                        "%d stream%s, %d threads".formatted(streams, streams == 1 ? "" : "s", threads),
                        Medians.median(fp32, Double::doubleValue), rate, Medians.ratio(int8, fp32), rate / threads);
            }
        }
        out.flush();
    }

    /**
     * Septum's INT8 beside other runtimes that this Python has.
     *
     * @param script {@code benchmarks/inference/peer.py}
     */
    public void peers(String python, Path script, Path folder, int batch) throws IOException, InterruptedException {
        if (!Files.isRegularFile(script)) {
            out.printf("%nOther runtimes are not measured: %s is not there.%n", script);
            return;
        }
        out.printf("%nThe same network in other runtimes (%s, all %d threads), INT8 through Septum against each:%n",
                python, threads);
        Map<String, Rate> rates = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        try (Core core = new Core()) {
            try {
                rates.put("septum", septum(core, folder, "int8", batch, threads));
                for (String name : Peer.names()) {
                    add(Peer.start(name, python, script, folder, batch, threads), rates, titles);
                }
                Map<String, List<Double>> runs = inTurns(rates);
                out.printf("  %-34s %9.1f pictures/s%n", "Septum, INT8", Medians.median(runs.get("septum"), Double::doubleValue));
                titles.forEach((name, title) -> out.printf("  %-34s %9.1f pictures/s   Septum is %.2f times as fast%n", title,
                        Medians.median(runs.get(name), Double::doubleValue), Medians.ratio(runs.get("septum"), runs.get(name))));
            } finally {
                rates.values().forEach(Rate::close);
            }
        }
        out.flush();
    }

    private void add(Peer.Start start, Map<String, Rate> rates, Map<String, String> titles) {
        if (start.peer().isEmpty()) {
            out.printf("  %-34s not measured: %s%n", start.name(), start.missing());
            return;
        }
        Peer peer = start.peer().get();
        titles.put(peer.name(), peer.title());
        rates.put(peer.name(), new Rate() {
            @Override
            public double measure(double length) throws IOException {
                return peer.measure(length);
            }

            @Override
            public void close() {
                peer.close();
            }
        });
    }

    private Rate septum(Core core, Path folder, String precision, int batch, int streams) {
        NetworkRate network = new NetworkRate(core, folder.resolve(precision).resolve("model.xml"), batch, streams, threads);
        return new Rate() {
            @Override
            public double measure(double length) throws InterruptedException {
                return network.measure(length);
            }

            @Override
            public void close() {
                network.close();
            }
        };
    }

    /** Everyone once a round; who goes first changes from round to round. */
    private Map<String, List<Double>> inTurns(Map<String, Rate> rates) throws IOException, InterruptedException {
        Map<String, List<Double>> runs = new LinkedHashMap<>();
        for (Map.Entry<String, Rate> e : rates.entrySet()) {
            runs.put(e.getKey(), new ArrayList<>());
            e.getValue().measure(WARM_UP_SECONDS);
        }
        for (int round = 0; round < rounds; round++) {
            List<String> order = new ArrayList<>(rates.keySet());
            for (String name : round % 2 == 0 ? order : order.reversed()) {
                runs.get(name).add(rates.get(name).measure(seconds));
            }
        }
        return runs;
    }
}
