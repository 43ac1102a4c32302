package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.archive.ZipArchive;

/** Reads the headers of many files, several at a time, and sorts out what each of them is. */
final class HeaderScan {
    /** Files that lie beside pictures and are none. They are passed over without a word, unless given by name. */
    private static final Set<String> BYSTANDERS = Set.of("txt", "md", "csv", "json", "xml", "htm", "html", "css", "js", "pdf",
            "doc", "docx", "xls", "xlsx", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "ico", "mp4", "avi", "exe", "dll",
            "inf", "ini", "log", "cfg", "py", "m", "mat", "db", "lnk", "ds_store", "bval", "bvec");

    private sealed interface Found {}

    private record Dicom(FileContent content) implements Found {}

    private record Nifti(NiftiSeries series) implements Found {}

    private record Unusable(Problem problem) implements Found {}

    private record Archive(Path file) implements Found {}

    private record Nothing() implements Found {}

    private final FileFinder finder;
    private final List<Found> found = new ArrayList<>();

    HeaderScan(FileFinder finder) {
        this.finder = finder;
    }

    /** Looks at the finder's files, and then at those of the archives among them. */
    void run(Progress progress) throws IOException {
        List<Path> files = finder.files();
        look(files, progress.part(0, 0.5));
        for (Path archive : of(Archive.class).stream().map(Archive::file).toList()) {
            try {
                finder.addArchive(archive);
            } catch (UnusableInputException e) {
                found.add(new Unusable(new Problem(archive, e.reason())));
            }
        }
        List<Path> all = finder.files();
        look(all.subList(files.size(), all.size()), progress.part(0.5, 1));
    }

    private void look(List<Path> files, Progress progress) throws IOException {
        Found[] each = new Found[files.size()];
        ParallelWork.run(IntStream.range(0, each.length).boxed().toList(), n -> each[n] = look(files.get(n)), progress,
                "Looking through files");
        found.addAll(Arrays.asList(each));
    }

    List<FileHeader> headers() {
        return contents(FileHeader.class);
    }

    List<ObjectHeader> objects() {
        return contents(ObjectHeader.class);
    }

    private <T extends FileContent> List<T> contents(Class<T> kind) {
        return of(Dicom.class).stream().map(Dicom::content).filter(kind::isInstance).map(kind::cast).toList();
    }

    List<NiftiSeries> niftiSeries() {
        return of(Nifti.class).stream().map(Nifti::series).toList();
    }

    List<Problem> problems() {
        return of(Unusable.class).stream().map(Unusable::problem).toList();
    }

    private <T extends Found> List<T> of(Class<T> kind) {
        return found.stream().filter(kind::isInstance).map(kind::cast).toList();
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
            if (ZipArchive.isZip(file)) {
                boolean nested = file.getFileSystem() instanceof ZipArchive;
                return nested ? new Unusable(new Problem(file, "is a ZIP archive inside another, which is not opened"))
                        : new Archive(file);
            }
            return new Dicom(HeaderReader.read(file));
        } catch (UnusableInputException e) {
            return new Unusable(new Problem(file, e.reason()));
        } catch (IOException e) {
            return new Unusable(new Problem(file, "cannot be read (%s)".formatted(e.getMessage())));
        }
    }
}
