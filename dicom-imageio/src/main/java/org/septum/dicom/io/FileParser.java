package org.septum.dicom.io;

import java.io.IOException;
import java.nio.file.Path;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;

/** Reads a Part 10 file, and what comes without preamble or file meta information (PS3.10 section 7). */
final class FileParser {
    private static final int PREAMBLE = 128;
    private static final int DICM = 0x4449_434D;
    private static final int GZIP = 0x1F8B;

    private final boolean headerOnly;
    private final Warnings warnings = new Warnings();

    FileParser(boolean headerOnly) {
        this.headerOnly = headerOnly;
    }

    DicomFile parse(Source source) throws IOException {
        if (source.size() == 0) {
            throw new DicomException(source.name(), 0, "the file is empty");
        }
        Input in = new Input(source);
        if (source.size() > 18 && in.word(0, true) == GZIP) {
            byte[] unzipped = Inflation.gunzip(source.name(), whole(in));
            return new FileParser(headerOnly).parse(new Source.Memory(source.name(), unzipped));
        }
        Path path = source instanceof Source.File file ? file.path() : null;
        return parse(in, path);
    }

    private DicomFile parse(Input in, Path path) throws IOException {
        long start = start(in);
        Attributes meta = new Attributes();
        DatasetParser parser = new DatasetParser(in, warnings, headerOnly);
        long at = start;
        if (in.size() - at >= 8 && in.word(at, false) == 2) {
            at = parser.parseMeta(meta, start, Sniffer.datasetEncoding(in, start, Encoding.EXPLICIT));
            checkGroupLength(meta, start, at);
        } else {
            warnings.add(start, 0, "no file meta information");
        }
        return dataset(in, path, meta, at);
    }

    private DicomFile dataset(Input in, Path path, Attributes meta, long at) throws IOException {
        String uid = meta.getString(Tag.TransferSyntaxUID, "");
        Input body = in;
        long start = at;
        if (TransferSyntax.of(uid).deflated() && !Sniffer.looksLikeElement(in, at)) {
            body = new Input(new Source.Memory(in.name(), Inflation.inflate(in.name(), whole(in), (int) at, warnings)));
            start = 0;
        }
        TransferSyntax syntax = syntax(body, start, uid);
        Attributes data = new Attributes(64);
        new DatasetParser(body, warnings, headerOnly).parse(data, start, Encoding.of(syntax));
        if (data.isEmpty() && meta.isEmpty()) {
            throw new DicomException(in.name(), start, "not a DICOM file: no element can be read");
        }
        forgetLargeWindow(body, data, meta);
        return new DicomFile(in.name(), path, meta, data, syntax, warnings.toList(), warnings.truncated(), headerOnly);
    }

    /** A header of 20 KB shall not hold the 64 KB it was read with. */
    private void forgetLargeWindow(Input in, Attributes data, Attributes meta) {
        int used = in.used();
        byte[] window = in.window();
        if (headerOnly && used < window.length / 4 * 3) {
            byte[] smaller = java.util.Arrays.copyOf(window, used);
            data.moveBytes(window, smaller);
            meta.moveBytes(window, smaller);
        }
    }

    private byte[] whole(Input in) throws IOException {
        if (in.size() > Inflation.LARGEST) {
            throw new DicomException(in.name(), 0, "a compressed file of " + in.size() + " bytes is more than can be held");
        }
        int at = in.at(0, (int) in.size());
        byte[] window = in.window();
        return at == 0 && window.length == in.size() ? window : java.util.Arrays.copyOfRange(window, at, at + (int) in.size());
    }

    /** Where the first element is. */
    private long start(Input in) throws IOException {
        if (in.size() >= PREAMBLE + 4 && in.dword(PREAMBLE, true) == DICM) {
            return PREAMBLE + 4;
        }
        if (in.size() >= 4 && in.dword(0, true) == DICM) {
            warnings.add(0, 0, "no preamble");
            return 4;
        }
        if (Sniffer.looksLikeElement(in, 0)) {
            warnings.add(0, 0, "no preamble");
            return 0;
        }
        if (in.size() > PREAMBLE && Sniffer.looksLikeElement(in, PREAMBLE)) {
            warnings.add(PREAMBLE, 0, "no DICM after the preamble");
            return PREAMBLE;
        }
        throw new DicomException(in.name(), 0, "not a DICOM file");
    }

    private void checkGroupLength(Attributes meta, long start, long end) {
        int declared = meta.getInt(Tag.FileMetaInformationGroupLength, -1);
        long actual = end - start - 12;
        if (declared != actual) {
            warnings.add(start, Tag.FileMetaInformationGroupLength,
                    declared < 0 ? "missing" : "says %d bytes, there are %d".formatted(declared, actual));
        }
    }

    /** The file's transfer syntax, put right where the bytes say otherwise. */
    private TransferSyntax syntax(Input in, long at, String uid) throws IOException {
        TransferSyntax declared = uid.isEmpty() ? TransferSyntax.IMPLICIT_LITTLE_ENDIAN : TransferSyntax.of(uid);
        Encoding found = Sniffer.datasetEncoding(in, at, Encoding.of(declared));
        if (uid.isEmpty()) {
            warnings.add(at, Tag.TransferSyntaxUID, "missing; found by looking at the first element");
            String guess = !found.explicit() ? UID.ImplicitVRLittleEndian
                    : found.bigEndian() ? UID.ExplicitVRBigEndian : UID.ExplicitVRLittleEndian;
            return TransferSyntax.of(guess);
        }
        if (!found.equals(Encoding.of(declared))) {
            warnings.add(at, Tag.TransferSyntaxUID, "%s is declared, the elements are %s VR, %s endian".formatted(declared,
                    found.explicit() ? "explicit" : "implicit", found.bigEndian() ? "big" : "little"));
            return declared.encodedAs(found.explicit(), found.bigEndian());
        }
        return declared;
    }
}
