package org.septum.imaging.study;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;
import org.septum.imaging.UnusableInputException;

/** Decodes with the project's own DICOM library. */
final class DicomFrameDecoder implements FrameDecoder {
    @Override
    public void decode(List<FrameHeader> frames, List<MemorySegment> targets) throws IOException {
        Path file = frames.getFirst().source().file();
        try {
            FrameReader reader = FrameReader.open(DicomFile.readHeader(file));
            for (int i = 0; i < frames.size(); i++) {
                FrameHeader header = frames.get(i);
                Frame frame = reader.read(header.source().number());
                PixelLayout layout = header.layout();
                if (frame.columns() != layout.columns() || frame.rows() != layout.rows() || frame.samples() != 1) {
                    throw new UnusableInputException(file, "holds another picture than when it was first read");
                }
                copy(frame, targets.get(i));
            }
        } catch (DicomException e) {
            throw new UnusableInputException(file, e.reason(), e);
        }
    }

    private static void copy(Frame frame, MemorySegment target) {
        int n = frame.length();
        switch (frame.array()) {
            case byte[] bytes -> MemorySegment.copy(bytes, 0, target, ValueLayout.JAVA_BYTE, 0, n);
            case short[] shorts -> MemorySegment.copy(shorts, 0, target, ValueLayout.JAVA_SHORT, 0, n);
            case float[] floats -> MemorySegment.copy(floats, 0, target, ValueLayout.JAVA_FLOAT, 0, n);
            case double[] doubles -> MemorySegment.copy(doubles, 0, target, ValueLayout.JAVA_DOUBLE, 0, n);
            case int[] ints when frame.type().isSigned() -> MemorySegment.copy(ints, 0, target, ValueLayout.JAVA_INT, 0, n);
            default -> {
                for (int i = 0; i < n; i++) {
                    target.setAtIndex(ValueLayout.JAVA_DOUBLE, i, frame.value(i));
                }
            }
        }
    }
}
