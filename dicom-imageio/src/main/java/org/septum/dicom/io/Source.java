package org.septum.dicom.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.septum.dicom.data.ByteSource;

/** Where the bytes come from: an open file, memory, or somewhere of somebody else's. */
sealed interface Source {
    /** Named in messages. */
    String name();

    long size();

    /** A file whose channel somebody else closes. */
    record File(Path path, FileChannel channel, long size) implements Source {
        @Override
        public String name() {
            return path.toString();
        }

        void read(long position, byte[] into, int count) throws IOException {
            ByteBuffer target = ByteBuffer.wrap(into, 0, count);
            while (target.hasRemaining()) {
                if (channel.read(target, position + target.position()) < 0) {
                    throw new EOFException(path + ": became shorter while it was being read");
                }
            }
        }
    }

    /** What somebody else keeps open. */
    record Elsewhere(String name, ByteSource bytes) implements Source {
        @Override
        public long size() {
            return bytes.size();
        }
    }

    record Memory(String name, byte[] bytes) implements Source {
        @Override
        public long size() {
            return bytes.length;
        }
    }
}
