package org.septum.viewer.room;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a folder or files; remembers where the last ones were. */
final class FileDialogs {
    private final Supplier<Window> owner;
    private final Consumer<List<Path>> open;
    private File last;
    private File reports;

    FileDialogs(Supplier<Window> owner, Consumer<List<Path>> open) {
        this.owner = owner;
        this.open = open;
    }

    void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of pictures or of results");
        chooser.setInitialDirectory(usable(last));
        File folder = chooser.showDialog(owner.get());
        if (folder != null) {
            last = folder.getParentFile();
            open.accept(List.of(folder.toPath()));
        }
    }

    void openFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open DICOM or NIfTI files");
        chooser.setInitialDirectory(usable(last));
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        if (files != null && !files.isEmpty()) {
            last = files.getFirst().getParentFile();
            open.accept(files.stream().map(File::toPath).toList());
        }
    }

    /** Where a report is to go; empty where the reader changed their mind. */
    Optional<Path> reportFolder() {
        return results("Where to make the folder with the report");
    }

    /** A folder of results of another date; empty where the reader changed their mind. */
    Optional<Path> otherResults() {
        return results("A folder of results of another date");
    }

    /** Where surfaces are to go; empty where the reader changed their mind. */
    Optional<Path> surfaceFolder() {
        return results("Which folder the surfaces go to");
    }

    private Optional<Path> results(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(usable(reports));
        File folder = chooser.showDialog(owner.get());
        if (folder != null) {
            reports = folder;
        }
        return Optional.ofNullable(folder).map(File::toPath);
    }

    /** A second segmentation; empty where the reader changed their mind. */
    Optional<Path> segmentation() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a second segmentation: NIfTI or DICOM");
        chooser.setInitialDirectory(usable(last));
        File file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            last = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** Where a picture is to go; empty where the reader changed their mind. */
    Optional<Path> pictureFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the picture");
        chooser.setInitialDirectory(usable(reports));
        chooser.setInitialFileName("surfaces.png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    private static File usable(File folder) {
        return folder != null && folder.isDirectory() ? folder : null;
    }
}
