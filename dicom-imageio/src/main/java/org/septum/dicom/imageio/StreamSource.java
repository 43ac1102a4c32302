package org.septum.dicom.imageio;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import org.septum.dicom.data.ByteSource;

/** An image stream from a position to its end. Reading moves the stream's own position. */
final class StreamSource implements ByteSource {
    private final ImageInputStream in;
    private final long start;
    private final long size;

    StreamSource(ImageInputStream in, long start) throws IOException {
        this.in = in;
        this.start = start;
        size = (in.length() >= 0 ? in.length() : end(in, start)) - start;
    }

    /** Where a stream ends that does not know: it keeps what was read, so nothing is read twice. */
    private static long end(ImageInputStream in, long start) throws IOException {
        in.seek(start);
        byte[] step = new byte[1 << 16];
        long position = start;
        for (int count = in.read(step); count > 0; count = in.read(step)) {
            position += count;
        }
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized void read(long position, byte[] into, int offset, int count) throws IOException {
        in.seek(start + position);
        for (int done = 0; done < count;) {
            int step = in.read(into, offset + done, count - done);
            if (step <= 0) {
                throw new EOFException("the stream became shorter while it was being read");
            }
            done += step;
        }
    }
}
