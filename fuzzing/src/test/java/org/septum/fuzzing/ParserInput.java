package org.septum.fuzzing;

import java.io.IOException;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.FrameReader;

/** A whole DICOM file: every element's text, and the first frame. */
final class ParserInput implements Target.Input {
    /** Deflate makes at most 1032 bytes of one; text and tables take a few more each. */
    private static final long PER_BYTE = 8 * 1032;
    private static final long BASE = 16 << 20;
    private static final int MOST_FRAME = 1 << 20;

    @Override
    public void give(byte[] bytes) throws Exception {
        Limits.hold(bytes.length, BASE + PER_BYTE * bytes.length, () -> read(bytes));
    }

    private static void read(byte[] bytes) throws IOException {
        DicomFile file = DicomFile.read(bytes, "input");
        texts(file.meta());
        texts(file.dataset());
        FrameReader frames = FrameReader.open(file);
        if (frames.description().frameSamples() <= MOST_FRAME) {
            frames.read(0);
            frames.read(frames.frames() - 1);
        }
    }

    private static void texts(Attributes data) {
        for (int tag : data.tags()) {
            data.getStrings(tag);
            data.getDoubles(tag);
            data.getSequence(tag).forEach(ParserInput::texts);
        }
    }
}
