package org.septum.dicom.imageio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** All bytes of an image stream, whose length may be unknown. */
final class StreamBytes {
    private StreamBytes() {
    }

    static byte[] of(ImageInputStream in) throws IOException {
        in.seek(0);
        ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 16);
        byte[] step = new byte[1 << 16];
        for (int count = in.read(step); count > 0; count = in.read(step)) {
            all.write(step, 0, count);
        }
        return all.toByteArray();
    }
}
