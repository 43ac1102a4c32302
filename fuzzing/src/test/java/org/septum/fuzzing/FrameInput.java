package org.septum.fuzzing;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.PixelDescription;

/**
 * A compressed frame. Four bytes before the stream say what the data set would: rows, columns, flags (1: three samples, 2: 16 bits
 * allocated, 4: signed) and bits stored; the fuzzer changes them too.
 */
final class FrameInput implements Target.Input {
    private static final int HEAD = 4;
    private static final long PER_INPUT_BYTE = 64;
    private static final long PER_SAMPLE = 64;
    /** Tables that do not depend on the picture. */
    private static final long BASE = 2 << 20;

    private final FrameDecoder decoder;

    FrameInput(String transferSyntax) {
        decoder = FrameDecoders.installed().find(transferSyntax).orElseThrow();
    }

    @Override
    public void give(byte[] bytes) throws Exception {
        if (bytes.length <= HEAD || bytes[0] == 0 || bytes[1] == 0) {
            return;
        }
        PixelDescription description = description(bytes);
        byte[] stream = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        long most = BASE + PER_INPUT_BYTE * stream.length + PER_SAMPLE * description.frameSamples();
        Limits.hold(stream.length, most, () -> decode(stream, description));
    }

    private void decode(byte[] stream, PixelDescription description) throws Exception {
        try {
            Object samples = decoder.decode(stream, description).samples();
            if (Array.getLength(samples) != description.frameSamples()) {
                throw new AssertionError(Array.getLength(samples) + " samples, not " + description.frameSamples());
            }
        } catch (CodecException e) {
            Limits.explained(e);
        }
    }

    private static PixelDescription description(byte[] bytes) throws Exception {
        int flags = bytes[2];
        int samples = (flags & 1) == 0 ? 1 : 3;
        int allocated = (flags & 2) == 0 ? 8 : 16;
        int stored = 1 + (bytes[3] & 0xff) % allocated;
        Attributes data = new Attributes();
        data.setInt(Tag.Rows, VR.US, bytes[0] & 0xff);
        data.setInt(Tag.Columns, VR.US, bytes[1] & 0xff);
        data.setInt(Tag.SamplesPerPixel, VR.US, samples);
        data.setInt(Tag.BitsAllocated, VR.US, allocated);
        data.setInt(Tag.BitsStored, VR.US, stored);
        data.setInt(Tag.HighBit, VR.US, stored - 1);
        data.setInt(Tag.PixelRepresentation, VR.US, (flags & 4) == 0 ? 0 : 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, samples == 1 ? "MONOCHROME2" : "YBR_FULL");
        return PixelDescription.of(data, "input");
    }
}
