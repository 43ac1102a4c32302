package org.septum.dicom.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.FrameReader;
import org.septum.testing.RealData;

/**
 * Reads every public conformance file and compares its stored values with what pydicom, GDCM, libjpeg-turbo, CharLS and OpenJPEG
 * make of
 * them (oracle.tsv, written by conformance/oracle.py). The table in the README is this test's.
 */
class ConformanceTest {
    /** How many of the folder's files are DICOM to us; pydicom opens 352 without being forced. */
    private static final int OPENED = 361;

    /** Where the data set is read otherwise than by pydicom, and why. */
    private static final Map<String, String> READ_OTHERWISE = Map.of(
            "CTImage.dcm_BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2.dcm", "UN is little endian, PS3.5 6.2.2",
            "emri_small_jpeg_2k_lossless_too_short.dcm", "pydicom gives up where the end is missing",
            "chrX1.dcm", "pydicom drops the = at a name's end",
            "chrX2.dcm", "pydicom drops the = at a name's end");

    private Path folder;

    @BeforeEach
    void findData() {
        folder = RealData.path("dicom");
    }

    private static List<String[]> oracle() throws IOException {
        return table("oracle.tsv");
    }

    private static List<String[]> table(String name) throws IOException {
        try (InputStream in = ConformanceTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).toList();
        }
    }

    @Test
    void everyFileOpensOrIsRefusedWithAReason() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int opened = 0;
        for (Path file : files) {
            try {
                DicomFile header = DicomFile.readHeader(file);
                DicomFile whole = DicomFile.read(file);
                assertTrue(whole.dataset().toString().length() >= whole.dataset().size());
                assertEquals(whole.transferSyntax(), header.transferSyntax(), file.toString());
                opened++;
            } catch (DicomException e) {
                assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
            }
        }
        assertTrue(opened >= OPENED, opened + " files opened");
    }

    @Test
    void whatPydicomOpensWeOpen() throws IOException {
        for (String[] line : oracle()) {
            DicomFile file = DicomFile.read(folder.resolve(line[0]));
            assertTrue(!file.dataset().isEmpty() || !file.meta().isEmpty(), line[0]);
        }
    }

    @Test
    void dataSetsEqualPydicoms() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] line : table("datasets.tsv")) {
            Path file = folder.resolve(line[0]);
            StringBuilder text = new StringBuilder();
            DatasetText.append(DicomFile.read(file).dataset(), "", text);
            boolean same = line[1].equals(DatasetText.hash("SHA-256", text.toString().getBytes(StandardCharsets.UTF_8)));
            if (same == READ_OTHERWISE.containsKey(file.getFileName().toString())) {
                wrong.add(line[0] + (same ? " is no longer read otherwise" : ""));
            }
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @Test
    void storedValuesEqualThoseOfOthers() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String[] line : oracle()) {
            if (line[4].equals("-")) {
                continue;
            }
            Tally tally = tallies.computeIfAbsent(line[2], uid -> new Tally());
            String difference = compare(line, tally);
            if (difference != null) {
                wrong.add(line[0] + ": " + difference);
            }
        }
        String table = table(tallies);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/conformance.md"), table);
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
        assertTrue(readme().contains(table), "the README's table is out of date; copy target/conformance.md into it:\n" + table);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of(System.getProperty("septum.root")).resolve("dicom-imageio/README.md"));
    }

    private static final class Tally {
        int exact;
        int refused;
    }

    /** What differs, or null. */
    private String compare(String[] line, Tally tally) throws IOException {
        StoredValues values;
        try {
            values = StoredValues.of(FrameReader.open(DicomFile.readHeader(folder.resolve(line[0]))));
        } catch (DicomException e) {
            tally.refused++;
            return e.reason();
        }
        if (!values.shape().equals(line[3])) {
            return values.shape() + " where " + line[3] + " is expected";
        }
        if (!values.sha256().equals(line[4])) {
            return "stored values differ";
        }
        tally.exact++;
        return null;
    }

    private static String table(Map<String, Tally> tallies) {
        StringBuilder table =
                new StringBuilder("| transfer syntax | files | bit-exact | refused |\n");
        table.append("|---|---|---|---|\n");
        Tally sum = new Tally();
        tallies.forEach((uid, tally) -> {
            table.append(row(UidRegistry.name(uid), tally));
            sum.exact += tally.exact;
            sum.refused += tally.refused;
        });
        return table.append(row("all", sum)).toString();
    }

    private static String row(String name, Tally t) {
        return "| %s | %d | %d | %d |\n".formatted(name, t.exact + t.refused, t.exact, t.refused);
    }

    /** The uncompressed original of files whose syntax no other decoder here reads. */
    @Test
    void compressedFilesEqualTheirOriginals() throws IOException {
        Path liver = folder.resolve("pydicom-data/data_store/data");
        for (String kind : new String[] {"liver", "liver_nonbyte_aligned"}) {
            String original = sha256(liver.resolve(kind + ".dcm"));
            for (String syntax : new String[] {"_rle", "_deflate", "_j2k"}) {
                assertEquals(original, sha256(liver.resolve(kind + syntax + ".dcm")), kind + syntax);
            }
        }
        String slice = sha256(folder.resolve("dcm_qa_ts/In/1.dcm"));
        for (int i = 2; i <= 9; i++) {
            assertEquals(slice, sha256(folder.resolve("dcm_qa_ts/In/" + i + ".dcm")), "dcm_qa_ts " + i);
        }
    }

    private static String sha256(Path file) throws IOException {
        return StoredValues.of(FrameReader.open(DicomFile.readHeader(file))).sha256();
    }
}
