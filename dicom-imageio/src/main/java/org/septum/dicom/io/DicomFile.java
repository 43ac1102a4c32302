package org.septum.dicom.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.ByteSource;

/**
 * A DICOM file that was read: what it says about itself, its data set, and what was found wrong with it. Pixel data stays in the
 * file and is read when it is asked for; everything else is in memory and no file is kept open.
 *
 * @param name the file, as messages name it
 * @param path where pixel data is read from; null where the bytes came from a stream
 * @param meta the file meta information (group 2); empty where the file has none
 * @param transferSyntax how the data set is really encoded, whatever the file says
 * @param warnings what was wrong and could be read all the same
 * @param truncated whether the file ends before what it announced
 * @param headerOnly whether reading ended at the pixel data. Native pixel data is then in the data set, encapsulated is not
 */
public record DicomFile(String name, Path path, Attributes meta, Attributes dataset, TransferSyntax transferSyntax,
        List<Warning> warnings, boolean truncated, boolean headerOnly) {

    /** Reads all elements. Throws DicomException for what is no DICOM file. */
    public static DicomFile read(Path path) throws IOException {
        return read(path, false);
    }

    /** Reads the elements before the top-level pixel data. Of most files this reads the first 64 KB only. */
    public static DicomFile readHeader(Path path) throws IOException {
        return read(path, true);
    }

    private static DicomFile read(Path path, boolean headerOnly) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new FileParser(headerOnly).parse(new Source.File(path, channel, channel.size()));
        }
    }

    /** Reads all elements from bytes, which must not change afterwards. */
    public static DicomFile read(byte[] bytes, String name) throws IOException {
        return new FileParser(false).parse(new Source.Memory(name, bytes));
    }

    /** Reads all elements; pixel data stays in the source and is read from there when it is asked for. */
    public static DicomFile read(ByteSource source, String name) throws IOException {
        return new FileParser(false).parse(new Source.Elsewhere(name, source));
    }

    /** Reads a stream to its end, which is not closed. */
    public static DicomFile read(InputStream in, String name) throws IOException {
        return read(in.readAllBytes(), name);
    }

    /** Whether the first bytes of a file (140 are enough) look like DICOM: the preamble's mark, or an element to start with. */
    public static boolean looksLikeDicom(byte[] head) {
        try {
            return Sniffer.hasMark(head) || Sniffer.looksLikeFirstElement(new Input(new Source.Memory("head", head)), 0);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
