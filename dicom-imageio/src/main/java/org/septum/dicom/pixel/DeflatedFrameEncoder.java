package org.septum.dicom.pixel;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Frames as Deflated Image Frame Compression (PS3.5 A.4.13). */
final class DeflatedFrameEncoder implements FrameEncoder {
    @Override
    public String transferSyntax() {
        return DeflatedFrameDecoder.DEFLATED_IMAGE_FRAME;
    }

    @Override
    public byte[] encode(Frame frame, PixelDescription d) {
        byte[] out = new byte[1 << 12];
        int size = 0;
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(NativePixels.bytes(frame, d.bitsAllocated()));
            deflater.finish();
            while (!deflater.finished()) {
                if (size == out.length) {
                    out = Arrays.copyOf(out, Math.multiplyExact(size, 2));
                }
                size += deflater.deflate(out, size, out.length - size);
            }
        }
        return Arrays.copyOf(out, size);
    }
}
