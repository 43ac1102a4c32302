package org.septum.imaging.study;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.ColourConversion;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;
import org.septum.imaging.Rescale;
import org.septum.imaging.UnusableInputException;

/** Decodes with the project's own DICOM library. */
final class DicomFrameDecoder implements FrameDecoder {
    @Override
    public void decode(List<FrameTarget> targets) throws IOException {
        Path file = targets.getFirst().frame().source().file();
        try {
            DicomFile opened = DicomFile.readHeader(file);
            FrameReader reader = FrameReader.open(opened);
            Frame frame = null;
            int number = -1;
            for (FrameTarget target : targets) {
                int wanted = target.frame().source().number();
                if (frame == null || wanted != number) {
                    frame = reader.read(wanted);
                    number = wanted;
                }
                write(target, part(frame, target.frame(), file), opened.dataset(), file);
            }
        } catch (DicomException e) {
            throw new UnusableInputException(file, e.reason(), e);
        }
    }

    /** The frame, or the part of it that is one slice of a mosaic. */
    private static Frame part(Frame whole, FrameHeader header, Path file) throws UnusableInputException {
        PixelLayout layout = header.layout();
        Crop crop = header.crop().orElse(null);
        boolean fits = crop == null ? whole.columns() == layout.columns() && whole.rows() == layout.rows()
                : crop.column() + layout.columns() <= whole.columns() && crop.row() + layout.rows() <= whole.rows();
        if (!fits) {
            throw new UnusableInputException(file, "holds another picture than when it was first read");
        }
        if (crop == null) {
            return whole;
        }
        int samples = whole.samples();
        int line = layout.columns() * samples;
        Object cut = Array.newInstance(whole.array().getClass().getComponentType(), line * layout.rows());
        for (int row = 0; row < layout.rows(); row++) {
            int from = ((crop.row() + row) * whole.columns() + crop.column()) * samples;
            System.arraycopy(whole.array(), from, cut, row * line, line);
        }
        return new Frame(layout.rows(), layout.columns(), samples, whole.type(), whole.photometric(), cut);
    }

    private static void write(FrameTarget target, Frame frame, Attributes data, Path file) throws IOException {
        MemorySegment memory = target.memory();
        if (target.frame().layout().sampleType().isColour()) {
            byte[] rgb = ColourConversion.toRgb(frame, data, file.toString());
            MemorySegment.copy(rgb, 0, memory, ValueLayout.JAVA_BYTE, 0, rgb.length);
        } else if (frame.samples() != 1) {
            throw new UnusableInputException(file, "holds another picture than when it was first read");
        } else if (target.toValues().isEmpty()) {
            copy(frame, memory);
        } else {
            Rescale rescale = target.toValues().get();
            Optional<ModalityTable> table = target.frame().values().table() ? ModalityTable.of(data) : Optional.empty();
            float[] values = new float[frame.length()];
            for (int i = 0; i < values.length; i++) {
                double stored = frame.value(i);
                values[i] = table.isPresent() ? table.get().value(stored) : (float) rescale.value(stored);
            }
            MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_FLOAT, 0, values.length);
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
