package org.septum.reporting.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Grid;
import org.septum.imaging.study.SourceFrame;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.SyntheticHead;
import org.septum.reporting.SyntheticStudy;

/**
 * Our objects in the hands of others: dciodvfy (dicom3tools) finds no error, highdicom and pydicom read what was written. Skipped
 * where the tools are not installed; {@code -Dseptum.python=} names a Python that has them.
 */
class OtherReadersTest {
    private static final String PYTHON = System.getProperty("septum.python", "python3");
    private static final String SEGMENTATION = """
            import highdicom, json, sys
            seg = highdicom.seg.segread(sys.argv[1])
            sums = []
            for frame in range(seg.NumberOfFrames):
                group = seg.PerFrameFunctionalGroupsSequence[frame]
                content = group.FrameContentSequence[0]
                number = group.SegmentIdentificationSequence[0].ReferencedSegmentNumber
                pixels = seg.pixel_array[frame] if seg.NumberOfFrames > 1 else seg.pixel_array
                rows, columns = pixels.nonzero()
                sums.append([number, content.TemporalPositionIndex - 1, content.InStackPositionNumber - 1,
                             int(pixels.sum()), int(rows.sum()), int(columns.sum())])
            print(json.dumps(sums))
            """;
    private static final String REPORT = """
            import highdicom, json, sys
            report = highdicom.sr.srread(sys.argv[1])
            found = {}
            volumes = report.content.get_volumetric_roi_measurement_groups()
            for group in volumes:
                segment = group.referenced_segment
                found[str(group.tracking_identifier)] = [segment.referenced_segment_numbers[0],
                                                         segment.referenced_sop_instance_uid]
            for group in volumes + report.content.get_image_measurement_groups():
                for measurement in group.get_measurements():
                    name = str(group.tracking_identifier) + "/" + measurement.name.value
                    found[name] = [measurement.value, measurement.unit.value]
            print(json.dumps(found))
            """;

    @TempDir
    Path folder;

    private SyntheticStudy study;
    private Findings findings;
    private SegmentationIdentity identity;

    @BeforeEach
    void write() throws IOException {
        study = new SyntheticStudy(8, 20);
        findings = study.findings(ReadingChoices.AUTOMATIC.with(new HeartRate(70, "header"))
                .with(Body.UNKNOWN.withSurface(new BodySurface(175, 72))), Set.of());
        LocalDateTime now = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
        Grid grid = study.volume().grid();
        List<SourceFrame> frames = new ArrayList<>();
        for (int i = 0; i < grid.slices() * grid.phases(); i++) {
            frames.add(new SourceFrame(Path.of("frame" + i), 0, UID.MRImageStorage, "1.2.3." + (i + 1)));
        }
        SourceFrames sources = new SourceFrames(frames);
        identity = SegmentationIdentity.create(findings.segmentation().labels());
        write("labels.dcm", SegmentationObject.of(findings, sources, header(), now, identity));
        write("measurements.dcm", MeasurementObject.of(findings, sources, header(), now, Optional.of(identity)));
        byte[] pdf = "%PDF-1.4 a page".getBytes(StandardCharsets.US_ASCII);
        write("report.dcm", ReportObject.of(pdf, findings, sources, header(), now));
        study.close();
    }

    private void write(String name, Attributes object) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            DicomWriter.write(out, name, object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
    }

    private static Attributes header() {
        Attributes d = new Attributes();
        d.setString(Tag.PatientName, VR.PN, "Phantom^Beating");
        d.setString(Tag.PatientID, VR.LO, "P1");
        d.setString(Tag.PatientBirthDate, VR.DA, "19700101");
        d.setString(Tag.PatientSex, VR.CS, "M");
        d.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        d.setString(Tag.StudyID, VR.SH, "1");
        d.setString(Tag.StudyDate, VR.DA, "20260102");
        d.setString(Tag.StudyTime, VR.TM, "030405");
        d.setString(Tag.AccessionNumber, VR.SH, "A1");
        d.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        d.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.5");
        d.setString(Tag.SeriesNumber, VR.IS, "7");
        return d;
    }

    @Test
    void dciodvfyFindsNoError() throws Exception {
        assumeTrue(runs("dciodvfy", "-version"), "dciodvfy is not installed");
        for (String name : List.of("labels.dcm", "measurements.dcm", "report.dcm")) {
            assertEquals(List.of(), errors(name), name);
        }
    }

    private List<String> errors(String name) throws Exception {
        return output("dciodvfy", folder.resolve(name).toString()).lines().filter(line -> line.startsWith("Error")).toList();
    }

    @Test
    void highdicomReadsTheSameVoxels() throws Exception {
        assumeTrue(runs(PYTHON, "-c", "import highdicom"), "highdicom is not installed");
        JsonArray frames = JsonParser.parseString(python(SEGMENTATION, "labels.dcm")).getAsJsonArray();
        assertTrue(frames.size() > 100, "frames: " + frames.size());
        for (var element : frames) {
            int[] read = element.getAsJsonArray().asList().stream().mapToInt(e -> e.getAsInt()).toArray();
            byte[] frame = findings.segmentation().map().frame(read[2], read[1]);
            int columns = study.volume().grid().columns();
            int[] sums = new int[3];
            for (int i = 0; i < frame.length; i++) {
                sums[0] += frame[i] == read[0] ? 1 : 0;
                sums[1] += frame[i] == read[0] ? i / columns : 0;
                sums[2] += frame[i] == read[0] ? i % columns : 0;
            }
            assertEquals(List.of(sums[0], sums[1], sums[2]), List.of(read[3], read[4], read[5]), element.toString());
        }
    }

    @Test
    void highdicomReadsTheSameNumbers() throws Exception {
        assumeTrue(runs(PYTHON, "-c", "import highdicom"), "highdicom is not installed");
        JsonObject read = JsonParser.parseString(python(REPORT, "measurements.dcm")).getAsJsonObject();
        for (Measurement m : findings.measurements()) {
            String group = m.id().substring(0, 3).replace('.', '/');
            JsonArray value = read.getAsJsonArray(group + MeasurementCodes.concept(m).value());
            assertEquals(m.value(), value.get(0).getAsDouble(), 1e-9 * Math.abs(m.value()), m.id());
            assertEquals(MeasurementCodes.unit(m.unit()).value(), value.get(1).getAsString());
        }
        assertTrue(read.has("Segment 10/122445"), read.toString());
        assertEquals(3, read.getAsJsonArray("lv").get(0).getAsInt());
        assertEquals(identity.sopInstanceUid(), read.getAsJsonArray("lv").get(1).getAsString());
    }

    /** A tumour's segmentation and report: no error by dicom3tools, and the same numbers by highdicom. */
    @Test
    void aTumoursObjectsAreReadToo() throws Exception {
        assumeTrue(runs(PYTHON, "-c", "import highdicom"), "highdicom is not installed");
        try (SyntheticHead head = SyntheticHead.axial()) {
            Findings tumour = head.findings();
            SourceFrames sources = TumourObjectsTest.sources(head.map().grid());
            SegmentationIdentity own = SegmentationIdentity.create(tumour.segmentation().labels());
            LocalDateTime now = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
            write("tumour.dcm", SegmentationObject.of(tumour, sources, header(), now, own));
            write("numbers.dcm", MeasurementObject.of(tumour, sources, header(), now, Optional.of(own)));
            JsonObject read = JsonParser.parseString(python(REPORT, "numbers.dcm")).getAsJsonObject();
            for (String region : List.of("necrosis", "oedema", "enhancing")) {
                assertEquals(tumour.measurement("tumour." + region).orElseThrow().value(),
                        read.getAsJsonArray(region + "/118565006").get(0).getAsDouble(), 1e-9);
                assertEquals(own.sopInstanceUid(), read.getAsJsonArray(region).get(1).getAsString());
            }
            assertEquals("mm", read.getAsJsonArray("Lesion 1/103339001").get(1).getAsString());
            long voxels = 0;
            for (var frame : JsonParser.parseString(python(SEGMENTATION, "tumour.dcm")).getAsJsonArray()) {
                voxels += frame.getAsJsonArray().get(3).getAsInt();
            }
            assertEquals(tumour.measurement("tumour.whole").orElseThrow().value(), voxels * head.map().grid().voxelMl(), 1e-6);
            if (runs("dciodvfy", "-version")) {
                assertEquals(List.of(), errors("tumour.dcm"));
                assertEquals(List.of(), errors("numbers.dcm"));
            }
        }
    }

    private String python(String script, String file) throws Exception {
        String said = output(PYTHON, "-c", script, folder.resolve(file).toString());
        String last = said.strip().lines().reduce((first, second) -> second).orElse("");
        assertTrue(last.startsWith("[") || last.startsWith("{"), said);
        return last;
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0 || command[0].equals("dciodvfy");
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** What a command says; its exit code is left to the caller's reading of it. */
    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
