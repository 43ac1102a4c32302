package org.septum.dicom.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/** Writes elements (PS3.5 section 7). Sequences and items get undefined lengths; group lengths are left out, being retired. */
final class ElementWriter {
    private static final int LONGEST_SHORT = 0xFFFE;
    private static final int STEP = 1 << 16;

    private final OutputStream out;
    private final String name;
    private final Encoding encoding;

    ElementWriter(OutputStream out, String name, Encoding encoding) {
        this.out = out;
        this.name = name;
        this.encoding = encoding;
    }

    /** Writes group 2 with its length before it. */
    void writeMeta(Attributes meta) throws IOException {
        ByteArrayOutputStream group = new ByteArrayOutputStream();
        new ElementWriter(group, name, encoding).write(meta);
        header(Tag.FileMetaInformationGroupLength, VR.UL, 4);
        dword(group.size());
        group.writeTo(out);
    }

    void write(Attributes data) throws IOException {
        for (int tag : data.tags()) {
            if ((tag & 0xFFFF) == 0 || tag >>> 16 == 0xFFFE) {
                continue;
            }
            element(data, tag, data.getVR(tag));
        }
    }

    private void element(Attributes data, int tag, VR vr) throws IOException {
        switch (data.value(tag)) {
            case Sequence items -> sequence(tag, items);
            case Fragments fragments -> fragments(tag, fragments);
            case Value.Run run when DatasetParser.isPixelData(tag) && data.parent() == null -> pixels(tag, vr, run);
            default -> bytes(tag, vr, data.getBytes(tag));
        }
    }

    private void bytes(int tag, VR vr, byte[] value) throws IOException {
        header(tag, vr, value.length + value.length % 2L);
        if (encoding.bigEndian() && vr.unit() > 1) {
            swap(value, vr.unit());
        }
        out.write(value);
        if (value.length % 2 == 1) {
            out.write(vr.padding());
        }
    }

    private static void swap(byte[] bytes, int unit) {
        for (int at = 0; at + unit <= bytes.length; at += unit) {
            for (int i = 0; i < unit / 2; i++) {
                byte held = bytes[at + i];
                bytes[at + i] = bytes[at + unit - 1 - i];
                bytes[at + unit - 1 - i] = held;
            }
        }
    }

    /** Pixel data may be larger than an array, so it goes through in steps. */
    private void pixels(int tag, VR vr, Value.Run run) throws IOException {
        if (run.length() < run.declaredLength()) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the pixel data to write is cut short: %d of %d bytes"
                    .formatted(run.length(), run.declaredLength()));
        }
        header(tag, vr, run.length() + run.length() % 2);
        byte[] step = new byte[(int) Math.min(STEP, run.length())];
        for (long at = 0; at < run.length(); at += step.length) {
            int count = (int) Math.min(step.length, run.length() - at);
            run.copy(at, step, 0, count);
            if (run.bigEndian() != encoding.bigEndian() && vr.unit() > 1) {
                swap(step, vr.unit());
            }
            out.write(step, 0, count);
        }
        if (run.length() % 2 == 1) {
            out.write(0);
        }
    }

    private void sequence(int tag, Sequence items) throws IOException {
        header(tag, VR.SQ, items.isEmpty() ? 0 : ElementHeader.UNDEFINED);
        if (items.isEmpty()) {
            return;
        }
        for (Attributes item : items) {
            item(ElementHeader.ITEM, ElementHeader.UNDEFINED);
            write(item);
            item(ElementHeader.ITEM_END, 0);
        }
        item(ElementHeader.SEQUENCE_END, 0);
    }

    private void fragments(int tag, Fragments fragments) throws IOException {
        header(tag, VR.OB, ElementHeader.UNDEFINED);
        fragment(fragments.offsets());
        for (Value.Run fragment : fragments.fragments()) {
            fragment(fragment);
        }
        item(ElementHeader.SEQUENCE_END, 0);
    }

    private void fragment(Value.Run run) throws IOException {
        item(ElementHeader.ITEM, run.length() + run.length() % 2);
        byte[] bytes = new byte[Math.toIntExact(run.length())];
        run.copy(0, bytes, 0, bytes.length);
        out.write(bytes);
        if (bytes.length % 2 == 1) {
            out.write(0);
        }
    }

    private void item(int tag, long length) throws IOException {
        word(tag >>> 16);
        word(tag);
        dword(length);
    }

    /** What does not fit the short form of a length is written as UN, as PS3.5 6.2.2 allows. */
    private void header(int tag, VR declared, long length) throws IOException {
        if (length > ElementHeader.UNDEFINED || length == ElementHeader.UNDEFINED - 1 && declared != VR.SQ) {
            throw new DicomException(name, DicomException.NO_OFFSET, length + " bytes in one value are more than DICOM can hold");
        }
        word(tag >>> 16);
        word(tag);
        if (!encoding.explicit()) {
            dword(length);
            return;
        }
        VR vr = !declared.hasLongLength() && length > LONGEST_SHORT ? VR.UN : declared;
        out.write(vr.name().charAt(0));
        out.write(vr.name().charAt(1));
        if (vr.hasLongLength()) {
            word(0);
            dword(length);
        } else {
            word((int) length);
        }
    }

    private void word(int value) throws IOException {
        out.write(encoding.bigEndian() ? value >>> 8 : value);
        out.write(encoding.bigEndian() ? value : value >>> 8);
    }

    private void dword(long value) throws IOException {
        word((int) (encoding.bigEndian() ? value >>> 16 : value));
        word((int) (encoding.bigEndian() ? value : value >>> 16));
    }
}
