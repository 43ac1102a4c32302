package org.septum.app.dump;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that waits for its turn to be printed: in memory while it is short, in a temporary file once it is long, so that files of
 * any size can be dumped side by side and nothing is printed of one that fails half-way.
 */
final class SpooledText extends Writer {
    private static final int MOST_IN_MEMORY = 8 << 20;

    private StringBuilder memory = new StringBuilder();
    private Path file;
    private Writer spool;

    @Override
    public void write(char[] text, int offset, int count) throws IOException {
        if (spool != null) {
            spool.write(text, offset, count);
        } else {
            memory.append(text, offset, count);
            overflow();
        }
    }

    @Override
    public void write(String text, int offset, int count) throws IOException {
        append(text, offset, offset + count);
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Writer append(CharSequence text, int start, int end) throws IOException {
        if (spool != null) {
            spool.append(text, start, end);
        } else {
            memory.append(text, start, end);
            overflow();
        }
        return this;
    }

    @Override
    public Writer append(char c) throws IOException {
        if (spool != null) {
            spool.write(c);
        } else {
            memory.append(c);
        }
        return this;
    }

    private void overflow() throws IOException {
        if (memory.length() > MOST_IN_MEMORY) {
            file = Files.createTempFile("septum-dump-", ".part");
            spool = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            spool.append(memory);
            memory = null;
        }
    }

    /** Writes everything to {@code out}. Nothing can be added any more. */
    void transferTo(Writer out) throws IOException {
        if (spool == null) {
            out.append(memory);
            return;
        }
        spool.close();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(out);
        }
    }

    @Override
    public void flush() {
        // nobody reads before the end
    }

    /** Forgets everything. */
    @Override
    public void close() throws IOException {
        memory = null;
        if (spool != null) {
            spool.close();
            Files.deleteIfExists(file);
        }
    }
}
