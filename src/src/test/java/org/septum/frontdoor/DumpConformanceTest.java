package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.UidRegistry;
import org.septum.testing.RealData;

/**
 * Every public conformance file through {@code septum dump --json --pixels}: data sets against pydicom's, pixels against the native
 * decoders' (conformance.tsv, written by src/conformance/dump.py). The table in the DICOM module's README is this test's.
 */
class DumpConformanceTest {
    /** What pydicom opens without being forced. */
    private static final int PYDICOM_OPENS = 352;

    /** Where pydicom is wrong, and how. */
    private static final Map<String, String> PYDICOM_IS_WRONG = Map.of(
            "CTImage.dcm_BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2.dcm",
            "reads UN as big endian, which PS3.5 6.2.2 makes little endian",
            "emri_small_jpeg_2k_lossless_too_short.dcm", "finds no element at all where the last delimiter is missing");

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private static final class Tally {
        int files;
        int datasets;
        int pixels;
        int exact;
        int refused;
        int unknown;
    }

    @TempDir
    Path folder;

    @Test
    void everyFileEqualsPydicomsOrIsRefusedWithAReason() throws IOException {
        Path data = RealData.path("dicom");
        Path arrays = folder.resolve("arrays");
        FrontDoor.Ended ended = new FrontDoor(folder.resolve("user")).run("dump", "--json", "--pixels", arrays, data);
        assertEquals(3, ended.code(), ended.err());
        Map<String, JsonObject> lines = new HashMap<>();
        ended.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).forEach(l -> lines.put(data.relativize(Path.of(
                l.get("file").getAsString())).toString(), l));
        List<String[]> oracle = oracle();
        assertEquals(oracle.size(), lines.size(), "one line for each file");
        for (String[] expected : oracle) {
            compare(expected, lines.get(expected[0]), array(arrays, data.resolve(expected[0])));
        }
        long opened = lines.values().stream().filter(l -> l.has("dataset")).count();
        String table = table(lines.size(), opened);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/dump-conformance.md"), table);
        System.out.println(table);
        refused.forEach(System.out::println);
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
        assertTrue(opened >= PYDICOM_OPENS, opened + " files opened");
        String readme = Files.readString(Path.of(System.getProperty("septum.root")).resolve("dicom-imageio/README.md"));
        assertTrue(readme.contains(table), "the README's table is out of date; copy src/target/dump-conformance.md into it");
    }

    private static Path array(Path arrays, Path source) {
        return arrays.resolve(source.toString().replace("/", "__") + ".npy");
    }

    private static List<String[]> oracle() throws IOException {
        try (InputStream in = DumpConformanceTest.class.getResourceAsStream("conformance.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(l -> l.split("\t")).toList();
        }
    }

    private void compare(String[] expected, JsonObject line, Path array) throws IOException {
        if (line.has("error")) {
            if (expected[1].equals("opened")) {
                wrong.add(expected[0] + ": pydicom opens it, we say " + line.get("error"));
            }
            return;
        }
        Tally tally = tallies.computeIfAbsent(syntax(expected[2]), name -> new Tally());
        tally.files++;
        if (!expected[1].equals("refused")) {
            dataset(expected, line, tally);
        }
        pixels(expected, line, array, tally);
    }

    private static String syntax(String uid) {
        return uid.equals("-") ? "not named in the file" : UidRegistry.name(uid);
    }

    private void dataset(String[] expected, JsonObject line, Tally tally) {
        StringBuilder text = new StringBuilder();
        CanonicalDataset.append(line.getAsJsonObject("dataset"), "", text);
        boolean same = expected[3].equals(CanonicalDataset.hash("SHA-256", text.toString().getBytes(StandardCharsets.UTF_8)));
        boolean known = PYDICOM_IS_WRONG.containsKey(name(expected));
        if (same) {
            tally.datasets++;
        }
        if (same == known) {
            wrong.add(expected[0] + (same ? " no longer differs" : ": the data set differs"));
        }
    }

    private void pixels(String[] expected, JsonObject line, Path array, Tally tally) throws IOException {
        if (!line.has("pixels")) {
            assertEquals("-", expected[5], expected[0] + " has pixels");
            return;
        }
        tally.pixels++;
        JsonObject told = line.getAsJsonObject("pixels");
        assertEquals(!told.has("error"), Files.exists(array), expected[0]);
        if (told.has("error")) {
            tally.refused++;
            refused.add(expected[0] + ": " + told.get("error").getAsString());
        } else if (expected[5].equals("-")) {
            tally.unknown++;
        } else {
            values(expected, NumpyArray.read(array), tally);
        }
    }

    private void values(String[] expected, NumpyArray found, Tally tally) {
        if (!found.kind().equals(expected[4])) {
            wrong.add(expected[0] + ": " + found.kind() + " where " + expected[4] + " is expected");
        } else if (CanonicalDataset.hash("SHA-256", found.samples()).equals(expected[5])) {
            tally.exact++;
        } else {
            wrong.add(expected[0] + ": the pixels differ");
        }
    }

    private static String name(String[] expected) {
        return expected[0].substring(expected[0].lastIndexOf('/') + 1);
    }

    private String table(int files, long opened) {
        StringBuilder table = new StringBuilder("""
                | transfer syntax | files | data sets equal | with pixels | exact | no oracle | refused | wrong |
                |---|---|---|---|---|---|---|---|
                """);
        Tally sum = new Tally();
        tallies.forEach((name, t) -> {
            table.append(row(name, t));
            sum.files += t.files;
            sum.datasets += t.datasets;
            sum.pixels += t.pixels;
            sum.exact += t.exact;
            sum.unknown += t.unknown;
            sum.refused += t.refused;
        });
        table.append(row("all", sum));
        return table + "\n%d files, %d opened (pydicom: %d), %d no DICOM, %d wrong.\n".formatted(files, opened, PYDICOM_OPENS,
                files - opened, wrong.size());
    }

    private static String row(String name, Tally t) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d |\n".formatted(name, t.files, t.datasets, t.pixels, t.exact, t.unknown,
                t.refused, t.pixels - t.exact - t.unknown - t.refused);
    }
}
