package org.septum.imaging.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.archive.MemoryFiles;
import org.septum.imaging.archive.ZipArchive;
import org.septum.imaging.archive.ZipBytes;

class ZipFuzzTest {
    @Test
    void damagedArchives() {
        new Bounds("ZIP", ZipFuzzTest::run, 1 << 20, 256).hold(seeds());
    }

    /** One execution: an archive is listed and every file of it read. */
    static void fuzz(byte[] bytes) {
        new Bounds("ZIP", ZipFuzzTest::run, 1 << 20, 256).run(bytes, 0);
    }

    private static long run(byte[] bytes) throws IOException {
        ZipArchive archive = MemoryFiles.archive(bytes);
        long declared = 0;
        UnusableInputException damaged = null;
        for (Path file : archive.files()) {
            if (!file.normalize().equals(file) || !file.toString().startsWith(archive.file().toString())) {
                throw new IllegalStateException("a name leads out: " + file);
            }
            declared += Files.size(file);
            try (FileChannel channel = FileChannel.open(file)) {
                ByteBuffer step = ByteBuffer.allocate(4096);
                while (channel.read(step.clear()) > 0) {
                    // reads on
                }
            } catch (UnusableInputException e) {
                damaged = e;
            }
        }
        if (damaged != null && archive.files().size() == 1) {
            throw damaged;
        }
        return declared;
    }

    private static List<byte[]> seeds() {
        byte[] text = "some text that compresses, some text that compresses".repeat(20).getBytes(StandardCharsets.US_ASCII);
        ZipBytes plain = new ZipBytes();
        plain.add("a/text", text);
        plain.add("stored", text, false);
        plain.add("b\\back", new byte[0]);
        ZipBytes wide = new ZipBytes().wide();
        wide.add("wide", text).wide();
        wide.add("zeros", new byte[20_000]).wide();
        ZipBytes one = new ZipBytes();
        one.add("IM0001", text);
        return List.of(plain.build(), wide.build(), one.build());
    }
}
