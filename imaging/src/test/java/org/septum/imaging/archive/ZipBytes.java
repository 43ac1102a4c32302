package org.septum.imaging.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, so that each field can be wrong on purpose. */
public final class ZipBytes {
    /** One file; the fields of its line in the list are free to lie. */
    public static final class Entry {
        final byte[] name;
        final byte[] data;
        public int method = ZipItem.DEFLATED;
        public int flags = 1 << 11;
        public long crc;
        public long size;
        public long compressed;
        public long offset = -1;
        boolean wide;

        Entry(String name, byte[] content, boolean deflate) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            data = deflate ? deflated(content) : content;
            method = deflate ? ZipItem.DEFLATED : ZipItem.STORED;
            size = content.length;
            compressed = data.length;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = sum.getValue();
        }

        /** Sizes and offset in a ZIP64 extra field, as writers of large archives do. */
        public Entry wide() {
            wide = true;
            return this;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private boolean wide;

    public Entry add(String name, byte[] content) {
        return add(name, content, true);
    }

    public Entry add(String name, byte[] content, boolean deflate) {
        Entry entry = new Entry(name, content, deflate);
        entries.add(entry);
        return entry;
    }

    /** With a ZIP64 end record, the ordinary one filled with ones. */
    public ZipBytes wide() {
        wide = true;
        return this;
    }

    private static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(9, true)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] step = new byte[8192];
            while (!deflater.finished()) {
                out.write(step, 0, deflater.deflate(step));
            }
            return out.toByteArray();
        }
    }

    public byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry e : entries) {
            e.offset = e.offset < 0 ? out.size() : e.offset;
            ByteBuffer local = little(30);
            local.putInt(0x04034b50).putShort((short) 20).putShort((short) e.flags).putShort((short) e.method).putInt(0);
            local.putInt(0).putInt(0).putInt(0).putShort((short) e.name.length).putShort((short) 0);
            out.writeBytes(local.array());
            out.writeBytes(e.name);
            out.writeBytes(e.data);
        }
        long start = out.size();
        entries.forEach(e -> list(e, out));
        end(start, out.size() - start, out);
        return out.toByteArray();
    }

    private static void list(Entry e, ByteArrayOutputStream out) {
        int extra = e.wide ? 28 : 0;
        ByteBuffer line = little(46 + e.name.length + extra);
        line.putInt(0x02014b50).putShort((short) 45).putShort((short) 45).putShort((short) e.flags).putShort((short) e.method);
        line.putInt(0).putInt((int) e.crc).putInt(e.wide ? -1 : (int) e.compressed).putInt(e.wide ? -1 : (int) e.size);
        line.putShort((short) e.name.length).putShort((short) extra).putShort((short) 0).putShort((short) 0);
        line.putShort((short) 0).putInt(0).putInt(e.wide ? -1 : (int) e.offset).put(e.name);
        if (e.wide) {
            line.putShort((short) 1).putShort((short) 24).putLong(e.size).putLong(e.compressed).putLong(e.offset);
        }
        out.writeBytes(line.array());
    }

    private void end(long start, long length, ByteArrayOutputStream out) {
        int count = entries.size();
        if (wide) {
            long at = out.size();
            ByteBuffer record = little(56 + 20);
            record.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0);
            record.putLong(count).putLong(count).putLong(length).putLong(start);
            record.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
            out.writeBytes(record.array());
        }
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) (wide ? -1 : count));
        end.putShort((short) (wide ? -1 : count)).putInt(wide ? -1 : (int) length).putInt(wide ? -1 : (int) start);
        out.writeBytes(end.putShort((short) 0).array());
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
