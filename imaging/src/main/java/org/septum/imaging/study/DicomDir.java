package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.UnusableInputException;

/** The files a DICOMDIR refers to (PS3.3 F.3). Only files inside its own folder are taken, whatever it says. */
final class DicomDir {
    private final Path file;
    private final Path folder;
    private final Map<Path, Map<String, Path>> listings = new HashMap<>();

    DicomDir(Path file) {
        this.file = file;
        folder = file.toAbsolutePath().getParent();
    }

    /** @param problems where records that refer to no usable file are named */
    List<Path> files(List<Problem> problems) throws IOException {
        return files(read(), problems);
    }

    /**
     * The records are taken one after the other as they stand in the file; their offsets to one another, which may be wrong or run
     * in circles, are not followed.
     */
    List<Path> files(Attributes directory, List<Problem> problems) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Attributes record : directory.getSequence(Tag.DirectoryRecordSequence)) {
            String[] parts = record.getStrings(Tag.ReferencedFileID);
            if (parts.length > 0) {
                resolve(parts, found, problems);
            }
        }
        return List.copyOf(found);
    }

    private Attributes read() throws IOException {
        try {
            return DicomFile.read(file).dataset();
        } catch (DicomException e) {
            throw new UnusableInputException(file, e.reason(), e);
        }
    }

    /** @param written parts of the name; some writers put slashes into one instead */
    private void resolve(String[] written, Set<Path> found, List<Problem> problems) throws IOException {
        String name = String.join("/", written).replace('\\', '/');
        String[] parts = name.split("/", -1);
        for (String part : parts) {
            if (part.isBlank() || part.equals(".") || part.equals("..") || part.matches(".*[:\\x00-\\x1f].*")) {
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

    /** As written, or in other letters: discs are often copied with names in lower case, or with the version number they had. */
    private Path existing(String[] parts) throws IOException {
        Path at = folder;
        for (String part : parts) {
            Path exact = child(at, part.strip());
            at = exact != null && Files.exists(exact) ? exact : alike(at, part.strip());
            if (at == null) {
                return null;
            }
        }
        return Files.isRegularFile(at) ? at : null;
    }

    private static Path child(Path parent, String name) {
        try {
            return parent.resolve(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Path alike(Path parent, String name) throws IOException {
        if (!Files.isDirectory(parent)) {
            return null;
        }
        Map<String, Path> names = listings.get(parent);
        if (names == null) {
            names = new HashMap<>();
            try (Stream<Path> children = Files.list(parent)) {
                for (Path child : (Iterable<Path>) children.sorted()::iterator) {
                    names.putIfAbsent(plain(child.getFileName().toString()), child);
                }
            }
            listings.put(parent, names);
        }
        return names.get(plain(name));
    }

    /** In small letters, without ISO 9660's version ";1" and the point before it. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.?;\\d+$", "");
    }
}
