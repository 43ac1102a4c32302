package org.septum.viewer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.measurements.tumour.Lesion;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.ReadBrain;

/** The report of a brain: whatever the reader did is in it and named. */
class BrainReportTest {
    private static final Vector3 TUMOUR = new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]);

    @TempDir
    private Path below;

    private final ReadBrain brain = new ReadBrain();
    private final ReportViewModel report = brain.room().panels().report();
    private final List<String> told = new ArrayList<>();

    private Path written() {
        brain.room().onNotice(n -> told.add(n.title() + ": " + n.text()));
        report.write(below);
        brain.tasks().runAll();
        assertEquals(List.of(), told);
        return report.writtenProperty().get().orElseThrow().folder();
    }

    private static JsonObject result(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("result.json"))).getAsJsonObject();
    }

    private static double value(JsonObject result, String id) {
        return StreamSupport.stream(result.getAsJsonArray("measurements").spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(m -> m.get("id").getAsString().equals(id)).findFirst().orElseThrow().get("value").getAsDouble();
    }

    private double ml(LabelMap map, int... values) {
        double voxels = 0;
        for (int value : values) {
            voxels += map.count(value, 0);
        }
        return voxels * map.grid().voxelMl();
    }

    private static JsonObject lesion(JsonObject result) {
        return result.getAsJsonObject("tumour").getAsJsonArray("lesions").get(0).getAsJsonObject();
    }

    @Test
    void anUntouchedResultIsReportedAsTheModelLeftIt() throws IOException {
        assertTrue(report.readyProperty().get());
        Path folder = written();
        assertEquals(List.of("labels.nii.gz", "measurements.csv", "overview.png", "report.pdf", "result.json"),
                report.writtenProperty().get().orElseThrow().files());
        JsonObject result = result(folder);
        assertFalse(result.has("edits"));
        assertFalse(lesion(result).get("drawn").getAsBoolean());
        assertEquals("brain-tumour", result.getAsJsonObject("model").get("id").getAsString());
        assertEquals(ml(brain.labels(), 1, 2, 3), value(result, "tumour.whole"), 1e-3);
    }

    @Test
    void editedLabelsAndDraggedDiametersAreReportedAndNamed() throws IOException {
        double before = ml(brain.labels(), 1, 2, 3);
        brain.room().planes().shownProperty().set(true);
        brain.room().planes().goTo(TUMOUR);
        int slice = brain.room().viewport().state().slice();
        brain.room().editing().commands().clear();
        brain.tasks().runAll();
        double product = drag();
        Path folder = written();
        JsonObject result = result(folder);
        JsonObject edit = result.getAsJsonArray("edits").get(0).getAsJsonObject();
        assertEquals(slice, edit.get("slice").getAsInt());
        assertEquals("Cleared", edit.getAsJsonArray("operations").get(0).getAsString());
        assertTrue(lesion(result).get("drawn").getAsBoolean());
        assertEquals(product, lesion(result).get("product_mm2").getAsDouble(), 0.01);
        LabelMap labels = NiftiReader.labels(folder.resolve("labels.nii.gz"));
        assertEquals(0, count(labels, slice));
        assertTrue(ml(labels, 1, 2, 3) < before - 5);
        assertEquals(ml(labels, 1, 2, 3), value(result, "tumour.whole"), 1e-3);
    }

    private static long count(LabelMap map, int slice) {
        long labelled = 0;
        for (byte b : map.frame(slice, 0)) {
            labelled += b == 0 ? 0 : 1;
        }
        return labelled;
    }

    /** Makes the first lesion's longest diameter half as long again. @return the product then */
    private double drag() {
        Lesion lesion = brain.room().diameters().lesionsProperty().get().getFirst();
        Vector3 end = lesion.size().longest().to();
        brain.room().planes().goTo(end);
        assertTrue(brain.room().diameters().press(brain.room().planes().viewsProperty().get().getFirst(), end, 1));
        brain.room().diameters().drag(end.plus(end.minus(lesion.size().longest().from()).times(0.5)));
        brain.room().diameters().release();
        brain.tasks().runAll();
        return brain.room().diameters().lesionsProperty().get().getFirst().size().productMm2();
    }

    /** Pressed before the numbers have followed: what is written is what was seen then. */
    @Test
    void whatIsEditedAfterwardsOrNotYetReadIsNoMatter() throws IOException {
        brain.room().planes().goTo(TUMOUR);
        brain.room().editing().commands().clear();
        double cleared = ml(brain.labels(), 1, 2, 3);
        report.write(below);
        brain.room().history().undo();
        brain.tasks().runAll();
        assertTrue(ml(brain.labels(), 1, 2, 3) > cleared);
        Path folder = below.resolve(below.toFile().list()[0]);
        assertEquals(cleared, value(result(folder), "tumour.whole"), 1e-3);
    }

    @Test
    void theExpertsAgreementIsInItAndWhatWasTakenIsNamed() throws Exception {
        LabelMap expert = brain.labels().copy();
        for (int i = 0; i < 90; i++) {
            expert.frame(10 + i / 30, 0)[(20 + i % 6) * ReadBrain.GRID.columns() + 10 + i % 30 / 6] = PhantomBrain.ENHANCING;
        }
        Path file = below.resolve("expert.nii.gz");
        NiftiWriter.write(expert, file);
        brain.room().comparison().open(file);
        brain.tasks().runAll();
        double before = value(result(written()), "tumour.whole");
        Files.move(report.writtenProperty().get().orElseThrow().folder(), below.resolve("before"));
        brain.room().comparison().accept();
        brain.tasks().runAll();
        JsonObject result = result(written());
        assertEquals(before + 90 * ReadBrain.GRID.voxelMl(), value(result, "tumour.whole"), 2e-3);
        assertEquals("Expert's label taken", result.getAsJsonArray("edits").get(0).getAsJsonObject()
                .getAsJsonArray("operations").get(0).getAsString());
        assertTrue(result.has("expert"));
        assertFalse(JsonParser.parseString(Files.readString(below.resolve("before/result.json"))).getAsJsonObject().has("edits"));
    }
}
