package org.septum.imaging.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.imaging.UnusableInputException;

/** Which files of an archive are read, and which are not and why. An archive made to do harm is refused whole. */
final class ZipRules {
    /** A file that inflates to more is not read: it is held in memory in one piece. */
    static final long LARGEST_FILE = 1L << 30;
    /** Deflate cannot do better than this (RFC 1951: 258 bytes from two bits); who claims it lies. */
    private static final long BEST_DEFLATE = 1032;
    /** Pictures that inflate to more than this altogether must not come from a very small archive … */
    private static final long TOTAL_AT_ANY_RATIO = 1L << 30;
    /** … but from one at least this part of their size. */
    private static final long BEST_TOTAL = 200;
    private static final int LONGEST_NAME = 4096;

    private final Path archive;
    private final long archiveSize;
    private final Map<String, ZipItem> accepted = new LinkedHashMap<>();
    private final Map<String, List<String>> refused = new LinkedHashMap<>();

    private ZipRules(Path archive, long archiveSize) {
        this.archive = archive;
        this.archiveSize = archiveSize;
    }

    /** @throws UnusableInputException for a bomb */
    static ZipRules apply(Path archive, long archiveSize, List<ZipItem> items) throws UnusableInputException {
        ZipRules rules = new ZipRules(archive, archiveSize);
        List<ZipItem> files = items.stream().filter(i -> !i.isFolder()).toList();
        rules.checkTotal(files);
        rules.checkOverlap(files);
        files.forEach(rules::sort);
        return rules;
    }

    /** By name, in the archive's order. */
    Map<String, ZipItem> accepted() {
        return accepted;
    }

    /** One line for each kind of refusal. */
    List<String> refusals() {
        List<String> lines = new ArrayList<>();
        refused.forEach((why, names) -> lines.add(names.size() == 1
                ? "%s %s".formatted(names.getFirst(), why)
                : "%d files are not read; the first, %s, %s".formatted(names.size(), names.getFirst(), why)));
        return lines;
    }

    private void checkTotal(List<ZipItem> files) throws UnusableInputException {
        double total = files.stream().mapToDouble(ZipItem::size).sum();
        if (total > TOTAL_AT_ANY_RATIO && total / BEST_TOTAL > archiveSize) {
            throw new UnusableInputException(archive,
                    "is not opened: %d bytes that unpack to %.0f GB are a decompression bomb".formatted(archiveSize, total * 1e-9));
        }
    }

    /** Files that share their bytes are how small bombs are made. */
    private void checkOverlap(List<ZipItem> files) throws UnusableInputException {
        List<ZipItem> sorted = files.stream().filter(i -> i.compressed() > 0)
                .sorted(Comparator.comparingLong(ZipItem::offset)).toList();
        for (int n = 0; n + 1 < sorted.size(); n++) {
            ZipItem item = sorted.get(n);
            ZipItem next = sorted.get(n + 1);
            boolean same = item.equals(next); // the same line twice is a duplicate, which is refused by name
            if (!same && next.offset() - item.offset() < item.compressed()) {
                throw new UnusableInputException(archive,
                        "is not opened: some of its files lie over one another, as in a decompression bomb");
            }
        }
    }

    private void sort(ZipItem item) {
        String why = refusal(item);
        if (why == null && accepted.putIfAbsent(item.name(), item) != null) {
            why = "is in the archive more than once; the first is read";
        }
        if (why != null) {
            refused.computeIfAbsent(why, w -> new ArrayList<>()).add(item.name());
        }
    }

    private String refusal(ZipItem item) {
        if (item.name().length() > LONGEST_NAME || !plain(item.name())) {
            return "has a name that leads out of the archive or is no plain file name";
        }
        if (item.encrypted()) {
            return "is encrypted; unpack the archive with its password first";
        }
        if (item.method() != ZipItem.STORED && item.method() != ZipItem.DEFLATED) {
            return "is compressed with %s, which is not supported; only Deflate is".formatted(item.methodName());
        }
        if (item.size() < 0 || item.compressed() < 0 || item.size() == 0xffff_ffffL || item.offset() < 0
                || item.compressed() > archiveSize - item.offset()) {
            return "has no size, or one that does not fit into the archive";
        }
        boolean lies = item.method() == ZipItem.STORED ? item.size() != item.compressed()
                : item.size() / BEST_DEFLATE > item.compressed() + 8;
        if (lies) {
            return "has a size that its bytes in the archive cannot unpack to";
        }
        return item.size() > LARGEST_FILE ? "unpacks to more than 1 GB" : null;
    }

    /** No drive, no step up, nothing empty between slashes, no control characters. */
    private static boolean plain(String name) {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.matches("[A-Za-z]:.*")
                    || part.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
                return false;
            }
        }
        return true;
    }
}
