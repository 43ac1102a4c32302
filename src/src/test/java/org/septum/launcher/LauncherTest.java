package org.septum.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./septum} on a small tree of its own, with a JDK, a Maven and a Python that only note how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS = List.of("sh", "find", "head", "sed", "date", "mkdir", "rm", "mv", "cp", "cat", "tr",
            "touch", "dirname", "readlink", "sleep");
    private static final String MAVEN = """
            if [ "$1" = -v ]; then echo "Apache Maven ${FAKE_MAVEN:-3.8.7} (x)"; exit 0; fi
            echo built >> "$FAKE_LOG"
            echo "what Maven prints"
            sleep 1
            [ -z "${FAKE_BROKEN:-}" ] || exit 1
            mkdir -p "$FAKE_ROOT/app/target" && echo jar > "$FAKE_ROOT/app/target/septum-app.jar"
            printf '%s' "$FAKE_ROOT/dependency.jar" > "$FAKE_ROOT/app/target/class-path"
            """;
    private static final String JAVA = """
            for a in "$@"; do case $a in -XX:AOTCacheOutput=*) : > "${a#*=}"; exit 0 ;; esac; done
            echo "java got"
            for a in "$@"; do echo "[$a]"; done
            """;

    @TempDir
    Path folder;

    private Path root;
    private Path bin;

    @BeforeEach
    void plant() throws IOException {
        Path real = Path.of(System.getProperty("septum.root"));
        root = Files.createDirectories(folder.resolve("a tree"));
        Files.createDirectories(root.resolve("app/src/main/java"));
        Files.copy(real.resolve("septum"), root.resolve("septum")).toFile().setExecutable(true);
        Files.copy(real.resolve("app/build.sh"), root.resolve("app/build.sh"));
        Files.copy(real.resolve("app/sources.sh"), root.resolve("app/sources.sh"));
        for (String file : List.of("pom.xml", "app/pom.xml", "app/src/main/java/A.java", "dependency.jar")) {
            age(Files.writeString(root.resolve(file), "x"));
        }
        age(root.resolve("app/src/main/java"));
        age(root.resolve("app/build.sh"));
        bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), find(tool));
        }
        script(bin.resolve("mvn"), MAVEN);
        script(bin.resolve("python3"), "exit 0\n");
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n");
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/javac"), "exit 1\n");
    }

    private static Path find(String tool) {
        for (String place : List.of("/usr/bin", "/bin")) {
            if (Files.exists(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        throw new IllegalStateException("no " + tool);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        file.toFile().setExecutable(true);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private record Ended(int code, String out, String err) {}

    private Process launch(int number, Map<String, String> more, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("septum").toString());
        builder.command().addAll(List.of(args));
        Map<String, String> environment = builder.environment();
        environment.putAll(Map.of("PATH", bin.toString(), "HOME", folder.toString(),
                "JAVA_HOME", folder.resolve("jdk").toString(),
                "FAKE_ROOT", root.toString(), "FAKE_LOG", folder.resolve("builds").toString()));
        environment.putAll(more);
        return builder.redirectOutput(folder.resolve("out" + number).toFile())
                .redirectError(folder.resolve("err" + number).toFile()).start();
    }

    private Ended await(int number, Process process) throws IOException, InterruptedException {
        int code = process.waitFor();
        return new Ended(code, text("out" + number), text("err" + number));
    }

    private Ended septum(Map<String, String> more, String... args) throws IOException, InterruptedException {
        return await(0, launch(0, more, args));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private long builds() throws IOException {
        return Files.exists(folder.resolve("builds")) ? text("builds").lines().count() : 0;
    }

    @Test
    void buildsOnceAndHandsEverythingOn() throws Exception {
        Ended first = septum(Map.of(), "info", "a folder", "*");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().startsWith("java got"), "what the build says is not in standard output: " + first.out());
        assertTrue(first.out().endsWith("[org.septum.app.Main]\n[info]\n[a folder]\n[*]\n"), first.out());
        assertTrue(first.out().contains("dependency.jar:"), first.out());
        assertTrue(first.out().contains("[-XX:AOTCache="), first.out());
        assertTrue(first.err().contains("what Maven prints"), first.err());
        Ended second = septum(Map.of(), "doctor");
        assertEquals(1, builds());
        assertEquals("", second.err());
    }

    @Test
    void buildsAgainWhenSourcesChangeOrGo() throws Exception {
        septum(Map.of());
        Files.writeString(root.resolve("app/src/main/java/B.java"), "new");
        assertEquals(0, septum(Map.of()).code());
        assertEquals(2, builds());
        Thread.sleep(50);
        Files.delete(root.resolve("app/src/main/java/B.java"));
        assertEquals(0, septum(Map.of()).code());
        assertEquals(3, builds());
    }

    @Test
    void twoStartsBuildOnce() throws Exception {
        Process one = launch(1, Map.of(), "one");
        Process two = launch(2, Map.of(), "two");
        Ended first = await(1, one);
        Ended second = await(2, two);
        assertEquals(0, first.code(), first.err());
        assertEquals(0, second.code(), second.err());
        assertEquals(1, builds());
        assertTrue(first.out().contains("[one]") && second.out().contains("[two]"));
        assertFalse(Files.exists(root.resolve("target/program/lock")));
    }

    @Test
    void aBuildThatBreaksLeavesTheOneBefore() throws Exception {
        septum(Map.of());
        String before = Files.readString(root.resolve("target/program/current"));
        Files.writeString(root.resolve("app/src/main/java/B.java"), "new");
        Ended broken = septum(Map.of("FAKE_BROKEN", "yes"));
        assertEquals(5, broken.code());
        assertTrue(broken.err().contains("the build failed"), broken.err());
        assertEquals("", broken.out());
        assertEquals(before, Files.readString(root.resolve("target/program/current")));
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
        Files.createDirectories(root.resolve("target/program/lock"));
        Process gone = new ProcessBuilder("sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.writeString(root.resolve("target/program/lock/pid"), gone.pid() + "\n");
        assertEquals(0, septum(Map.of()).code());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Ended old = septum(Map.of("FAKE_MAVEN", "3.6.3"));
        assertEquals(5, old.code());
        assertTrue(old.err().contains("Maven 3.8 or newer is needed") && old.err().contains("3.6"), old.err());
        script(bin.resolve("python3"), "exit 1\n");
        assertTrue(septum(Map.of()).err().contains("Python 3 with pip is needed"));
        Files.delete(bin.resolve("mvn"));
        assertTrue(septum(Map.of()).err().contains("Maven is needed"));
        assertEquals(0, builds());
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), root.resolve("septum"));
        Process process = launch(0, Map.of());
        process.waitFor();
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "hello");
        builder.environment().putAll(Map.of("PATH", bin.toString(), "JAVA_HOME", folder.resolve("jdk").toString()));
        String out = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(out.contains("[-Dseptum.home=" + root.toRealPath() + "]"), out);
        assertTrue(out.endsWith("[hello]\n"), out);
    }
}
