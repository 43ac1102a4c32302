package org.septum.ai.inference;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.Models;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.Precision;

/** A package whose files are not what its manifest says is not used, and the message tells which file and why. */
class PackageCheckTest {
    @TempDir
    Path folder;

    private final Engine engine = new Engine(new EngineSettings(2, 1, Optional.empty()));

    @BeforeEach
    void copyThePackage() throws Exception {
        Path shipped = Models.folder().resolve("cardiac-locator");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theCopyItselfIsGood() throws IOException {
        assertTrue(engine.verify(ModelPackage.read(folder), Precision.FP32).passed());
    }

    @Test
    void aFlippedBitInTheWeightsIsFound() throws Exception {
        flip("fp32/model.bin");
        assertRejected("fp32/model.bin", "SHA-256");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Files.delete(folder.resolve("int8/model.bin"));
        assertRejected("int8/model.bin", "does not exist");
    }

    @Test
    void weightsThatAnswerOtherwiseFailTheSelfTest() throws Exception {
        Path weights = folder.resolve("fp32/model.bin");
        byte[] bytes = Files.readAllBytes(weights);
        for (int i = 3; i < 4000; i += 4) {
            bytes[i] ^= (byte) 0x80;
        }
        replace("fp32/model.bin", bytes);
        assertRejected("fp32/model.xml", "self-test", "selftest.tolerance.fp32");
    }

    @Test
    void anAnswerOfAnotherSizeIsRejected() throws Exception {
        replace("selftest/fp32.npy", Files.readAllBytes(folder.resolve("selftest/input.npy")));
        assertRejected("selftest/fp32.npy", "has shape");
    }

    @Test
    void aNetworkOfAnotherShapeIsRejected() throws Exception {
        edit("\"sizePx\": [\n        128,\n        128", "\"sizePx\": [\n        128,\n        96");
        assertRejected("fp32/model.xml", "inputs[0]", "shape");
    }

    @Test
    void aNetworkWithAnotherNumberOfClassesIsRejected() throws Exception {
        edit("\"labels\": [", "\"labels\": [{\"value\": 2, \"id\": \"x\", \"name\": \"X\", \"color\": \"#000000\", "
                + "\"code\": {\"value\": \"1\", \"scheme\": \"S\", \"meaning\": \"X\"}}, ");
        assertRejected("fp32/model.xml", "outputs[0]", "shape");
    }

    @Test
    void aPortOfAnotherNameIsRejected() throws Exception {
        edit("\"name\": \"image\"", "\"name\": \"picture\"");
        assertRejected("fp32/model.xml", "\"picture\"", "inputs[0].name");
    }

    @Test
    void aFileThatIsNoNetworkIsRejected() throws Exception {
        replace("fp32/model.xml", "<net>".getBytes(StandardCharsets.UTF_8));
        assertRejected("fp32/model.xml", "cannot be compiled");
    }

    private void assertRejected(String file, String... reasons) throws IOException {
        ModelPackage model = ModelPackage.read(folder);
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> engine.network(model, Precision.FP32));
        for (String reason : Stream.concat(Stream.of(file), List.of(reasons).stream()).toList()) {
            assertTrue(e.getMessage().contains(reason), e.getMessage());
        }
    }

    private void flip(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);
    }

    /** Replaces a file and its hash in the manifest. */
    private void replace(String name, byte[] bytes) throws Exception {
        String before = hash(Files.readAllBytes(folder.resolve(name)));
        Files.write(folder.resolve(name), bytes);
        Path manifest = folder.resolve("model.json");
        String text = Files.readString(manifest);
        // The input's hash may be in the manifest twice once a file became a copy of another.
        Files.writeString(manifest, text.replace(name + "\": \"" + before, name + "\": \"" + hash(bytes)));
    }

    private void edit(String from, String to) throws IOException {
        Path manifest = folder.resolve("model.json");
        String text = Files.readString(manifest);
        assertTrue(text.contains(from), "the manifest has changed its layout");
        Files.writeString(manifest, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
