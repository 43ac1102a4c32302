package org.septum.app.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.Warning;

/**
 * What reading one DICOM file found out about the file itself.
 *
 * @param syntax the name of its transfer syntax; empty where it is no DICOM file
 * @param problems what was wrong and could be read all the same
 */
record FileReport(Path file, String syntax, List<String> problems) {

    static FileReport of(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
            return new FileReport(file, "", List.of());
        }
        try {
            DicomFile read = DicomFile.read(file);
            return new FileReport(file, read.transferSyntax().name(), read.warnings().stream().map(FileReport::text).toList());
        } catch (DicomException e) {
            return new FileReport(file, "", List.of(e.reason()));
        }
    }

    private static String text(Warning warning) {
        int tag = warning.tag();
        return tag == 0 ? warning.text() : "(%04X,%04X) %s".formatted(tag >>> 16, tag & 0xFFFF, warning.text());
    }
}
