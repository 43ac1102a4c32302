package org.septum.ai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.Models;

class ModelRepositoryTest {
    @TempDir
    Path folder;

    private Path own;
    private Path shipped;

    @BeforeEach
    void someFolders() throws IOException {
        own = Files.createDirectories(folder.resolve("own"));
        shipped = Files.createDirectories(folder.resolve("shipped"));
        write(own, "a", ManifestTest.GOOD.replace("0.1.0", "9.9"));
        write(shipped, "a", ManifestTest.GOOD);
        write(shipped, "b", ManifestTest.GOOD.replace("\"cardiac-sax\"", "\"brain\"").replace("\"cardiac\"", "\"brain-tumour\""));
        write(shipped, "c", ManifestTest.GOOD.replace("cardiac-sax", "broken one"));
        Files.createDirectories(shipped.resolve("no-package"));
    }

    @Test
    void theFirstFolderWinsAndABrokenPackageDoesNotStopTheOthers() throws IOException {
        ModelRepository models = ModelRepository.open(List.of(own, shipped, folder.resolve("missing")));
        assertEquals(List.of("cardiac-sax", "brain"), models.packages().stream().map(ModelPackage::id).toList());
        assertEquals("9.9", models.byId("cardiac-sax").orElseThrow().manifest().version());
        assertEquals(1, models.rejected().size());
        assertTrue(models.rejected().getFirst().getMessage().contains("broken one"));
        assertEquals(List.of("brain"), models.byTask("brain-tumour").stream().map(ModelPackage::id).toList());
    }

    @Test
    void whatIsRequiredButMissingIsNamedWithWhatWasRejected() throws IOException {
        ModelRepository models = ModelRepository.open(List.of(shipped));
        assertEquals("cardiac-sax", models.require("cardiac", Optional.empty()).id());
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> models.require("liver", Optional.empty()));
        assertTrue(e.getMessage().contains("liver") && e.getMessage().contains("broken one"), e.getMessage());
        assertThrows(ModelRejectedException.class, () -> models.require("cardiac", Optional.of("brain")));
    }

    @Test
    void theShippedPackagesAreReadAndTheirFilesAreWhatTheySay() throws IOException {
        ModelRepository models = Models.shipped();
        assertEquals(List.of(), models.rejected());
        for (String id : List.of("cardiac-sax", "cardiac-locator")) {
            models.require(id).checkFiles();
        }
    }

    @Test
    void precisionsHaveIds() {
        assertEquals(Precision.INT8, Precision.ofId("int8"));
        assertEquals("fp32", Precision.FP32.id());
        assertThrows(IllegalArgumentException.class, () -> Precision.ofId("bf16"));
    }

    private static void write(Path parent, String name, String manifest) throws IOException {
        Files.writeString(Files.createDirectories(parent.resolve(name)).resolve("model.json"), manifest);
    }
}
