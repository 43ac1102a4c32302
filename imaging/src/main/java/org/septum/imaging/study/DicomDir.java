package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.UnusableInputException;

/** The files a DICOMDIR refers to (PS3.3 F.3). Only files inside its own folder are taken, whatever it says. */
final class DicomDir {
    private final Path file;
    private final Path folder;

    DicomDir(Path file) {
        this.file = file;
        folder = file.toAbsolutePath().getParent();
    }

    /** @param problems where records that refer to no usable file are named */
    List<Path> files(List<Problem> problems) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Attributes record : read().getSequence(Tag.DirectoryRecordSequence)) {
            String[] parts = record.getStrings(Tag.ReferencedFileID);
            if (parts.length > 0) {
                resolve(parts, found, problems);
            }
        }
        return found;
    }

    private Attributes read() throws IOException {
        try {
            return DicomFile.read(file).dataset();
        } catch (DicomException e) {
            throw new UnusableInputException(file, e.reason(), e);
        }
    }

    private void resolve(String[] parts, List<Path> found, List<Problem> problems) throws IOException {
        String name = String.join("/", parts);
        for (String part : parts) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.matches(".*[/\\\\:\0].*")) {
                problems.add(new Problem(file, "refers to %s, which is no plain file name, and is not followed".formatted(name)));
                return;
            }
        }
        Path path = existing(parts);
        if (path == null) {
            problems.add(new Problem(file, "refers to %s, which is not there".formatted(name)));
        } else if (!path.toRealPath().startsWith(folder.toRealPath())) {
            problems.add(new Problem(file, "refers to %s, which leads out of its folder, and is not followed".formatted(name)));
        } else {
            found.add(path);
        }
    }

    /** As written, or in lower case, as discs are often copied. */
    private Path existing(String[] parts) {
        Path upper = folder;
        Path lower = folder;
        for (String part : parts) {
            upper = upper.resolve(part);
            lower = lower.resolve(part.toLowerCase(Locale.ROOT));
        }
        return Files.isRegularFile(upper) ? upper : Files.isRegularFile(lower) ? lower : null;
    }
}
