package org.septum.dicom.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/** Finds the fragments of encapsulated pixel data (PS3.5 A.4) without reading them. */
final class FragmentParser {
    private final Input in;
    private final Warnings warnings;

    FragmentParser(Input in, Warnings warnings) {
        this.in = in;
        this.warnings = warnings;
    }

    /** Puts the fragments into the data set and returns where the next element starts. */
    long parse(Attributes data, ElementHeader header, long end, boolean bigEndian) throws IOException {
        List<Value.Run> runs = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        Value.Run table = null;
        long first = 0;
        long at = header.valueAt();
        boolean ended = false;
        while (!ended && end - at >= 8) {
            int tag = in.tag(at, bigEndian);
            if (tag != ElementHeader.ITEM) {
                ended = true;
                at = afterLast(tag, at);
                continue;
            }
            long declared = in.dword(at + 4, bigEndian);
            long present = present(header, at + 8, declared, end);
            Value.Run run = in.run(at + 8, present, declared, false);
            if (table == null) {
                table = run;
                first = at + 8 + present;
            } else {
                runs.add(run);
                positions.add(at - first);
            }
            at += 8 + present;
        }
        if (!ended) {
            warnings.addTruncated(at, header.tag(), 8, end - at);
            at = end;
        }
        VR vr = header.vr() == null || header.vr() == VR.UN ? VR.OB : header.vr();
        data.put(header.tag(), vr, new Fragments(table == null ? Bytes.EMPTY : table, runs, positions));
        return at;
    }

    private long afterLast(int tag, long at) {
        if (tag == ElementHeader.SEQUENCE_END) {
            return at + 8;
        }
        warnings.add(at, tag, "stands where a fragment or the end of the pixel data should");
        return at;
    }

    private long present(ElementHeader header, long start, long declared, long end) {
        if (declared <= end - start) {
            return declared;
        }
        warnings.addTruncated(start, header.tag(), declared, end - start);
        return end - start;
    }
}
