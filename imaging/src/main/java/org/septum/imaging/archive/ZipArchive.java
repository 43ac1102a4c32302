package org.septum.imaging.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.septum.imaging.UnusableInputException;

/**
 * A ZIP archive as a read-only file system. Its files are {@link Path}s, "study.zip/series/0001.dcm" in messages, that
 * {@link Files} and file channels read like others: stored files where they lie, deflated ones inflated in memory as far as they
 * are asked for. Nothing is written to disk, and no file is kept open between reads, so there is nothing to close.
 *
 * <p>Memory: a file being read takes its inflated size, at most {@value ZipRules#LARGEST_FILE} bytes; files inflated whole are
 * kept for reuse up to a quarter of the heap and at most 256 MB, and given up when memory runs short.
 */
public final class ZipArchive extends FileSystem {
    private static final long MOST_HELD = 256L << 20;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_LENGTH = 30;

    private final Path file;
    private final ZipSource source;
    private final Map<String, ZipItem> items;
    private final List<String> refusals;
    private final InflatedFiles inflated = new InflatedFiles(Math.min(MOST_HELD, Runtime.getRuntime().maxMemory() / 4));
    private final ZipProvider provider = new ZipProvider(this);

    private ZipArchive(Path file, ZipSource source, ZipRules rules) {
        this.file = file;
        this.source = source;
        items = rules.accepted();
        refusals = rules.refusals();
    }

    /** Whether a file is a ZIP archive, by its first bytes and whatever its name. */
    public static boolean isZip(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(132);
        }
        boolean dicom = head.length == 132 && head[128] == 'D' && head[129] == 'I' && head[130] == 'C' && head[131] == 'M';
        return !dicom && ZipDirectory.startsLikeZip(head);
    }

    /**
     * Reads an archive's list of files.
     *
     * @throws UnusableInputException where it is damaged, split, or a decompression bomb
     */
    public static ZipArchive open(Path file) throws IOException {
        return open(file, () -> Files.newByteChannel(file));
    }

    /** @param file how messages name it */
    static ZipArchive open(Path file, ZipSource source) throws IOException {
        try (SeekableByteChannel channel = source.open()) {
            List<ZipItem> items = ZipDirectory.read(file, channel);
            return new ZipArchive(file, source, ZipRules.apply(file, channel.size(), items));
        }
    }

    /** The archive itself. */
    public Path file() {
        return file;
    }

    /** Its files that can be read, in order of their names. */
    public List<Path> files() {
        return items.keySet().stream().<Path>map(name -> ZipPath.absolute(this, name)).sorted().toList();
    }

    /** Why other files of it are not read, one line for each reason, without the archive's name. */
    public List<String> refusals() {
        return refusals;
    }

    ZipItem item(ZipPath path) {
        return items.get(path.inside());
    }

    boolean isFolder(ZipPath path) {
        String prefix = path.inside().isEmpty() ? "" : path.inside() + "/";
        return items.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    EntryChannel channel(ZipPath path) throws IOException {
        ZipItem item = item(path);
        if (item == null) {
            throw new NoSuchFileException(path.toString());
        }
        byte[] held = inflated.get(item);
        return new EntryChannel(path, held == null ? content(path, item) : new HeldBytes(held));
    }

    private EntryBytes content(ZipPath path, ZipItem item) throws IOException {
        SeekableByteChannel channel = source.open();
        try {
            long start = start(channel, item);
            return item.method() == ZipItem.STORED
                    ? new StoredBytes(channel, start, item.size())
                    : new InflatedBytes(channel, item, start, whole -> inflated.put(item, whole));
        } catch (IOException e) {
            channel.close();
            throw path.unusable(e);
        }
    }

    /** Where a file's bytes are: after its local header, whose name and extra field may differ from those in the list. */
    private static long start(SeekableByteChannel channel, ZipItem item) throws IOException {
        byte[] header = channel.size() - item.offset() < LOCAL_HEADER_LENGTH ? new byte[LOCAL_HEADER_LENGTH]
                : ZipSource.read(channel, item.offset(), LOCAL_HEADER_LENGTH);
        var fields = java.nio.ByteBuffer.wrap(header).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        long start = item.offset() + LOCAL_HEADER_LENGTH + Short.toUnsignedInt(fields.getShort(26))
                + Short.toUnsignedInt(fields.getShort(28));
        if (fields.getInt(0) != LOCAL_HEADER || item.compressed() > channel.size() - start) {
            throw new IOException("is not where the archive's list says");
        }
        return start;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    /** Does nothing: no file is open. */
    @Override
    public void close() {
        // nothing is held open
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return FileSystems.getDefault().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(ZipPath.absolute(this, ""));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        String joined = more.length == 0 ? first : first + "/" + String.join("/", more);
        return joined.startsWith("/") ? ZipPath.absolute(this, joined.replaceFirst("^/+", "")) : ZipPath.relative(this, joined);
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw new UnsupportedOperationException("an archive's files are not matched by patterns");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("an archive's files have no owners");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("an archive's files are not watched");
    }
}
