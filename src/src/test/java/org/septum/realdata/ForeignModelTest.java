package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.model.NpyArray;
import org.septum.app.Program;
import org.septum.app.install.Installation;
import org.septum.app.install.UserFolders;
import org.septum.app.terminal.Streams;
import org.septum.imaging.LabelMap;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.measurements.overlap.Overlap;
import org.septum.testing.RealData;

/** The worked example of docs/foreign-model.md, with the manifest as it is printed there: a network by others finds a tumour. */
class ForeignModelTest {
    private static final String ID = "brats17-wt-axial";

    /** Probabilities of tumour that ONNX Runtime 1.32 answered to the same noise, every 200,003rd of the output's lines. */
    private static final double[] OF_ONNX_RUNTIME =
            {0.08403278887271881, 0.0012914040125906467, 1.1857584780727848e-07, 1.08633448903106e-08, 6.523267169489255e-12,
            1.6338665531634433e-08};
    private static final int EVERY = 200_003;
    private static final Set<Integer> WHOLE = Set.of(1, 2, 3, 4);

    @TempDir
    Path folder;

    @Test
    void theWholeTumourAgreesWithTheConsensus() throws IOException {
        Path own = folder.resolve("data/models").resolve(ID);
        run("models", "add", example());
        float[] answer = NpyArray.read(own.resolve("selftest/fp32.npy")).values();
        for (int i = 0; i < OF_ONNX_RUNTIME.length; i++) {
            assertEquals(OF_ONNX_RUNTIME[i], answer[2 * i * EVERY + 1], 5e-4);
        }
        Path patient = RealData.path("brain/tcga-du-7294");
        Path out = folder.resolve("out");
        run("analyze", patient.resolve("flair.nii.gz"), patient.resolve("t1.nii.gz"), patient.resolve("t1ce.nii.gz"),
                patient.resolve("t2.nii.gz"), "--task", "brain-tumour", "--model", ID, "--out", out);
        LabelMap found = NiftiReader.labels(out.resolve("labels.nii.gz"));
        for (String consensus : new String[] {"consensus_mav", "consensus_simple"}) {
            LabelMap expected = NiftiReader.labels(patient.resolve(consensus + ".nii.gz"));
            double dice = Overlap.of(found, 0, expected, 0, WHOLE).dice();
            assertTrue(dice >= 0.90, consensus + ": " + dice);
        }
        String result = Files.readString(out.resolve("result.json"));
        assertTrue(result.contains("\"tumour.whole\"") && !result.contains("\"tumour.core\""), "the whole alone is told");
        assertTrue(result.contains("\"not-divided\""), "and why there is no more");
    }

    /** The network beside the manifest that the document prints. */
    private Path example() throws IOException {
        Path example = Files.createDirectories(folder.resolve("example"));
        Files.copy(RealData.path("models/brats17-wt-axial/wt_ax.onnx"), example.resolve("wt_ax.onnx"));
        String document = Files.readString(Path.of(System.getProperty("septum.root"), "docs/foreign-model.md"));
        int start = document.indexOf("```json") + "```json".length();
        Files.writeString(example.resolve("model.json"), document.substring(start, document.indexOf("```", start)));
        return example;
    }

    private void run(Object... args) {
        StringWriter err = new StringWriter();
        Streams streams = new Streams(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        Installation installation = new Installation(Path.of(System.getProperty("septum.root")),
                new UserFolders(folder.resolve("data"), folder.resolve("state")));
        int code = new Program(streams, installation).run(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        assertEquals(0, code, err.toString());
    }
}
