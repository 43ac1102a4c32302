package org.septum.imaging.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.septum.imaging.UnusableInputException;

/** A place in an archive. Absolute ones print with the archive's own path in front. Immutable. */
final class ZipPath implements Path {
    private final ZipArchive archive;
    private final boolean absolute;
    private final List<String> names;

    private ZipPath(ZipArchive archive, boolean absolute, List<String> names) {
        this.archive = archive;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    /** @param inside names with slashes between them; empty for the archive's root */
    static ZipPath absolute(ZipArchive archive, String inside) {
        return new ZipPath(archive, true, split(inside));
    }

    static ZipPath relative(ZipArchive archive, String names) {
        return new ZipPath(archive, false, split(names));
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split("/")).filter(n -> !n.isEmpty()).toList();
    }

    private ZipPath same(Path other) {
        if (other instanceof ZipPath path) {
            return path;
        }
        throw new ProviderMismatchException();
    }

    /** The names below the root with slashes between them, as the archive lists them. */
    String inside() {
        return String.join("/", names);
    }

    ZipArchive archive() {
        return archive;
    }

    /** A failure to read this file as one that names it. */
    UnusableInputException unusable(IOException e) {
        return e instanceof UnusableInputException known ? known : new UnusableInputException(this, e.getMessage(), e);
    }

    @Override
    public FileSystem getFileSystem() {
        return archive;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public Path getRoot() {
        return absolute ? new ZipPath(archive, true, List.of()) : null;
    }

    @Override
    public Path getFileName() {
        return names.isEmpty() ? null : new ZipPath(archive, false, List.of(names.getLast()));
    }

    @Override
    public Path getParent() {
        boolean top = names.isEmpty() || names.size() == 1 && !absolute;
        return top ? null : new ZipPath(archive, absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int from, int to) {
        if (from < 0 || to > names.size() || from >= to) {
            throw new IllegalArgumentException("names %d to %d of %d".formatted(from, to, names.size()));
        }
        return new ZipPath(archive, false, names.subList(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof ZipPath p && p.archive == archive && p.absolute == absolute && p.names.size() <= names.size()
                && names.subList(0, p.names.size()).equals(p.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof ZipPath p) || p.archive != archive || p.names.size() > names.size()) {
            // a plain relative path, as a caller writes it
            return !other.isAbsolute() && other.getFileSystem() != archive && endsWith(relative(archive,
                    other.toString().replace('\\', '/')));
        }
        return p.absolute ? equals(p) : names.subList(names.size() - p.names.size(), names.size()).equals(p.names);
    }

    @Override
    public Path normalize() {
        List<String> plain = new ArrayList<>();
        for (String name : names) {
            if (name.equals("..") && !plain.isEmpty()) {
                plain.removeLast();
            } else if (!name.equals(".") && !name.equals("..")) {
                plain.add(name);
            }
        }
        return new ZipPath(archive, absolute, plain);
    }

    @Override
    public Path resolve(Path other) {
        ZipPath path = same(other);
        if (path.absolute) {
            return path;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(path.names);
        return new ZipPath(archive, absolute, all);
    }

    @Override
    public Path relativize(Path other) {
        if (!other.startsWith(this)) {
            throw new IllegalArgumentException(other + " is not below " + this);
        }
        return new ZipPath(archive, false, same(other).names.subList(names.size(), other.getNameCount()));
    }

    @Override
    public URI toUri() {
        return URI.create("jar:" + archive.file().toUri() + "!/" + inside().replace(" ", "%20"));
    }

    @Override
    public Path toAbsolutePath() {
        return new ZipPath(archive, true, names);
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        ZipPath path = (ZipPath) toAbsolutePath().normalize();
        if (archive.item(path) == null && !archive.isFolder(path)) {
            throw new NoSuchFileException(toString());
        }
        return path;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("an archive's files are not watched");
    }

    /** By the text, so that the files of several archives have one order. */
    @Override
    public int compareTo(Path other) {
        return toString().compareTo(same(other).toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZipPath p && p.archive.file().equals(archive.file()) && p.absolute == absolute
                && p.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(archive.file(), absolute, names);
    }

    @Override
    public String toString() {
        String inside = String.join(archive.getSeparator(), names);
        return !absolute ? inside : names.isEmpty() ? archive.file().toString()
                : archive.file() + archive.getSeparator() + inside;
    }
}
