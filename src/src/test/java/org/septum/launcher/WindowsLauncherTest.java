package org.septum.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code septum.cmd} says what {@code ./septum} says. It cannot be run here: only what can be told from its text is checked. */
class WindowsLauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("septum.root"));
    private static final String POSIX = read("septum");
    private static final String BUILD = read("app/build.sh");
    private static final String WINDOWS = read("septum.cmd");

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String one(String pattern, String text) {
        List<String> found = Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).distinct().toList();
        assertEquals(1, found.size(), pattern + ": " + found);
        return found.getFirst();
    }

    /** The lines that start the program, in one. */
    private static String start(String script) {
        return script.replace("\\\n", " ").lines().filter(l -> l.contains("org.septum.app.Main"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theSameClassIsStartedWithTheSameOptions() {
        String options = "(?<![\\w-])--?[A-Za-z][\\w.-]*(=[A-Z.a-z-]+)?(?==|\\s|\")";
        Set<String> posix = all(options, start(POSIX));
        posix.remove("-cp");
        assertTrue(posix.contains("--enable-native-access=ALL-UNNAMED") && posix.contains("-Dseptum.home"), posix.toString());
        assertEquals(posix, all(options, start(WINDOWS)));
        assertEquals(one("(org\\.septum\\.[\\w.]+)", start(POSIX)), one("(org\\.septum\\.[\\w.]+)", start(WINDOWS)));
        assertTrue(start(POSIX).endsWith("\"$@\"") && start(WINDOWS).strip().endsWith("%*"), "all arguments are handed on");
    }

    @Test
    void theSameJavaDevelopmentKitsWillDo() {
        assertEquals(one("-ge (\\d+)", POSIX), one("geq (\\d+)", WINDOWS));
        assertEquals(one("no JDK (\\d+) or newer found", POSIX), one("no JDK (\\d+) or newer found", WINDOWS));
        for (String of : List.of("JAVA_VERSION", "release", "javac", "JAVA_HOME", ".jdks", ".sdkman")) {
            assertTrue(POSIX.contains(of) && WINDOWS.contains(of), of);
        }
        assertEquals("JAVA_HOME", one("(?s)call :consider \"%(\\w+)%\".*for /d", WINDOWS), "it comes before what is looked for");
        assertEquals(one("exit (5)\\n}", POSIX), one("exit /b ([1-9])", WINDOWS), "the code of a failure");
    }

    @Test
    void itStartsWhatTheNamedCommandBuilds() throws IOException {
        String arguments = one("(-pl app -am [\\w. =-]+ package)", BUILD);
        assertTrue(WINDOWS.contains("mvn -q " + arguments), arguments);
        String left = BUILD.replace("$root/", "");
        for (String file : List.of("app/target/class-path", "app/target/septum-app.jar")) {
            assertTrue(left.contains(file) && WINDOWS.contains("%root%\\" + file.replace('/', '\\')), file);
        }
    }

    @Test
    void nothingInItBreaksABatchFile() {
        assertEquals(WINDOWS.lines().count(), WINDOWS.split("\r\n", -1).length - 1, "every line ends with a carriage return");
        assertFalse(WINDOWS.contains("!"), "a delayed variable or a name with it would be lost");
        assertTrue(WINDOWS.chars().allMatch(c -> c < 128), "cmd.exe reads it in a code page of its own");
        Set<String> labels = all("(?m)(?<=^:)\\w+", WINDOWS);
        assertEquals(labels, all("(?<=goto |call :)\\w+", WINDOWS));
        for (String label : labels) {
            String before = WINDOWS.substring(0, WINDOWS.indexOf("\n:" + label)).lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("rem ")).reduce("", (a, b) -> b);
            assertTrue(before.startsWith("exit /b"), "runs into :" + label + " after " + before);
        }
    }
}
