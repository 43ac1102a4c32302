package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.nifti.NiftiWriter;

/** {@code septum surfaces} on a folder of two phases: a ball of 12 mm on the patient's left, and in the second phase one of 8. */
class SurfacesTest {
    private static final String RESULT = """
            {"schema": 1, "task": "cardiac", "input": {}, "model": {"id": "drawn", "version": "1"}, "measurements": [],
             "labels": [{"value": 1, "name": "Left ventricle", "color": "#E0524A"},
                        {"value": 4, "name": "Rim / edge", "color": "#00FF00"}],
             "phases": {"ed": 1}}
            """;

    @TempDir
    Path folder;

    private Path result;
    private FrontDoor septum;

    @BeforeEach
    void write() throws IOException {
        result = Files.createDirectory(folder.resolve("result"));
        septum = new FrontDoor(folder);
        Grid grid = new Grid(40, 40, 40, 2, Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1},
                new double[] {30, -20, -20}));
        LabelMap map = LabelMap.empty(grid);
        ball(map, 0, 12, 1);
        ball(map, 1, 8, 1);
        ball(map, 1, 4, 4);
        NiftiWriter.write(map, result.resolve("labels.nii.gz"));
        Files.writeString(result.resolve("result.json"), RESULT);
    }

    private static void ball(LabelMap map, int phase, double radius, int value) {
        for (int slice = 0; slice < 40; slice++) {
            for (int i = 0; i < 1600; i++) {
                if (Math.hypot(Math.hypot(i % 40 - 20, i / 40 - 20), slice - 20) < radius) {
                    map.frame(slice, phase)[i] = (byte) value;
                }
            }
        }
    }

    private Set<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    /** mL of the left ventricle, which is listed first. */
    private static double firstVolume(FrontDoor.Ended ended) {
        return Double.parseDouble(ended.out().lines().findFirst().orElseThrow().split("\\s+")[2]);
    }

    @Test
    void eachStructureBecomesAnStlOfTheNamedPhase() throws IOException {
        FrontDoor.Ended ended = septum.run("surfaces", result, "--format", "stl", "--out", folder.resolve("out"));
        assertEquals(0, ended.code(), ended.err());
        assertEquals(Set.of("left-ventricle.stl", "rim-edge.stl"), written());
        double small = 4 * Math.PI / 3 * (8 * 8 * 8 - 4 * 4 * 4) / 1000;
        assertEquals(small, firstVolume(ended), 0.1 * small, "mL, the rim left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"obj", "glb"})
    void oneFileHoldsAllOfThePhaseAskedFor(String format) throws IOException {
        FrontDoor.Ended ended = septum.run("surfaces", result, "--format", format, "--phase", 0, "--out", folder.resolve("out"));
        assertEquals(0, ended.code(), ended.err());
        assertTrue(written().contains("surfaces." + format), written().toString());
        double large = 4 * Math.PI / 3 * 12 * 12 * 12 / 1000;
        assertEquals(large, firstVolume(ended), 0.02 * large);
    }

    @Test
    void aFolderWithoutAResultIsNamed() throws IOException {
        refused(3, "labels.nii.gz is not there", () -> Files.delete(result.resolve("labels.nii.gz")));
        refused(3, "holds no result.json", () -> Files.delete(result.resolve("result.json")));
    }

    @Test
    void aResultThatContradictsItselfIsRefused() throws IOException {
        refused(3, "holds the label 4, which result.json does not name", () -> Files.writeString(result.resolve("result.json"),
                RESULT.replace("\"value\": 4", "\"value\": 5")));
        refused(3, "is damaged", () -> Files.writeString(result.resolve("result.json"), "{\"labels\": 7"));
        refused(3, "phases.ed is missing",
                () -> Files.writeString(result.resolve("result.json"), RESULT.replace("\"ed\": 1", "\"ed\": null")));
        refused(3, "names no schema", () -> Files.writeString(result.resolve("result.json"), "{}"));
        refused(3, "holds no labelled voxel", () -> {
            Files.writeString(result.resolve("result.json"), RESULT);
            NiftiWriter.write(LabelMap.empty(new Grid(4, 4, 4, 2, Affine.identity())), result.resolve("labels.nii.gz"));
        });
    }

    private interface Spoil {
        void run() throws IOException;
    }

    private void refused(int code, String reason, Spoil spoil) throws IOException {
        spoil.run();
        FrontDoor.Ended ended = septum.run("surfaces", result, "--format", "stl", "--out", folder.resolve("out"));
        assertEquals(code, ended.code(), ended.err());
        assertTrue(ended.err().contains(reason), ended.err());
        assertTrue(Files.notExists(folder.resolve("out")), "nothing is written");
    }

    @Test
    void aPhaseThatIsNotThereIsWrongUsage() {
        FrontDoor.Ended ended = septum.run("surfaces", result, "--format", "stl", "--phase", 2, "--out", folder.resolve("out"));
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains("no phase 2"), ended.err());
    }
}
