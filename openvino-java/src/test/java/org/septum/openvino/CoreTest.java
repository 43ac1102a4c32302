package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.testing.WrittenOnnx;

class CoreTest {
    @TempDir
    Path folder;
    private Core core;

    @BeforeEach
    void open() {
        core = new Core();
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void tellsVersionDevicesAndTheirVersions() {
        assertTrue(Core.getVersion().compareTo(new Version("2026.4", "")) >= 0, Core.getVersion().toString());
        assertEquals(NativeLibrary.load().version().orElseThrow(), Core.getVersion());
        assertTrue(core.getAvailableDevices().contains("CPU"));
        Map<String, Version> versions = core.getVersions("CPU");
        assertEquals(0, versions.get("CPU").compareTo(Core.getVersion()), versions.toString());
        assertFalse(versions.get("CPU").description().isEmpty());
    }

    @Test
    void readsAndWritesPropertiesAsTextAndTyped() {
        core.setProperty("CPU", Map.ofEntries(Property.INFERENCE_NUM_THREADS.to(1), Property.PERF_COUNT.to(true)));
        assertEquals("1", core.getProperty("CPU", "INFERENCE_NUM_THREADS"));
        assertEquals(1, core.getProperty("CPU", Property.INFERENCE_NUM_THREADS));
        assertEquals(true, core.getProperty("CPU", Property.PERF_COUNT));
        assertTrue(core.getProperty("CPU", Property.SUPPORTED_PROPERTIES).contains("NUM_STREAMS"));
        assertTrue(core.getProperty("CPU", Property.OPTIMIZATION_CAPABILITIES).contains("FP32"));
        assertFalse(core.getProperty("CPU", Property.FULL_DEVICE_NAME).isBlank());
    }

    @Test
    void readsIrAndOnnxFilesInFoldersOfAnyName() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("größe 心 x"));
        Path xml = Files.writeString(odd.resolve("net.xml"), TinyModels.relu("1,4"));
        Files.write(odd.resolve("net.bin"), new byte[0]);
        Path onnx = Files.write(odd.resolve("net.onnx"), WrittenOnnx.relu(1, 4));
        for (Path file : List.of(xml, onnx)) {
            try (Model model = core.readModel(file)) {
                assertRelu(model);
            }
            try (CompiledModel compiled = core.compileModel(file, "CPU", Map.of())) {
                assertEquals(Shape.of(1, 4), compiled.input().getShape());
            }
        }
    }

    @Test
    void readsThroughTheWideCharacterFunctionsToo() throws Exception {
        Native wide = new Native(NativeLibrary.load().calls().c, true);
        Path onnx = Files.write(Files.createDirectory(folder.resolve("größe 心")).resolve("net.onnx"), WrittenOnnx.relu(1, 4));
        try (Core wideCore = new Core(wide); Model model = wideCore.readModel(onnx);
                CompiledModel compiled = wideCore.compileModel(onnx, "CPU", Map.of())) {
            assertEquals(Shape.of(1, 4), model.input().getShape());
            assertEquals(Shape.of(1, 4), compiled.input().getShape());
        }
    }

    @Test
    void readsWeightsOfAnyNameAndFromMemory() throws Exception {
        byte[] weights = floats(10, 20, 30, 40);
        Path xml = Files.writeString(folder.resolve("a.xml"), TinyModels.withWeights(4));
        Path bin = Files.write(folder.resolve("b.bin"), weights);
        try (Model model = core.readModel(xml, bin)) {
            assertAdds(model);
        }
        Tensor tensor = Tensor.of(Shape.of(weights.length), weights);
        try (Model model = core.readModel(TinyModels.withWeights(4), tensor)) {
            tensor.close(); // memory of the library stays as long as the model needs it
            assertAdds(model);
        }
    }

    private void assertAdds(Model model) {
        try (CompiledModel compiled = core.compileModel(model, "CPU"); InferRequest request = compiled.createInferRequest()) {
            TinyModels.fill(request.getInputTensor(), 1, 2, 3, 4);
            request.infer();
            assertArrayEquals(new float[] {11, 22, 33, 44}, request.getOutputTensor().asFloat());
        }
    }

    @Test
    void readsOnnxFromMemory() {
        try (Model model = core.readModel(WrittenOnnx.relu(1, 4))) {
            assertRelu(model);
        }
    }

    private void assertRelu(Model model) {
        try (CompiledModel compiled = core.compileModel(model, "CPU", Map.ofEntries(
                Property.INFERENCE_PRECISION_HINT.to(ElementType.F32)));
                InferRequest request = compiled.createInferRequest()) {
            TinyModels.fill(request.getInputTensor(), -1, 2, -3, 4);
            request.infer();
            assertArrayEquals(new float[] {0, 2, 0, 4}, request.getOutputTensor().asFloat());
        }
    }

    @Test
    void exportsAndImportsACompiledModel() throws Exception {
        Path file = folder.resolve("compiled.blob");
        try (Model model = TinyModels.read(core, TinyModels.relu("1,4")); CompiledModel compiled = core.compileModel(model, "CPU")) {
            compiled.exportModel(file);
        }
        try (CompiledModel imported = core.importModel(Files.readAllBytes(file), "CPU");
                InferRequest request = imported.createInferRequest()) {
            TinyModels.fill(request.getInputTensor(), -5, 5, 0, 1);
            request.infer();
            assertArrayEquals(new float[] {0, 5, 0, 1}, request.getOutputTensor().asFloat());
        }
        assertThrows(OpenVinoException.class, () -> core.importModel(new byte[] {1, 2, 3}, "CPU"));
        assertThrows(OpenVinoException.class, () -> core.importModel(new byte[0], "CPU"));
    }

    @Test
    void keepsCompiledModelsInACacheFolder() throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path onnx = Files.write(folder.resolve("net.onnx"), WrittenOnnx.relu(1, 4));
        try (CompiledModel compiled = core.compileModel(onnx, "CPU", Map.ofEntries(Property.CACHE_DIR.to(cache)))) {
            assertEquals(1, compiled.inputs().size());
        }
        try (var files = Files.list(cache)) {
            assertTrue(files.findAny().isPresent(), "nothing was cached");
        }
    }

    @Test
    void startsWithAListOfPlugins() throws Exception {
        Path plugins = Files.writeString(folder.resolve("plugins.xml"), "<ie><plugins></plugins></ie>");
        try (Core bare = new Core(plugins)) {
            assertFalse(bare.isClosed());
        }
        Native wide = new Native(NativeLibrary.load().calls().c, true);
        try (Core bare = new Core(wide, plugins)) {
            assertFalse(bare.isClosed());
        }
        Path absent = folder.resolve("absent.xml");
        assertThrows(OpenVinoException.class, () -> new Core(absent));
    }

    @Test
    void errorsSayWhatWasTriedAndWhatTheLibraryThinksOfIt() throws Exception {
        Path absent = folder.resolve("absent.xml");
        OpenVinoException e = assertThrows(OpenVinoException.class, () -> core.readModel(absent));
        assertTrue(e.getMessage().startsWith("OpenVINO could not read the model " + absent), e.getMessage());
        assertEquals(Status.GENERAL_ERROR, e.status());
        assertTrue(e.getMessage().length() > ("OpenVINO could not read the model " + absent).length() + 40, e.getMessage());

        Path text = Files.writeString(folder.resolve("text.onnx"), "this is no network");
        assertThrows(OpenVinoException.class, () -> core.readModel(text));
        assertThrows(OpenVinoException.class, () -> core.readModel(new byte[] {1, 2, 3}));
        assertThrows(OpenVinoException.class, () -> core.readModel(new byte[0]));
        OpenVinoException device = assertThrows(OpenVinoException.class, () -> core.getProperty("NOPE", "NUM_STREAMS"));
        assertTrue(device.getMessage().contains("NOPE"), device.getMessage());
        OpenVinoException key = assertThrows(OpenVinoException.class, () -> {
            core.setProperty("CPU", Map.of("NO_SUCH_KEY", "1")); // looked at when the device is first used
            core.getProperty("CPU", Property.FULL_DEVICE_NAME);
        });
        assertTrue(key.getMessage().contains("NO_SUCH_KEY"), key.getMessage());
        assertThrows(OpenVinoException.class, () -> core.getVersions("NOPE:?"));
        assertThrows(OpenVinoException.class, () -> core.addExtension(folder.resolve("none.so")));
    }

    @Test
    void aParameterErrorShowsNoEarlierFailuresMessage() {
        Native ov = NativeLibrary.load().calls();
        assertThrows(OpenVinoException.class, () -> core.readModel(folder.resolve("earlier.xml")));
        OpenVinoException e = ov.error(Status.INVALID_C_PARAM.code(), "do it");
        assertFalse(e.getMessage().contains("earlier.xml"), e.getMessage());
        assertEquals(Status.INVALID_C_PARAM, e.status());
    }

    static byte[] floats(float... values) {
        return java.lang.foreign.MemorySegment.ofArray(values).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }
}
