package org.septum.dicom.io;

import java.io.IOException;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.CharacterSet;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/**
 * Reads elements into a data set (PS3.5 section 7). Each length is compared with the bytes that remain before anything is read or
 * allocated; what is wrong is reported and read as far as it makes sense.
 */
final class DatasetParser {
    /** Real objects nest a dozen deep. */
    static final int DEEPEST = 64;

    private final Input in;
    private final Warnings warnings;
    private final ElementHeaderReader headers;
    private final FragmentParser fragments;
    private final boolean stopAtPixels;

    /** @param stopAtPixels whether to end at the top-level pixel data, noting only where native pixels are */
    DatasetParser(Input in, Warnings warnings, boolean stopAtPixels) {
        this.in = in;
        this.warnings = warnings;
        this.stopAtPixels = stopAtPixels;
        headers = new ElementHeaderReader(in, warnings);
        fragments = new FragmentParser(in, warnings);
    }

    /** Reads a whole data set and returns where it ended. */
    long parse(Attributes data, long start, Encoding encoding) throws IOException {
        return elements(data, start, in.size(), encoding, 0, false);
    }

    /** Reads the elements of group 2 and returns where the next group starts. */
    long parseMeta(Attributes meta, long start, Encoding encoding) throws IOException {
        long at = start;
        while (in.size() - at >= 8 && in.word(at, encoding.bigEndian()) == 2) {
            ElementHeader header = headers.read(at, in.size(), encoding);
            if (header == null || header.isUndefined() || header.length() > in.size() - header.valueAt()) {
                throw new DicomException(in.name(), at, "the file meta information cannot be read");
            }
            at = value(meta, header, in.size(), encoding, 0);
        }
        return at;
    }

    private long elements(Attributes data, long start, long end, Encoding encoding, int depth, boolean delimited)
            throws IOException {
        long at = start;
        int last = 0;
        while (at < end) {
            if (end - at < 8) {
                warnings.add(at, 0, (end - at) + " bytes that are no element");
                return end;
            }
            ElementHeader header = headers.read(at, end, encoding);
            if (header == null || header.tag() == 0 && depth == 0 && data.size() > 0) {
                warnings.add(at, 0, "what follows cannot be read; " + (end - at) + " bytes left out");
                return end;
            }
            if (header.isDelimiter()) {
                if (delimited) {
                    return endOfItem(header, at);
                }
                warnings.add(at, header.tag(), "a delimiter with nothing to end, left out");
                at = header.valueAt();
                continue;
            }
            checkOrder(data, header.tag(), last, at);
            last = header.tag();
            if (depth == 0 && stopAtPixels && isPixelData(header.tag())) {
                return pixels(data, header, end, encoding);
            }
            at = value(data, header, end, encoding, depth);
        }
        if (delimited) {
            warnings.add(at, 0, "an item without its end");
        }
        return at;
    }

    private long endOfItem(ElementHeader header, long at) {
        if (header.tag() == ElementHeader.ITEM_END) {
            return header.valueAt();
        }
        warnings.add(at, header.tag(), "the item before it has no end");
        return at;
    }

    private void checkOrder(Attributes data, int tag, int last, long at) {
        if (data.contains(tag)) {
            warnings.add(at, tag, "is there twice; the later one counts");
        } else if (Integer.compareUnsigned(tag, last) < 0) {
            warnings.add(at, tag, "out of order");
        }
    }

    static boolean isPixelData(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }

    /** Reads one element and returns where the next one starts. */
    private long value(Attributes data, ElementHeader header, long end, Encoding encoding, int depth) throws IOException {
        VR vr = vr(data, header);
        if (header.isUndefined()) {
            return undefined(data, header, vr, end, encoding, depth);
        }
        if (depth == 0 && isPixelData(header.tag())) {
            return pixels(data, header, end, encoding);
        }
        long present = end - header.valueAt();
        if (header.length() > present) {
            cutShort(header, present, end);
            if (vr != VR.SQ && end < in.size()) {
                return end;
            }
        }
        long length = Math.min(present, header.length());
        long valueEnd = header.valueAt() + length;
        if (vr == VR.SQ) {
            Sequence items = data.newSequence(header.tag());
            return items(items, header.valueAt(), valueEnd, itemEncoding(header, encoding), depth + 1, false);
        }
        if (length > Integer.MAX_VALUE - 16) {
            throw new DicomException(in.name(), header.valueAt(), length + " bytes in one value are more than can be held");
        }
        data.put(header.tag(), vr, in.bytes(header.valueAt(), (int) length, header.length(), bigEndian(header,
                encoding)));
        if (header.tag() == Tag.SpecificCharacterSet) {
            checkCharacterSet(data, header);
        }
        return valueEnd;
    }

    private void cutShort(ElementHeader header, long present, long end) {
        if (end == in.size()) {
            warnings.addTruncated(header.valueAt(), header.tag(), header.length(), present);
        } else {
            warnings.add(header.valueAt(), header.tag(),
                    "is longer (%d bytes) than what it is in (%d)".formatted(header.length(), present));
        }
    }

    private void checkCharacterSet(Attributes data, ElementHeader header) {
        CharacterSet set = data.characterSet();
        set.unknownTerm().ifPresent(term -> warnings.add(header.valueAt(), header.tag(),
                "unknown character set " + term + ", read as ISO 8859-1"));
    }

    /** The stream's VR; the dictionary's where the stream has none or says UN for what everybody knows. */
    private static VR vr(Attributes data, ElementHeader header) {
        if (header.vr() == null || header.vr() == VR.UN && !header.isUndefined()) {
            return VrResolver.resolve(header.tag(), data);
        }
        return header.vr();
    }

    /** What is in UN is implicit little endian (PS3.5 6.2.2 note 2). */
    private static Encoding itemEncoding(ElementHeader header, Encoding encoding) {
        return header.vr() == VR.UN ? Encoding.IMPLICIT : encoding;
    }

    private static boolean bigEndian(ElementHeader header, Encoding encoding) {
        return header.vr() != VR.UN && encoding.bigEndian();
    }

    private long undefined(Attributes data, ElementHeader header, VR vr, long end, Encoding encoding, int depth)
            throws IOException {
        boolean binary = vr == VR.OB || vr == VR.OW || header.tag() == Tag.PixelData;
        if (binary) {
            return fragments.parse(data, header, end, encoding.bigEndian());
        }
        boolean item = end - header.valueAt() >= 8 && in.word(header.valueAt(), encoding.bigEndian()) == 0xFFFE;
        if (vr != VR.SQ && vr != VR.UN && !item) {
            warnings.add(header.valueAt(), header.tag(), "has no length and is no sequence; what follows is left out");
            return end;
        }
        Sequence items = data.newSequence(header.tag());
        return items(items, header.valueAt(), end, itemEncoding(header, encoding), depth + 1, true);
    }

    private long items(Sequence items, long start, long end, Encoding encoding, int depth, boolean delimited)
            throws IOException {
        if (depth > DEEPEST) {
            throw new DicomException(in.name(), start, "sequences nest deeper than " + DEEPEST);
        }
        long at = start;
        while (end - at >= 8) {
            int tag = in.tag(at, encoding.bigEndian());
            if (tag == ElementHeader.SEQUENCE_END) {
                return at + 8;
            }
            if (tag == ElementHeader.ITEM_END) {
                warnings.add(at, tag, "a delimiter with nothing to end, left out");
                at += 8;
            } else if (tag == ElementHeader.ITEM) {
                at = item(items, at, end, encoding, depth);
            } else {
                warnings.add(at, tag, "stands where an item should");
                return delimited ? at : end;
            }
        }
        if (delimited) {
            endMissing(at, end);
        }
        return end;
    }

    private void endMissing(long at, long end) {
        if (end == in.size()) {
            warnings.addTruncated(at, 0, 8, end - at);
        } else {
            warnings.add(at, 0, "a sequence without its end");
        }
    }

    private long item(Sequence items, long at, long end, Encoding encoding, int depth) throws IOException {
        long length = in.dword(at + 4, encoding.bigEndian());
        boolean delimited = length == ElementHeader.UNDEFINED;
        long start = at + 8;
        long itemEnd = end;
        if (!delimited) {
            if (length > end - start) {
                cutShort(new ElementHeader(ElementHeader.ITEM, VR.UN, length, start, false), end - start, end);
            }
            itemEnd = start + Math.min(length, end - start);
        }
        Attributes item = new Attributes();
        items.add(item);
        Encoding own = Sniffer.itemEncoding(in, start, itemEnd, encoding);
        if (!own.equals(encoding)) {
            warnings.add(start, 0, own.explicit() ? "an explicit item in an implicit sequence"
                    : "an implicit item in an explicit sequence");
        }
        long next = elements(item, start, itemEnd, own, depth, delimited);
        return delimited ? next : itemEnd;
    }

    /** Native pixels stay where they are; encapsulated ones end a reading that stops at pixels. */
    private long pixels(Attributes data, ElementHeader header, long end, Encoding encoding) throws IOException {
        if (header.isUndefined()) {
            return header.valueAt();
        }
        long present = Math.min(header.length(), end - header.valueAt());
        if (present < header.length()) {
            warnings.addTruncated(header.valueAt(), header.tag(), header.length(), present);
        }
        VR vr = vr(data, header);
        data.put(header.tag(), vr, in.run(header.valueAt(), present, header.length(), encoding.bigEndian()));
        return header.valueAt() + present;
    }
}
