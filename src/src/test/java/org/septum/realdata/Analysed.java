package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.septum.app.Program;
import org.septum.app.install.Installation;
import org.septum.app.install.UserFolders;
import org.septum.app.terminal.Streams;

/** What {@code septum analyze} left behind. */
record Analysed(JsonObject result) {
    static Analysed by(String precision, Path out, Path... inputs) throws IOException {
        return with(List.of(), precision, out, inputs);
    }

    /** Of a heart. */
    static Analysed with(List<String> options, String precision, Path out, Path... inputs) throws IOException {
        return of("cardiac", options, precision, out, inputs);
    }

    /** @param options more words of the command line */
    static Analysed of(String task, List<String> options, String precision, Path out, Path... inputs) throws IOException {
        List<String> words = new ArrayList<>(List.of("analyze", "--task", task, "--precision", precision));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(options);
        for (Path input : inputs) {
            words.add(input.toString());
        }
        StringWriter said = new StringWriter();
        Streams streams = new Streams(new PrintWriter(new StringWriter()), new PrintWriter(said), false);
        Path user = out.resolveSibling("user");
        Installation installation = new Installation(Path.of(System.getProperty("septum.root")), new UserFolders(user, user));
        assertEquals(0, new Program(streams, installation).run(words.toArray(String[]::new)), said.toString());
        return new Analysed(JsonParser.parseString(Files.readString(out.resolve("result.json"))).getAsJsonObject());
    }

    double value(String measurement) {
        for (JsonElement m : result.getAsJsonArray("measurements")) {
            if (m.getAsJsonObject().get("id").getAsString().equals(measurement)) {
                return m.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("no measurement " + measurement + " in " + result);
    }
}
