package org.septum.dicom.pixel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.Value;
import org.septum.dicom.io.DicomException;

/**
 * Which fragments make up which frame (PS3.5 A.4). The tables are believed only where they fit the fragments; failing them, one
 * fragment a frame is assumed where the numbers agree, and otherwise a frame starts where a fragment starts like a compressed
 * stream.
 */
final class FragmentIndex {
    private final Fragments fragments;
    private final int[] firsts;

    private FragmentIndex(Fragments fragments, int[] firsts) {
        this.fragments = fragments;
        this.firsts = firsts;
    }

    static FragmentIndex of(Attributes data, Fragments fragments, int frames, String name) throws IOException {
        int count = fragments.fragments().size();
        int[] firsts = null;
        if (frames == 1 && count > 0) {
            firsts = new int[1];
        }
        if (firsts == null) {
            firsts = byPositions(extendedOffsets(data), fragments, frames);
        }
        if (firsts == null) {
            firsts = byPositions(basicOffsets(fragments.offsets()), fragments, frames);
        }
        if (firsts == null && count == frames) {
            firsts = java.util.stream.IntStream.range(0, frames).toArray();
        }
        if (firsts == null) {
            firsts = byMarkers(fragments, frames);
        }
        if (firsts == null) {
            throw new DicomException(name, DicomException.NO_OFFSET,
                    "%d fragments cannot be dealt out to %d frames".formatted(count, frames));
        }
        return new FragmentIndex(fragments, firsts);
    }

    private static long[] extendedOffsets(Attributes data) throws IOException {
        byte[] table = data.getBytes(Tag.ExtendedOffsetTable);
        return numbers(table, 8);
    }

    private static long[] basicOffsets(Value.Run table) throws IOException {
        byte[] bytes = new byte[(int) Math.min(table.length(), 1 << 28)];
        table.copy(0, bytes, 0, bytes.length);
        return numbers(bytes, 4);
    }

    private static long[] numbers(byte[] table, int width) {
        long[] numbers = new long[table.length / width];
        for (int i = 0; i < numbers.length; i++) {
            for (int b = width - 1; b >= 0; b--) {
                numbers[i] = numbers[i] << 8 | table[i * width + b] & 0xFF;
            }
        }
        return numbers;
    }

    /** The fragments a table points at; null where it does not fit. */
    private static int[] byPositions(long[] offsets, Fragments fragments, int frames) {
        if (offsets.length != frames) {
            return null;
        }
        int[] firsts = new int[frames];
        for (int frame = 0; frame < frames; frame++) {
            int index = java.util.Collections.binarySearch(fragments.positions(), offsets[frame]);
            if (index < 0 || frame > 0 && index <= firsts[frame - 1]) {
                return null;
            }
            firsts[frame] = index;
        }
        return firsts.length > 0 && firsts[0] == 0 ? firsts : null;
    }

    private static int[] byMarkers(Fragments fragments, int frames) throws IOException {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < fragments.fragments().size(); i++) {
            Value.Run fragment = fragments.fragments().get(i);
            byte[] head = new byte[(int) Math.min(4, fragment.length())];
            fragment.copy(0, head, 0, head.length);
            if (startsStream(head)) {
                starts.add(i);
            }
        }
        return starts.size() == frames && starts.getFirst() == 0 ? starts.stream().mapToInt(Integer::intValue).toArray() : null;
    }

    /** JPEG and JPEG-LS start with FFD8 FF, JPEG 2000 with FF4F FF51 (or a JP2 box of 12 bytes). */
    private static boolean startsStream(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int start = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3] & 0xFF;
        return start >>> 8 == 0xFFD8FF || start == 0xFF4FFF51 || start == 12;
    }

    /** The fragments of a frame, joined. Throws where the file does not hold them whole. */
    byte[] frame(int index, String name) throws IOException {
        int from = firsts[index];
        int to = index + 1 < firsts.length ? firsts[index + 1] : fragments.fragments().size();
        long length = 0;
        for (Value.Run run : fragments.fragments().subList(from, to)) {
            if (run.length() < run.declaredLength()) {
                throw new DicomException(name, DicomException.NO_OFFSET,
                        "the pixel data of frame %d is cut short: %d bytes expected, %d present"
                        .formatted(index + 1, run.declaredLength(), run.length()));
            }
            length += run.length();
        }
        if (length > Integer.MAX_VALUE - 16) {
            throw new DicomException(name, DicomException.NO_OFFSET, "frame %d has %d bytes".formatted(index + 1, length));
        }
        byte[] joined = new byte[(int) length];
        int at = 0;
        for (Value.Run run : fragments.fragments().subList(from, to)) {
            run.copy(0, joined, at, (int) run.length());
            at += (int) run.length();
        }
        return joined;
    }
}
