package org.septum.imaging.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.UnusableInputException;

class ZipArchiveTest {
    @TempDir
    Path folder;

    private final ZipBytes zip = new ZipBytes();

    private Path written() throws IOException {
        return Files.write(folder.resolve("study.zip"), zip.build());
    }

    private ZipArchive open() throws IOException {
        return ZipArchive.open(written());
    }

    private static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        for (int i = 0; i < length; i += 3) {
            bytes[i] = 0; // compresses a little
        }
        return bytes;
    }

    @Test
    void filesAreReadAsTheyWereWritten() throws IOException {
        byte[] small = noise(10, 1);
        byte[] large = noise(300_000, 2);
        zip.add("a/small", small);
        zip.add("a/b/large", large);
        zip.add("plain", large, false);
        zip.add("empty", new byte[0]);
        ZipArchive archive = open();
        assertEquals(List.of("a/b/large", "a/small", "empty", "plain"),
                archive.files().stream().map(f -> ((ZipPath) f).inside()).toList());
        assertArrayEquals(small, Files.readAllBytes(archive.getPath("/a/small")));
        assertArrayEquals(large, Files.readAllBytes(archive.getPath("/a/b/large")));
        assertArrayEquals(large, Files.readAllBytes(archive.getPath("/plain")));
        assertEquals(0, Files.size(archive.getPath("/empty")));
        assertTrue(Files.isDirectory(archive.getPath("/a/b")));
        assertFalse(Files.exists(archive.getPath("/a/c")));
        assertThrows(NoSuchFileException.class, () -> Files.readAllBytes(archive.getPath("/a/c")));
        assertThrows(ReadOnlyFileSystemException.class, () -> Files.delete(archive.getPath("/plain")));
        assertThrows(ReadOnlyFileSystemException.class, () -> Files.write(archive.getPath("/plain"), small));
    }

    @Test
    void anyPlaceOfAFileCanBeReadInAnyOrder() throws IOException {
        byte[] large = noise(500_000, 3);
        zip.add("deflated", large);
        zip.add("stored", large, false);
        ZipArchive archive = open();
        SplittableRandom random = new SplittableRandom(4);
        for (Path file : archive.files()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                assertEquals(large.length, channel.size());
                for (int n = 0; n < 200; n++) {
                    int at = random.nextInt(large.length);
                    ByteBuffer target = n % 2 == 0 ? ByteBuffer.allocate(random.nextInt(1, 100_000)) : ByteBuffer.allocateDirect(999);
                    int count = channel.read(target, at);
                    assertTrue(count > 0 && count <= large.length - at);
                    byte[] got = new byte[count];
                    target.flip().get(got);
                    assertArrayEquals(java.util.Arrays.copyOfRange(large, at, at + count), got);
                }
                assertEquals(-1, channel.read(ByteBuffer.allocate(1), large.length));
            }
        }
    }

    @Test
    void streamedAndWideArchivesAreRead() throws IOException {
        Path streamed = folder.resolve("streamed.zip");
        byte[] content = noise(70_000, 5);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(streamed))) {
            out.putNextEntry(new ZipEntry("x/y"));
            out.write(content);
        }
        assertArrayEquals(content, Files.readAllBytes(ZipArchive.open(streamed).files().getFirst()));
        zip.wide().add("wide", content).wide();
        assertArrayEquals(content, Files.readAllBytes(open().files().getFirst()));
    }

    @Test
    void namesOfOtherCodePagesAndWithBackslashesAreTaken() throws IOException {
        zip.add("folder\\picture", new byte[] {1});
        ZipBytes.Entry old = zip.add("Z?rich", new byte[] {2});
        old.name[1] = (byte) 0xfc;
        old.flags = 0;
        assertEquals(List.of("Z\u00fcrich", "folder/picture"),
                open().files().stream().map(f -> ((ZipPath) f).inside()).toList());
    }

    @Test
    void namesThatLeadElsewhereAreNotFollowed() throws IOException {
        for (String name : List.of("../up", "a/../../up", "/etc/passwd", "C:/windows", "a//b", "a\\..\\b", "tab\tname")) {
            zip.add(name, new byte[] {1});
        }
        zip.add("good", new byte[] {1});
        ZipArchive archive = open();
        assertEquals(1, archive.files().size());
        assertTrue(archive.refusals().getFirst().startsWith("7 files are not read; the first, ../up, has a name that leads out"),
                archive.refusals().toString());
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        zip.add("secret", new byte[] {1}).flags |= 1;
        zip.add("aes", new byte[] {1}).method = 99;
        zip.add("squeezed", new byte[] {1}).method = 14;
        zip.add("twice", new byte[] {1});
        zip.add("twice", new byte[] {2});
        zip.add("grown", new byte[] {1}).size = 900_000_000;
        zip.add("huge", new byte[] {1}, false).size = 2000;
        ZipArchive archive = open();
        String all = String.join("\n", archive.refusals());
        assertEquals(1, archive.files().size());
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(archive.files().getFirst()));
        for (String part : List.of("2 files are not read; the first, secret, is encrypted", "squeezed is compressed with LZMA",
                "twice is in the archive more than once", "grown, has a size that its bytes")) {
            assertTrue(all.contains(part), part + " is not in\n" + all);
        }
    }

    @Test
    void bombsAreRefusedWhole() throws IOException {
        for (int i = 0; i < 4; i++) {
            zip.add("zeros" + i, new byte[1000]).size = 900_000_000;
        }
        assertReason("decompression bomb");
    }

    @Test
    void filesThatLieOverOneAnotherAreABomb() throws IOException {
        byte[] content = noise(5000, 6);
        zip.add("kernel", content);
        ZipBytes.Entry second = zip.add("again", content);
        second.offset = 10;
        assertReason("lie over one another");
    }

    @Test
    void damageIsSaid() throws IOException {
        zip.add("a", noise(100_000, 7)).crc ^= 1;
        ZipArchive archive = open();
        UnusableInputException e = assertThrows(UnusableInputException.class,
                () -> Files.readAllBytes(archive.files().getFirst()));
        assertTrue(e.getMessage().contains("checksum"), e.getMessage());
        assertTrue(e.getMessage().startsWith(folder.resolve("study.zip").resolve("a").toString()), e.getMessage());
        byte[] whole = zip.build();
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length - 30));
        assertTrue(assertThrows(UnusableInputException.class, () -> ZipArchive.open(cut)).reason().contains("cut short"));
        whole[whole.length - 22 + 4] = 3;
        Path part = Files.write(folder.resolve("part.zip"), whole);
        assertTrue(assertThrows(UnusableInputException.class, () -> ZipArchive.open(part)).reason().contains("one part"));
    }

    @Test
    void garbledContentIsAnErrorOfThatFile() throws IOException {
        zip.add("a", noise(100_000, 8));
        byte[] whole = zip.build();
        java.util.Arrays.fill(whole, 2000, 4000, (byte) 0xff);
        ZipArchive archive = ZipArchive.open(Files.write(folder.resolve("garbled.zip"), whole));
        assertThrows(UnusableInputException.class, () -> Files.readAllBytes(archive.files().getFirst()));
    }

    @Test
    void anArchiveIsToldByItsFirstBytes() throws IOException {
        zip.add("a", new byte[] {1});
        assertTrue(ZipArchive.isZip(Files.write(folder.resolve("no-extension"), zip.build())));
        assertFalse(ZipArchive.isZip(Files.writeString(folder.resolve("text.zip"), "PKtext")));
        byte[] dicom = new byte[200];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, dicom, 0, 4);
        System.arraycopy("DICM".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, dicom, 128, 4);
        assertFalse(ZipArchive.isZip(Files.write(folder.resolve("both"), dicom)), "a preamble may hold anything");
    }

    @Test
    void filesInflatedWholeAreKeptWithinABound() {
        InflatedFiles held = new InflatedFiles(100);
        ZipItem[] items = new ZipItem[3];
        for (int i = 0; i < 3; i++) {
            items[i] = new ZipItem("f" + i, 8, 0, 0, 10, 60, i);
            held.put(items[i], new byte[60]);
        }
        assertEquals(null, held.get(items[0]));
        assertEquals(null, held.get(items[1]));
        assertEquals(60, held.get(items[2]).length, "the last one stays whatever its size");
    }

    private void assertReason(String reason) {
        UnusableInputException e = assertThrows(UnusableInputException.class, this::open);
        assertTrue(e.reason().contains(reason), e.getMessage());
    }
}
