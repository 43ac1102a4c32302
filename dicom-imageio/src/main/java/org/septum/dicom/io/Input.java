package org.septum.dicom.io;

import java.io.IOException;
import java.nio.file.Path;
import org.septum.dicom.data.ByteSource;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.FileBytes;
import org.septum.dicom.data.SourceBytes;
import org.septum.dicom.data.Value;

/**
 * Looks at a source through a window of at least 64 KB that moves on when bytes beyond it are asked for. Values are cut out of
 * the window without copying, so a window that moves is a new array. Whoever asks has compared with {@link #size()} before.
 */
final class Input {
    static final int WINDOW = 1 << 16;

    private final Source source;
    private final long size;
    private byte[] window;
    private long base;
    private int filled;
    private int used;

    Input(Source source) {
        this.source = source;
        size = source.size();
        if (source instanceof Source.Memory memory) {
            window = memory.bytes();
            filled = window.length;
        } else {
            window = new byte[0];
        }
    }

    String name() {
        return source.name();
    }

    long size() {
        return size;
    }

    byte[] window() {
        return window;
    }

    /** Where in {@link #window()} the byte at {@code position} stands, {@code count} bytes being there. */
    int at(long position, int count) throws IOException {
        if (position < base || position + count > base + filled) {
            move(position, count);
        }
        int at = (int) (position - base);
        used = Math.max(used, at + count);
        return at;
    }

    /** How much of the present window was asked for. */
    int used() {
        return used;
    }

    private void move(long position, int count) throws IOException {
        if (position < 0 || position + count > size || source instanceof Source.Memory) {
            throw new IllegalStateException("bytes %d to %d asked for of %d".formatted(position, position + count, size));
        }
        int wanted = (int) Math.min(size - position, Math.max(count, WINDOW));
        byte[] next = new byte[wanted];
        switch (source) {
            case Source.File file -> file.read(position, next, wanted);
            case Source.Elsewhere(String name, ByteSource bytes) -> bytes.read(position, next, 0, wanted);
            case Source.Memory memory -> throw new AssertionError("memory is one window");
        }
        window = next;
        base = position;
        filled = wanted;
        used = 0;
    }

    int unsignedByte(long position) throws IOException {
        int at = at(position, 1);
        return window[at] & 0xFF;
    }

    int word(long position, boolean bigEndian) throws IOException {
        int at = at(position, 2);
        int first = window[at] & 0xFF;
        int second = window[at + 1] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long dword(long position, boolean bigEndian) throws IOException {
        long first = word(position, bigEndian);
        long second = word(position + 2, bigEndian);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    int tag(long position, boolean bigEndian) throws IOException {
        return word(position, bigEndian) << 16 | word(position + 2, bigEndian);
    }

    /** A value at hand. */
    Bytes bytes(long position, int count, long declared, boolean bigEndian) throws IOException {
        if (count == 0) {
            return declared == 0 ? Bytes.EMPTY : new Bytes(Bytes.EMPTY.toArray(), 0, 0, declared, bigEndian);
        }
        int at = at(position, count);
        return new Bytes(window, at, count, declared, bigEndian);
    }

    /** A value that stays where it is, unless that is in memory. */
    Value.Run run(long position, long count, long declared, boolean bigEndian) throws IOException {
        if (source instanceof Source.File(Path path, var channel, long whole)) {
            return new FileBytes(path, position, count, declared, bigEndian);
        }
        if (source instanceof Source.Elsewhere(String name, ByteSource bytes)) {
            return new SourceBytes(bytes, position, count, declared, bigEndian);
        }
        return bytes(position, (int) count, declared, bigEndian);
    }
}
