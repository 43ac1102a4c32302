package org.septum.app.anonymise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;
import org.septum.dicom.deidentify.BurnedIn;
import org.septum.dicom.deidentify.Deidentifier;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

/** Writes one file at a time as FOLDER/study/series/object.dcm, named by the new UIDs, because file names are often patients' names. */
final class FileAnonymiser {
    private static final String NO_DICOM = "not a DICOM file";

    private final Path folder;
    private final Deidentifier deidentifier;
    private final boolean allowBurnedIn;
    private final Set<Path> written = ConcurrentHashMap.newKeySet();

    FileAnonymiser(Path folder, Deidentifier deidentifier, boolean allowBurnedIn) {
        this.folder = folder;
        this.deidentifier = deidentifier;
        this.allowBurnedIn = allowBurnedIn;
    }

    Outcome run(Path source) {
        try {
            return write(source, DicomFile.read(source));
        } catch (DicomException e) {
            boolean noDicom = e.reason().startsWith(NO_DICOM) || e.reason().equals("the file is empty");
            return noDicom ? new Outcome.Skipped(source, e.reason()) : new Outcome.Refused(source, e.reason());
        } catch (IOException e) {
            return new Outcome.Refused(source, "cannot be read or written (" + e.getMessage() + ")");
        }
    }

    private Outcome write(Path source, DicomFile file) throws IOException {
        if (isDirectory(file)) {
            return new Outcome.Skipped(source, "a DICOMDIR, which names the original files");
        }
        if (file.truncated()) {
            return new Outcome.Refused(source, "is cut short");
        }
        if (!file.dataset().containsValue(Tag.SOPClassUID)) {
            return new Outcome.Refused(source, "does not say what kind of object it is (SOP Class UID)");
        }
        BurnedIn burnedIn = BurnedIn.of(file.dataset());
        if (burnedIn.risk() == BurnedIn.Risk.DECLARED && !allowBurnedIn) {
            return new Outcome.Refused(source, burnedIn.reason() + "; --allow-burned-in writes it all the same");
        }
        Attributes clean = deidentifier.deidentify(file.dataset());
        if (!clean.containsValue(Tag.SOPInstanceUID)) {
            clean.setString(Tag.SOPInstanceUID, VR.UI, UidRegistry.create());
        }
        Path target = target(clean);
        Files.createDirectories(target.getParent());
        DicomWriter.write(target, clean, syntax(file));
        Optional<String> warning = burnedIn.risk() == BurnedIn.Risk.NONE ? Optional.empty() : Optional.of(burnedIn.reason());
        return new Outcome.Written(source, clean.getString(Tag.PatientID, ""), clean.getString(Tag.StudyInstanceUID, ""),
                clean.getString(Tag.SeriesInstanceUID, ""), warning);
    }

    /** Files with the UID of another one get a number; which of them is whose copy nobody can say. */
    private Path target(Attributes clean) {
        String name = name(clean, Tag.SOPInstanceUID, "");
        Path series = folder.resolve(name(clean, Tag.StudyInstanceUID, "no-study")).resolve(name(clean, Tag.SeriesInstanceUID,
                "no-series"));
        Path target = series.resolve(name + ".dcm");
        for (int copy = 2; !written.add(target); copy++) {
            target = series.resolve(name + "-" + copy + ".dcm");
        }
        return target;
    }

    private static boolean isDirectory(DicomFile file) {
        return file.dataset().contains(Tag.DirectoryRecordSequence)
                || UID.MediaStorageDirectoryStorage.equals(file.meta().getString(Tag.MediaStorageSOPClassUID));
    }

    /** Only digits and points become part of a path. */
    private static String name(Attributes clean, int tag, String otherwise) {
        String uid = clean.getString(tag, otherwise).replaceAll("[^0-9A-Za-z.-]", "_");
        return uid.startsWith(".") ? "_" + uid : uid;
    }

    /** The file's own, unless its pixels lie otherwise than it says. */
    private static TransferSyntax syntax(DicomFile file) {
        TransferSyntax declared = file.transferSyntax();
        boolean pixels = file.dataset().contains(Tag.PixelData);
        boolean encapsulated = file.dataset().value(Tag.PixelData) instanceof Fragments;
        return pixels && !encapsulated && declared.encapsulated() ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN : declared;
    }
}
