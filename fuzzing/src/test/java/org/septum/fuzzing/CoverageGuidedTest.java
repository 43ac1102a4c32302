package org.septum.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each target gets so many inputs, each in a Java of its own; an input that breaks it is kept in {@code target/found}. */
class CoverageGuidedTest {
    @TempDir
    private Path corpus;

    @ParameterizedTest
    @EnumSource
    void nothingBreaksIt(Target target) throws Exception {
        assertTrue(seeds(target) > 0, "no seeds for " + target.id());
        Path log = Files.createDirectories(Path.of(System.getProperty("septum.fuzz.found"))).resolve(target.id() + ".log");
        Process process = new ProcessBuilder(command(target, log.getParent())).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        try {
            assertEquals(0, process.waitFor(), () -> tail(log));
        } finally {
            process.destroyForcibly();
        }
        System.out.println(target.id() + ": " + summary(log));
    }

    private List<String> command(Target target, Path found) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Dseptum.fuzz.target=" + target.id(),
                "-cp", System.getProperty("java.class.path"), Jazzer.class.getName(),
                "--target_class=" + Driver.class.getName(), "--instrumentation_includes=org.septum.**",
                "--instrumentation_excludes=org.septum.fuzzing.**", "--reproducer_path=" + found,
                "-runs=" + System.getProperty("septum.fuzz.runs"), "-seed=1", "-max_len=4096", "-timeout=120", "-rss_limit_mb=0",
                "-artifact_prefix=" + found + "/" + target.id() + "-", corpus.toString());
    }

    private long seeds(Target target) throws IOException, URISyntaxException {
        Path folder = Path.of(CoverageGuidedTest.class.getResource("/seeds/" + target.id()).toURI());
        try (Stream<Path> seeds = Files.list(folder)) {
            List<Path> files = seeds.toList();
            for (Path seed : files) {
                Files.copy(seed, corpus.resolve(seed.getFileName()));
            }
            return files.size();
        }
    }

    private static String tail(Path log) {
        List<String> lines = lines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    /** libFuzzer's last words: "Done 10000 runs in 3 second(s)", and its last count of edges covered. */
    private static String summary(Path log) {
        List<String> lines = lines(log);
        String covered = lines.stream().filter(l -> l.contains(" cov: ")).reduce("", (a, b) -> b);
        return lines.stream().filter(l -> l.startsWith("Done ")).reduce("", (a, b) -> b)
                + covered.replaceAll(".* (cov: \\d+).*", ", $1");
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.ISO_8859_1).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
