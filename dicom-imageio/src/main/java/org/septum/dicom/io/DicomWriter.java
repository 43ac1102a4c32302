package org.septum.dicom.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;

/**
 * Writes DICOM files (PS3.10): preamble, file meta information of its own making, data set. The data set needs SOP Class UID and
 * SOP Instance UID. Pixel data is written as it is, so it must be native for a native transfer syntax and {@link Fragments} of
 * the right kind for an encapsulated one. Text that the data set's character set cannot write turns the data set into UTF-8.
 */
public final class DicomWriter {
    /** Septum's own, made from a UUID once and for all. */
    public static final String IMPLEMENTATION_CLASS_UID = "2.25.203871230519583274013264158729317731";
    private static final String IMPLEMENTATION_VERSION = "SEPTUM_0_1";
    private static final int PREAMBLE = 128;

    private DicomWriter() {
    }

    /** Writes a file: beside its place first, and moved there when whole. */
    public static void write(Path file, Attributes dataset, TransferSyntax syntax) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // Not a temporary file of the JDK's, which nobody else may read.
        Path beside = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            OutputStream raw = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
                write(out, file.toString(), dataset, syntax);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @param name what messages call it
     */
    public static void write(OutputStream out, String name, Attributes dataset, TransferSyntax syntax) throws IOException {
        Attributes written = Utf8.writable(name, dataset);
        check(name, written, syntax);
        out.write(new byte[PREAMBLE]);
        out.write(new byte[] {'D', 'I', 'C', 'M'});
        new ElementWriter(out, name, Encoding.EXPLICIT).writeMeta(meta(written, syntax));
        if (syntax.deflated()) {
            deflate(out, name, written);
        } else {
            new ElementWriter(out, name, Encoding.of(TransferSyntax.of(syntax.uid()))).write(written);
        }
    }

    private static void deflate(OutputStream out, String name, Attributes dataset) throws IOException {
        CountingStream counted = new CountingStream(out);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(counted, deflater, 1 << 15);
            new ElementWriter(deflated, name, Encoding.EXPLICIT).write(dataset);
            deflated.finish();
        } finally {
            deflater.end();
        }
        if (counted.count() % 2 == 1) {
            out.write(0);
        }
    }

    private static void check(String name, Attributes dataset, TransferSyntax syntax) throws DicomException {
        for (int tag : new int[] {Tag.SOPClassUID, Tag.SOPInstanceUID}) {
            if (!dataset.containsValue(tag)) {
                throw new DicomException(name, DicomException.NO_OFFSET, "cannot be written without (%04X,%04X)"
                        .formatted(tag >>> 16, tag & 0xFFFF));
            }
        }
        if (dataset.contains(Tag.PixelData) && dataset.value(Tag.PixelData) instanceof Fragments != syntax.encapsulated()) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the pixel data is not encoded as " + syntax.name()
                    + " wants it");
        }
    }

    private static Attributes meta(Attributes dataset, TransferSyntax syntax) {
        Attributes meta = new Attributes();
        meta.setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1});
        meta.setString(Tag.MediaStorageSOPClassUID, VR.UI, dataset.getString(Tag.SOPClassUID));
        meta.setString(Tag.MediaStorageSOPInstanceUID, VR.UI, dataset.getString(Tag.SOPInstanceUID));
        meta.setString(Tag.TransferSyntaxUID, VR.UI, syntax.uid());
        meta.setString(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION_CLASS_UID);
        meta.setString(Tag.ImplementationVersionName, VR.SH, IMPLEMENTATION_VERSION);
        return meta;
    }

    /** A UID for a new object. */
    public static String newUid() {
        return UidRegistry.create();
    }
}
