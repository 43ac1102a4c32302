package org.septum.imaging.archive;

/**
 * One line of an archive's central directory (APPNOTE.TXT 4.3.12).
 *
 * @param name as written, with slashes
 * @param method of compression: 0 stored, 8 deflated
 * @param flags general purpose bits
 * @param crc CRC-32 of the content
 * @param compressed bytes in the archive
 * @param size bytes of content
 * @param offset of the local header in the archive
 */
record ZipItem(String name, int method, int flags, long crc, long compressed, long size, long offset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int AES = 99;
    private static final int ENCRYPTED_BITS = 1 | 1 << 6 | 1 << 13;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean encrypted() {
        return (flags & ENCRYPTED_BITS) != 0 || method == AES;
    }

    /** How the content is compressed, in a reader's words. */
    String methodName() {
        return switch (method) {
            case 1 -> "Shrink";
            case 6 -> "Implode";
            case 9 -> "Deflate64";
            case 12 -> "BZIP2";
            case 14 -> "LZMA";
            case 20, 93 -> "Zstandard";
            case 95 -> "XZ";
            default -> "method " + method;
        };
    }
}
