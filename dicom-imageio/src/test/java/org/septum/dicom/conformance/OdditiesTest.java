package org.septum.dicom.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's list of oddities names tests that are there, in this module or another. */
class OdditiesTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void theNamedTestsExist() throws IOException {
        Path root = Path.of(System.getProperty("septum.root"));
        String readme = Files.readString(root.resolve("dicom-imageio/README.md"));
        String section = readme.substring(readme.indexOf("## Oddities"), readme.indexOf("## Limits"));
        Map<String, String> sources = sources(root);
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Matcher m = NAMED.matcher(section); m.find(); named++) {
            String source = sources.getOrDefault(m.group(1), "");
            if (!source.contains("\n    void " + m.group(2) + "(")) {
                missing.add(m.group());
            }
        }
        assertTrue(missing.isEmpty(), "the README names tests that are not there: " + missing);
        assertTrue(named > 120, named + " tests named");
        for (String line : section.lines().filter(l -> l.startsWith("| ") && !l.endsWith("| tests |")).toList()) {
            assertTrue(NAMED.matcher(line).find(), "no test: " + line);
        }
    }

    private static Map<String, String> sources(Path root) throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("dicom-imageio", "imaging")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
