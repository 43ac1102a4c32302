package org.septum.imaging.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Files that are nowhere but in memory, for tests that would wear out a disk. */
public final class MemoryFiles {
    private MemoryFiles() {}

    /** A path whose content is these bytes. */
    public static Path file(String name, byte[] content) throws IOException {
        ZipBytes zip = new ZipBytes();
        zip.add(name, content, false);
        return archive(zip.build()).files().getFirst();
    }

    /** An archive whose bytes are these. */
    public static ZipArchive archive(byte[] bytes) throws IOException {
        return ZipArchive.open(Path.of("memory.zip"), () -> channel(bytes));
    }

    private static SeekableByteChannel channel(byte[] bytes) {
        return new EntryChannel(null, new HeldBytes(bytes));
    }
}
