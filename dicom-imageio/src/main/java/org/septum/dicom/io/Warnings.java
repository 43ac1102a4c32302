package org.septum.dicom.io;

import java.util.ArrayList;
import java.util.List;

/** Collects what was found wrong while a file was read. A file that is wrong throughout does not fill the memory with it. */
final class Warnings {
    private static final int MOST = 100;

    private final List<Warning> list = new ArrayList<>();
    private boolean truncated;
    private int dropped;

    void add(long offset, int tag, String text) {
        if (list.size() < MOST) {
            list.add(new Warning(offset, tag, text));
        } else {
            dropped++;
        }
    }

    /** The file ends before what it announced. */
    void addTruncated(long offset, int tag, long expected, long present) {
        truncated = true;
        add(offset, tag, "the file is cut short: %d bytes expected, %d present".formatted(expected, present));
    }

    boolean truncated() {
        return truncated;
    }

    List<Warning> toList() {
        List<Warning> all = new ArrayList<>(list);
        if (dropped > 0) {
            all.add(new Warning(0, 0, dropped + " more problems of this kind"));
        }
        return List.copyOf(all);
    }
}
