package org.septum.app.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Another runtime that runs the same network in a Python process of its own, a measurement at a time. */
final class Peer implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    /** What it is and does, such as "ONNX Runtime 1.22, INT8". */
    private final String title;

    private Peer(String name, Process process, BufferedWriter orders, BufferedReader answers, String title) {
        this.name = name;
        this.process = process;
        this.orders = orders;
        this.answers = answers;
        this.title = title;
    }

    /** Which peers {@code peer.py} knows. */
    static List<String> names() {
        return List.of("benchmark_app-int8", "onnxruntime-int8", "onnxruntime-fp32", "pytorch-fp32");
    }

    /** A peer, or why there is none. */
    record Start(String name, Optional<Peer> peer, String missing) {}

    /**
     * @param python the interpreter whose packages are looked at
     * @param script {@code benchmarks/inference/peer.py}
     * @param folder with fp32/model.xml and int8/model.xml
     */
    static Start start(String name, String python, Path script, Path folder, int batch, int threads) {
        Process process;
        BufferedReader answers;
        JsonObject ready;
        try {
            process = new ProcessBuilder(python, script.toString(), "--peer", name, "--package", folder.toString(),
                    "--batch", Integer.toString(batch), "--threads", Integer.toString(threads))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            answers = process.inputReader(StandardCharsets.UTF_8);
            ready = answer(name, answers);
        } catch (IOException e) {
            return new Start(name, Optional.empty(), e.getMessage());
        }
        if (ready.has("missing")) {
            process.destroy();
            return new Start(name, Optional.empty(), ready.get("missing").getAsString());
        }
        return new Start(name, Optional.of(new Peer(name, process, process.outputWriter(StandardCharsets.UTF_8), answers,
                ready.get("ready").getAsString())), "");
    }

    private static JsonObject answer(String name, BufferedReader answers) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the peer " + name + " ended without an answer");
        }
        return JsonParser.parseString(line).getAsJsonObject();
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    /** Pictures a second, over about so many seconds. */
    double measure(double seconds) throws IOException {
        orders.write(seconds + "\n");
        orders.flush();
        return answer(name, answers).get("images_per_second").getAsDouble();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
