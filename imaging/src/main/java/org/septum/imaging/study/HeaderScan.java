package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;

/** Reads the headers of many files, several at a time, and sorts out what each of them is. */
final class HeaderScan {
    /** Files that lie beside pictures and are none. They are passed over without a word, unless given by name. */
    private static final Set<String> BYSTANDERS = Set.of("txt", "md", "csv", "json", "xml", "htm", "html", "css", "js", "pdf",
            "doc", "docx", "xls", "xlsx", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "ico", "mp4", "avi", "exe", "dll",
            "inf", "ini", "log", "cfg", "py", "m", "mat", "db", "lnk", "ds_store", "bval", "bvec");

    private sealed interface Found {}

    private record Dicom(FileHeader header) implements Found {}

    private record Nifti(NiftiSeries series) implements Found {}

    private record Unusable(Problem problem) implements Found {}

    private record Nothing() implements Found {}

    private final FileFinder finder;
    private final List<Path> files;
    private final Found[] found;

    HeaderScan(FileFinder finder) {
        this.finder = finder;
        files = finder.files();
        found = new Found[files.size()];
    }

    void run(Progress progress) throws IOException {
        List<Integer> numbers = IntStream.range(0, found.length).boxed().toList();
        ParallelWork.run(numbers, n -> found[n] = look(files.get(n)), progress, "Looking through files");
    }

    List<FileHeader> headers() {
        List<FileHeader> headers = new ArrayList<>();
        for (Found one : found) {
            if (one instanceof Dicom dicom) {
                headers.add(dicom.header());
            }
        }
        return headers;
    }

    List<NiftiSeries> niftiSeries() {
        return Arrays.stream(found).filter(Nifti.class::isInstance).map(f -> ((Nifti) f).series()).toList();
    }

    List<Problem> problems() {
        return Arrays.stream(found).filter(Unusable.class::isInstance).map(f -> ((Unusable) f).problem()).toList();
    }

    private Found look(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!finder.isNamed(file) && (name.startsWith(".") || BYSTANDERS.contains(name.substring(name.lastIndexOf('.') + 1)))) {
            return new Nothing();
        }
        try {
            if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
                return new Nifti(NiftiSeries.open(file));
            }
            if (isZip(file)) {
                return new Unusable(new Problem(file, "is a ZIP archive; archives are not opened yet, unpack it first"));
            }
            return new Dicom(HeaderReader.read(file));
        } catch (UnusableInputException e) {
            return new Unusable(new Problem(file, e.reason()));
        } catch (IOException e) {
            return new Unusable(new Problem(file, "cannot be read (%s)".formatted(e.getMessage())));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }
}
