package org.septum.dicom.codec.jpeg2000;

import java.io.EOFException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes as an image stream that throws where it ends. jai takes the −1 of other streams for bits that are all ones, without end.
 */
final class StrictStream extends ImageInputStreamImpl {
    private final byte[] bytes;

    StrictStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws EOFException {
        checkEnd();
        bitOffset = 0;
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws EOFException {
        checkEnd();
        bitOffset = 0;
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    private void checkEnd() throws EOFException {
        if (streamPos >= bytes.length) {
            throw new EOFException("the stream ends early");
        }
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
