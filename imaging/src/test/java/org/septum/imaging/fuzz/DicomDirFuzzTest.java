package org.septum.imaging.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.study.DicomDirAccess;

class DicomDirFuzzTest {
    private static final long BUFFERS = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void damagedDirectories() throws IOException {
        Path disc = Files.createDirectories(folder.resolve("disc"));
        Files.createDirectory(disc.resolve("IMAGES"));
        Files.createFile(disc.resolve("IMAGES/IM1"));
        Files.createFile(folder.resolve("OUTSIDE"));
        new Bounds("DICOMDIR", bytes -> run(disc, bytes), BUFFERS, 512).hold(seeds());
    }

    /** One execution: a directory is read and the files it names looked for below {@code disc}. */
    static void fuzz(Path disc, byte[] bytes) {
        new Bounds("DICOMDIR", b -> run(disc, b), BUFFERS, 512).run(bytes, 0);
    }

    private static long run(Path disc, byte[] bytes) throws IOException {
        for (Path file : DicomDirAccess.files(disc.resolve("DICOMDIR"), bytes)) {
            if (!file.toRealPath().startsWith(disc.toRealPath())) {
                throw new IllegalStateException("leads out: " + file);
            }
        }
        return 0;
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (TransferSyntax syntax : List.of(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, TransferSyntax.IMPLICIT_LITTLE_ENDIAN)) {
            Attributes d = new Attributes();
            d.setString(Tag.SOPClassUID, VR.UI, UID.MediaStorageDirectoryStorage);
            d.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
            for (String[] name : new String[][] {{"IMAGES", "IM1"}, {"images", "im1"}, {"..", "OUTSIDE"}, {"IMAGES", "NONE"}}) {
                Attributes record = d.newItem(Tag.DirectoryRecordSequence);
                record.setLong(Tag.OffsetOfTheNextDirectoryRecord, VR.UL, 400);
                record.setString(Tag.DirectoryRecordType, VR.CS, "IMAGE");
                record.setString(Tag.ReferencedFileID, VR.CS, name);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DicomWriter.write(out, "DICOMDIR", d, syntax);
            seeds.add(out.toByteArray());
        }
        return seeds;
    }
}
