package org.septum.imaging.archive;

import java.io.Closeable;
import java.io.IOException;

/** The content of one file in an archive, read from any place in it. For one reader, who closes it. */
interface EntryBytes extends Closeable {
    /** Bytes of content, as the archive's list states them. */
    long size();

    /**
     * Copies up to {@code count} bytes from a position; fewer only at the end.
     *
     * @return how many; −1 at or after the end
     * @throws IOException where the archive is damaged
     */
    int read(long position, byte[] into, int offset, int count) throws IOException;
}
