package org.septum.dicom.imageio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** The bytes of an image stream, whose length may be unknown. */
final class StreamBytes {
    private StreamBytes() {
    }

    /** From a position on. The stream's position is afterwards at its end. */
    static byte[] of(ImageInputStream in, long start) throws IOException {
        in.seek(start);
        ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 16);
        byte[] step = new byte[1 << 16];
        for (int count = in.read(step); count > 0; count = in.read(step)) {
            all.write(step, 0, count);
        }
        return all.toByteArray();
    }
}
