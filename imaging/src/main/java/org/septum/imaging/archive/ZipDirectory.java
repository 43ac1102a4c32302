package org.septum.imaging.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.septum.imaging.UnusableInputException;

/**
 * Reads the list of files at the end of a ZIP archive, with or without ZIP64 (APPNOTE.TXT 4.3.12 to 4.3.16, 4.5.3). Only this list
 * counts: what local headers say about sizes is not needed, so archives written as a stream are read as well.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int EXTRA_64 = 1;
    private static final long FULL = 0xffff_ffffL;
    private static final int UTF_8_NAME = 1 << 11;
    /** A list longer than this is no study's. */
    private static final long LONGEST_LIST = 256L << 20;

    private final Path file;
    private final SeekableByteChannel channel;

    private ZipDirectory(Path file, SeekableByteChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws UnusableInputException where the list is missing or contradicts itself */
    static List<ZipItem> read(Path file, SeekableByteChannel channel) throws IOException {
        return new ZipDirectory(file, channel).items();
    }

    private record Place(long offset, long length, long count) {}

    private List<ZipItem> items() throws IOException {
        Place place = place();
        long room = channel.size() - place.offset();
        if (place.offset() < 0 || place.length() < 0 || place.length() > room || place.length() > LONGEST_LIST
                || place.count() < 0 || place.count() > place.length() / ENTRY_LENGTH) {
            throw damaged("its list of files does not fit into it");
        }
        ByteBuffer list = little(ZipSource.read(channel, place.offset(), (int) place.length()));
        List<ZipItem> items = new ArrayList<>((int) place.count());
        for (long n = 0; n < place.count(); n++) {
            items.add(item(list));
        }
        return items;
    }

    private Place place() throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer bytes = little(ZipSource.read(channel, size - tail, tail));
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + Short.toUnsignedInt(bytes.getShort(at + 20)) <= tail) {
                return place(bytes, at, size - tail + at);
            }
        }
        throw damaged("it is cut short: the list of its files, which is at the end, is missing");
    }

    /** @param end where the end record is in the archive */
    private Place place(ByteBuffer bytes, int at, long end) throws IOException {
        int disk = Short.toUnsignedInt(bytes.getShort(at + 4));
        int count = Short.toUnsignedInt(bytes.getShort(at + 10));
        long length = Integer.toUnsignedLong(bytes.getInt(at + 12));
        long offset = Integer.toUnsignedLong(bytes.getInt(at + 16));
        if (disk == 0xffff || count == 0xffff || length == FULL || offset == FULL) {
            Place wide = place64(end);
            if (wide != null) {
                return wide;
            }
        }
        if (disk != 0) {
            throw new UnusableInputException(file, "is one part of a ZIP archive in several parts; join them first");
        }
        return new Place(offset, length, count);
    }

    /** The place as the ZIP64 record states it; null where there is none. */
    private Place place64(long end) throws IOException {
        if (end < LOCATOR_64_LENGTH) {
            return null;
        }
        ByteBuffer locator = little(ZipSource.read(channel, end - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH));
        if (locator.getInt(0) != LOCATOR_64) {
            return null;
        }
        long at = locator.getLong(8);
        if (at < 0 || at > end - END_64_LENGTH) {
            throw damaged("its ZIP64 record is not where it should be");
        }
        ByteBuffer record = little(ZipSource.read(channel, at, END_64_LENGTH));
        if (record.getInt(0) != END_64) {
            throw damaged("its ZIP64 record is not where it should be");
        }
        return new Place(record.getLong(48), record.getLong(40), record.getLong(32));
    }

    private ZipItem item(ByteBuffer list) throws UnusableInputException {
        int at = list.position();
        if (list.remaining() < ENTRY_LENGTH || list.getInt(at) != ENTRY) {
            throw damaged("its list of files is cut short or overwritten");
        }
        int flags = Short.toUnsignedInt(list.getShort(at + 8));
        int nameLength = Short.toUnsignedInt(list.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(list.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(list.getShort(at + 32));
        if (list.remaining() < ENTRY_LENGTH + nameLength + extraLength + commentLength) {
            throw damaged("its list of files is cut short or overwritten");
        }
        byte[] name = new byte[nameLength];
        list.get(at + ENTRY_LENGTH, name);
        long[] wide = {Integer.toUnsignedLong(list.getInt(at + 24)), Integer.toUnsignedLong(list.getInt(at + 20)),
            Integer.toUnsignedLong(list.getInt(at + 42))};
        widen(list.slice(at + ENTRY_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN), wide);
        list.position(at + ENTRY_LENGTH + nameLength + extraLength + commentLength);
        return new ZipItem(text(name, (flags & UTF_8_NAME) != 0), Short.toUnsignedInt(list.getShort(at + 10)), flags,
                Integer.toUnsignedLong(list.getInt(at + 16)), wide[1], wide[0], wide[2]);
    }

    /** @param wide size, compressed size and offset, those that are {@link #FULL} to be taken from the ZIP64 extra field */
    private static void widen(ByteBuffer extra, long[] wide) {
        while (extra.remaining() >= 4) {
            int kind = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            int next = extra.position() + length;
            for (int i = 0; kind == EXTRA_64 && i < wide.length; i++) {
                if (wide[i] == FULL && next - extra.position() >= Long.BYTES) {
                    wide[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
    }

    /** Names without the UTF-8 mark are in some code page; those that are UTF-8 all the same are taken for it. */
    private static String text(byte[] name, boolean utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            text = new String(name, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
        return text.replace('\\', '/').replaceFirst("^(\\./)+", "");
    }

    private UnusableInputException damaged(String how) {
        return new UnusableInputException(file, "is a damaged ZIP archive: " + how);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether a file's first bytes are those of a ZIP archive, full or empty. */
    static boolean startsLikeZip(byte[] head) {
        return head.length >= 4 && (Arrays.equals(head, 0, 4, new byte[] {'P', 'K', 3, 4}, 0, 4)
                || Arrays.equals(head, 0, 4, new byte[] {'P', 'K', 5, 6}, 0, 4)
                || Arrays.equals(head, 0, 4, new byte[] {'P', 'K', 7, 8}, 0, 4));
    }
}
