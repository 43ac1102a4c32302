package org.septum.reporting.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.measurements.Measurement;
import org.septum.measurements.overlap.Overlap;
import org.septum.measurements.response.ResponseCategory;
import org.septum.reporting.Software;
import org.septum.reporting.SyntheticHead;
import org.septum.reporting.folder.ResultFolder;

class FollowUpTest {
    private static final Software SEPTUM = new Software("Septum", "test");
    private static final Affine HEAD = Affine.ofRows(-2.5, 0, 0, 70, 0, 2.5, 0, -70, 0, 0, 4, -60);

    @TempDir
    Path folder;

    /** A folder as analyze leaves it for a tumour with one enhancing lesion of a product in mm². */
    private Path result(String date, double wholeMl, double product) throws IOException {
        return result(date, wholeMl, "enhancing", product > 0
                ? "{\"product_mm2\": %s, \"measurable\": %s}".formatted(product, product >= 100) : "");
    }

    private Path result(String date, double wholeMl, String of, String lesion) throws IOException {
        Path made = Files.createDirectory(folder.resolve(date.isEmpty() ? "undated" : date));
        String input = date.isEmpty() ? "{}" : "{\"study_date\": \"%s\"}".formatted(date);
        Files.writeString(made.resolve("result.json"), """
                {"schema": 1, "task": "brain-tumour", "input": %s, "model": {"id": "brain-tumour", "version": "0.1.0"},
                 "labels": [{"value": 2, "name": "Oedema", "color": "#6FD98A"}], "phases": {},
                 "measurements": [
                   {"id": "tumour.whole", "name": "Whole tumour", "value": %s, "unit": "mL", "method": "voxels"},
                   {"id": "tumour.core", "name": "Tumour core", "value": %s, "unit": "mL", "method": "voxels"}],
                 "tumour": {"divided": true, "diameters_of": "%s", "lesions": [%s]}}
                """.formatted(input, wholeMl, wholeMl / 3, of, lesion));
        return made;
    }

    private static Set<?> faults(String json) throws IOException {
        String schema = Files.readString(Path.of(System.getProperty("septum.root"), "docs", "follow.schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(json, InputFormat.JSON);
    }

    private static void of(Path results, String patientId, String birthDate) throws IOException {
        Attributes header = new Attributes();
        header.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.104.1");
        header.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        header.setString(Tag.PatientID, VR.LO, patientId);
        header.setString(Tag.PatientBirthDate, VR.DA, birthDate);
        DicomWriter.write(results.resolve("report.dcm"), header, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    private static FollowUp follow(Path... results) throws UnusableInputException {
        return FollowUp.of(Stream.of(results).map(r -> new FollowUp.Dated(r, Optional.empty(), Optional.empty())).toList());
    }

    private static void refused(String reason, Path named, Path... results) {
        UnusableInputException refused = assertThrows(UnusableInputException.class, () -> follow(results));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertTrue(refused.getMessage().startsWith(named.toString()), refused.getMessage());
    }

    @Test
    void resultsOfOnePatientMakeACourse() throws IOException {
        Path second = result("2020-04-10", 40, 450);
        Path first = result("2020-01-10", 60, 1000);
        Path third = result("2020-07-10", 50, 600);
        for (Path results : List.of(first, second, third)) {
            of(results, "PHANTOM-1", "");
        }
        FollowUp follow = follow(second, third, first);
        assertEquals(List.of(ResponseCategory.BASELINE, ResponseCategory.PARTIAL_RESPONSE, ResponseCategory.PROGRESSIVE_DISEASE),
                follow.course().steps().stream().map(s -> s.category()).toList());
        assertEquals(List.of(), follow.warnings());
        assertEquals(25, follow.course().steps().getLast().volumes().get("tumour.whole").sinceNadirPercent().orElseThrow(), 1e-9);
        Path out = folder.resolve("follow");
        FollowFolder.Written written = FollowFolder.write(follow, SEPTUM, out, Progress.none());
        assertEquals(Set.of("follow.json", "follow.csv", "follow.png"), new TreeSet<>(written.files()));
        assertEquals(List.of(), written.aligned());
        String json = Files.readString(out.resolve("follow.json"));
        assertEquals(Set.of(), faults(json));
        JsonObject last = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("dates").get(2).getAsJsonObject();
        assertEquals("PD", last.get("response").getAsString());
        assertEquals(33.3, last.getAsJsonObject("product_mm2").get("since_nadir_percent").getAsDouble());
        List<String> csv = Files.readAllLines(out.resolve("follow.csv"));
        assertEquals(1 + 3 * 3, csv.size());
        assertTrue(csv.contains("2020-07-10,tumour.rano,Product of diameters,600,mm²,1000,450,-40,33.3,PD"), csv.toString());
        BufferedImage chart = ImageIO.read(out.resolve("follow.png").toFile());
        assertEquals(1200, chart.getWidth());
        assertFalse(json.contains("PHANTOM"), "no patient data");
    }

    @Test
    void findingsSayWhatTheFolderTheyAreWrittenToSays() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            Path written = folder.resolve("written");
            ResultFolder.numbers().write(head.findings(), written, Progress.none());
            DatedResult kept = DatedResult.read(written);
            DatedResult own = DatedResult.of(head.findings(), Path.of("here"));
            assertEquals(kept.date(), own.date());
            assertEquals(kept.model(), own.model());
            assertEquals(List.of("tumour.whole", "tumour.core", "tumour.enhancing", "tumour.oedema", "tumour.necrosis"),
                    own.volumes().stream().map(Measurement::id).toList());
            for (int i = 0; i < 5; i++) {
                assertEquals(kept.volumes().get(i).value(), own.volumes().get(i).value(), 1e-3);
            }
            assertEquals(kept.enhancing().orElseThrow().productMm2(), own.enhancing().orElseThrow().productMm2(), 1e-2);
            assertEquals(kept.enhancing().orElseThrow().isMeasurable(), own.enhancing().orElseThrow().isMeasurable());
            assertEquals(Optional.empty(), own.flair());
        }
    }

    @Test
    void twoPatientsAreRefused() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path second = result("2020-04-10", 40, 450);
        of(first, "A", "19500101");
        of(second, "B", "19500101");
        refused("another patient", second, first, second);
        of(second, "A", "19600101");
        refused("another patient", second, first, second);
        of(second, "A", "");
        assertEquals(List.of(), follow(first, second).warnings());
    }

    @Test
    void whoseTheyAreIsTakenOnTrustAndSaidWhereFilesDoNotTell() throws IOException {
        FollowUp follow = follow(result("2020-01-10", 60, 1000), result("2020-04-10", 40, 450));
        assertEquals(List.of("patient-unknown"), follow.warnings().stream().map(w -> w.code()).toList());
    }

    @Test
    void datesThatAreMissingOrTheSameAreRefusedUnlessGiven() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path undated = result("", 40, 450);
        refused("--date", undated, first, undated);
        Path same = Files.move(result("2020-01-11", 40, 450), folder.resolve("same"));
        Files.writeString(same.resolve("result.json"),
                Files.readString(same.resolve("result.json")).replace("2020-01-11", "2020-01-10"));
        refused("is of 2020-01-10", same, first, same);
        List<FollowUp.Dated> given = new ArrayList<>();
        given.add(new FollowUp.Dated(first, Optional.of(LocalDate.of(2020, 3, 1)), Optional.empty()));
        given.add(new FollowUp.Dated(undated, Optional.of(LocalDate.of(2020, 2, 1)), Optional.empty()));
        assertEquals(LocalDate.of(2020, 2, 1), FollowUp.of(given).course().steps().getFirst().date());
    }

    @Test
    void whatIsNoTumourIsRefused() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path heart = result("2020-02-10", 60, 1000);
        Files.writeString(heart.resolve("result.json"),
                Files.readString(heart.resolve("result.json")).replace("\"brain-tumour\", \"input\"", "\"cardiac\", \"input\""));
        refused("task cardiac", heart, first, heart);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused("no folder of results", empty, first, empty);
    }

    /** Nothing enhances any more: the lesions listed are then those of the FLAIR, and the enhancing tumour's size is 0. */
    @Test
    void whatDoesNotEnhanceAnyMoreIsGone() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path second = result("2020-04-10", 20, "flair", "{\"product_mm2\": 700, \"measurable\": true}");
        assertEquals(ResponseCategory.COMPLETE_RESPONSE, follow(first, second).course().steps().getLast().category());
    }

    @Test
    void anotherModelIsSaid() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path second = result("2020-04-10", 40, 450);
        Files.writeString(second.resolve("result.json"),
                Files.readString(second.resolve("result.json")).replace("0.1.0", "0.2.0"));
        assertTrue(follow(first, second).warnings().stream().anyMatch(w -> w.code().equals("several-models")));
    }

    /** A head of two ellipsoids with a tumour, moved in the scanner by some mm; its labels are put into the results. */
    private Path picture(Path results, double movedMm) throws IOException {
        Grid grid = new Grid(56, 56, 30, 1, HEAD);
        LabelMap labels = LabelMap.empty(grid);
        Path file = folder.resolve(results.getFileName() + "-flair.nii.gz");
        SplittableRandom random = new SplittableRandom(Math.round(movedMm));
        try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
            for (int n = 0; n < grid.size(); n++) {
                double[] p = HEAD.apply(n % 56, n / 56 % 56, n / (56 * 56));
                double x = p[0] - movedMm;
                double head = inside(x / 55, p[1] / 62, p[2] / 52);
                double ventricle = inside((x - 9) / 8, p[1] / 22, (p[2] - 5) / 12);
                double tumour = inside((x + 22) / 14, (p[1] - 15) / 12, (p[2] - 10) / 13);
                double brain = 450 + 60 * Math.sin(x / 7) * Math.cos(p[1] / 9) * Math.sin(p[2] / 8);
                double grey = head * (brain + ventricle * (100 - brain) + tumour * (900 - brain));
                volume.samples().setAtIndex(ValueLayout.JAVA_SHORT, n, (short) (grey + 8 * random.nextGaussian()));
                labels.frame(n / (56 * 56), 0)[n % (56 * 56)] = (byte) (tumour > 0.5 ? 2 : 0);
            }
            NiftiWriter.write(volume, file);
        }
        NiftiWriter.write(labels, results.resolve("labels.nii.gz"));
        return file;
    }

    /** How much of a voxel is in an ellipsoid of half axes 1: edges are a voxel or two wide, as a scanner's are. */
    private static double inside(double x, double y, double z) {
        return Math.clamp(0.5 + 8 * (1 - Math.sqrt(x * x + y * y + z * z)), 0, 1);
    }

    @Test
    void laterPicturesAndLabelsAreLaidOnTheFirst() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path second = result("2020-04-10", 40, 450);
        FollowUp follow = FollowUp.of(List.of(
                new FollowUp.Dated(second, Optional.empty(), Optional.of(picture(second, 6))),
                new FollowUp.Dated(first, Optional.empty(), Optional.of(picture(first, 0)))));
        Path out = folder.resolve("follow");
        FollowFolder.Written written = FollowFolder.write(follow, SEPTUM, out, Progress.none());
        assertEquals(List.of("follow.csv", "follow.png", "flair-2020-04-10.nii.gz", "labels-2020-04-10.nii.gz", "follow.json"),
                written.files());
        assertEquals(6, written.aligned().getFirst().alignment().movedMm(), 0.5);
        assertEquals(Set.of(), faults(Files.readString(out.resolve("follow.json"))));
        LabelMap moved = NiftiReader.labels(out.resolve("labels-2020-04-10.nii.gz"));
        LabelMap there = NiftiReader.labels(first.resolve("labels.nii.gz"));
        assertTrue(Overlap.of(moved, 0, there, 0, 2).dice() > 0.93);
        LabelMap unmoved = NiftiReader.labels(second.resolve("labels.nii.gz"));
        assertTrue(Overlap.of(unmoved, 0, there, 0, 2).dice() < 0.8, "it was moved");
    }

    @Test
    void labelsOfAnotherPictureAreRefused() throws IOException {
        Path first = result("2020-01-10", 60, 1000);
        Path second = result("2020-04-10", 40, 450);
        Path flair = picture(first, 0);
        NiftiWriter.write(LabelMap.empty(new Grid(56, 56, 29, 1, HEAD)), second.resolve("labels.nii.gz"));
        FollowUp follow = FollowUp.of(List.of(new FollowUp.Dated(first, Optional.empty(), Optional.of(flair)),
                new FollowUp.Dated(second, Optional.empty(), Optional.of(flair))));
        Path out = folder.resolve("follow");
        UnusableInputException refused = assertThrows(UnusableInputException.class,
                () -> FollowFolder.write(follow, SEPTUM, out, Progress.none()));
        assertTrue(refused.getMessage().contains("does not lie on the picture"), refused.getMessage());
        assertFalse(Files.exists(out));
    }
}
